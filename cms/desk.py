"""The desk's lists of what is not a page."""

from django.utils.translation import gettext_lazy as _
from wagtail.snippets.views.snippets import SnippetViewSet, SnippetViewSetGroup

from .models import Indicator, Municipality


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


class StrategyGroup(SnippetViewSetGroup):
    """What the strategy's pages and the forms choose from."""

    items = (IndicatorViewSet, MunicipalityViewSet)
    menu_label = _("Reference data")
    menu_icon = "list-ul"
    menu_order = 300
