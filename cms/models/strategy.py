from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, PageChooserPanel
from wagtail.models import PageManager
from wagtail.query import PageQuerySet
from wagtail.search import index

from .copy_forms import StrategyCopyForm
from .localised import Localised
from .page import LocalisedPage, tabs
from .page_forms import StrategyForm


class StrategyQuerySet(PageQuerySet):
    def in_force(self) -> "Strategy | None":
        """The published strategy that applies now; of several, the one adopted last."""
        return self.live().filter(is_in_force=True).order_by("-adopted_date", "-pk").first()


class Strategy(LocalisedPage):
    """A development strategy with a period; several live side by side, one is in force."""

    kind = models.CharField(_("kind of strategy"), max_length=100)
    kind_en = models.CharField(_("kind of strategy in English"), max_length=100, blank=True)
    owner_name = models.CharField(_("owner"), max_length=100)
    owner_name_en = models.CharField(_("owner in English"), max_length=100, blank=True)
    territory = models.CharField(_("territory"), max_length=100)
    territory_en = models.CharField(_("territory in English"), max_length=100, blank=True)
    county_code = models.CharField(
        _("county code"),
        max_length=2,
        help_text=_("Statistics Sweden's county code: two digits, for example 07."),
    )
    kolada_id = models.CharField(
        _("Kolada id"),
        max_length=4,
        blank=True,
        help_text=_("The territory's number in the Kolada database, for example 0007."),
    )
    adopted_date = models.DateField(_("adopted"))
    updated_date = models.DateField(_("last updated"), null=True, blank=True)
    target_year = models.PositiveSmallIntegerField(_("target year"))
    is_in_force = models.BooleanField(
        _("in force"),
        default=False,
        help_text=_("One strategy at a time: new proposals and events are tied to its priorities."),
    )
    successor = models.ForeignKey(
        "self",
        verbose_name=_("successor"),
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="predecessors",
        help_text=_("The strategy that replaces this one, when there is one."),
    )
    introduction = models.TextField(_("introduction"))
    introduction_en = models.TextField(_("introduction in English"), blank=True)
    vision_title = models.CharField(_("vision"), max_length=255)
    vision_title_en = models.CharField(_("vision in English"), max_length=255, blank=True)
    vision_text = models.TextField(_("text of the vision"))
    vision_text_en = models.TextField(_("text of the vision in English"), blank=True)

    objects = PageManager.from_queryset(StrategyQuerySet)()

    local_kind = Localised("kind")
    local_owner_name = Localised("owner_name")
    local_territory = Localised("territory")
    local_introduction = Localised("introduction")
    local_vision_title = Localised("vision_title")
    local_vision_text = Localised("vision_text")

    parent_page_types = ["cms.StrategyIndex"]
    subpage_types = ["cms.Area", "cms.Method", "cms.FollowUp"]
    base_form_class = StrategyForm
    copy_form_class = StrategyCopyForm
    exclude_fields_in_copy = ["is_in_force", "successor"]
    template = "cms/strategy_detail.html"
    search_fields = [
        *LocalisedPage.search_fields,
        index.SearchField("introduction"),
        index.SearchField("introduction_en"),
        index.SearchField("vision_title"),
        index.SearchField("vision_title_en"),
        index.SearchField("vision_text"),
        index.SearchField("vision_text_en"),
    ]
    edit_handler = tabs(
        swedish=[
            FieldPanel("kind"),
            FieldPanel("owner_name"),
            FieldPanel("territory"),
            FieldPanel("introduction"),
            FieldPanel("vision_title"),
            FieldPanel("vision_text"),
        ],
        english=[
            FieldPanel("kind_en", heading=_("Kind of strategy")),
            FieldPanel("owner_name_en", heading=_("Owner")),
            FieldPanel("territory_en", heading=_("Territory")),
            FieldPanel("introduction_en", heading=_("Introduction")),
            FieldPanel("vision_title_en", heading=_("Vision")),
            FieldPanel("vision_text_en", heading=_("Text of the vision")),
        ],
        details=[
            FieldPanel("is_in_force"),
            PageChooserPanel("successor", "cms.Strategy"),
            FieldRowPanel([FieldPanel("adopted_date"), FieldPanel("updated_date")]),
            FieldPanel("target_year"),
            FieldRowPanel([FieldPanel("county_code"), FieldPanel("kolada_id")]),
        ],
    )

    class Meta:
        verbose_name = _("strategy")
        verbose_name_plural = _("strategies")

    @property
    def period(self) -> str:
        """From the year of adoption to the target year, such as 2015–2025."""
        return f"{self.adopted_date.year}–{self.target_year}"
