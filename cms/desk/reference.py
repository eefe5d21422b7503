"""The desk's lists of what is not a page."""

from django.db.models.functions import Collate
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.snippets.views.snippets import SnippetViewSet, SnippetViewSetGroup

from ..models import Indicator, Locality, Municipality, Place, Source
from ..models.municipality import SWEDISH_ORDER


class MunicipalityViewSet(SnippetViewSet):
    model = Municipality
    icon = "globe"
    list_display = ["name", "code"]
    search_fields = ["name", "code"]

    def get_queryset(self, request):
        return Municipality.objects.in_order()


class IndicatorViewSet(SnippetViewSet):
    model = Indicator
    icon = "order"
    list_display = ["name", "unit", "better"]
    search_fields = ["name", "slug"]
    panels = [
        FieldRowPanel([FieldPanel("name"), FieldPanel("name_en")]),
        FieldRowPanel([FieldPanel("unit"), FieldPanel("unit_en")]),
        FieldRowPanel([FieldPanel("decimals"), FieldPanel("better")]),
        FieldPanel("groups"),
        FieldPanel("current_for"),
        MultiFieldPanel([FieldPanel("note"), FieldPanel("note_en")], heading=_("comparability")),
        FieldRowPanel([FieldPanel("slug"), FieldPanel("kolada_kpi")]),
    ]

    def get_queryset(self, request):
        return Indicator.objects.order_by(Collate("name", SWEDISH_ORDER), "pk")


class PlaceViewSet(SnippetViewSet):
    model = Place
    icon = "site"
    list_display = ["name", "code", "kind", "kolada_id"]
    list_filter = ["kind"]
    search_fields = ["name", "code"]

    def get_queryset(self, request):
        return Place.objects.order_by(Collate("name", SWEDISH_ORDER), "code")


class SourceViewSet(SnippetViewSet):
    model = Source
    icon = "link"
    list_display = ["name", "licence"]
    list_filter = ["licence"]
    search_fields = ["name"]

    def get_queryset(self, request):
        return Source.objects.order_by(Collate("name", SWEDISH_ORDER), "pk")


class LocalityViewSet(SnippetViewSet):
    model = Locality
    icon = "home"
    list_display = ["name", "municipality", "is_largest"]
    list_filter = ["municipality"]
    search_fields = ["name"]

    def get_queryset(self, request):
        rows = Locality.objects.select_related("municipality")
        return rows.order_by(Collate("name", SWEDISH_ORDER), "pk")


class StrategyGroup(SnippetViewSetGroup):
    """What the strategy's pages and the forms choose from."""

    items = (IndicatorViewSet, SourceViewSet, PlaceViewSet, MunicipalityViewSet, LocalityViewSet)
    menu_label = _("Reference data")
    menu_icon = "list-ul"
    menu_order = 300
