from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, InlinePanel
from wagtail.search import index

from .copy_forms import StrategyCopyForm
from .localised import Localised
from .page import LocalisedPage, tabs
from .strategy_part import StrategyPartManager


class Area(LocalisedPage):
    """A strategic area: its challenges as rows, its goals and priorities as pages."""

    introduction = models.TextField(_("introduction"))
    introduction_en = models.TextField(_("introduction in English"), blank=True)

    objects = StrategyPartManager()

    local_introduction = Localised("introduction")

    copy_form_class = StrategyCopyForm
    parent_page_types = ["cms.Strategy"]
    subpage_types = ["cms.Goal", "cms.Priority"]
    template = "cms/area_detail.html"
    search_fields = [
        *LocalisedPage.search_fields,
        index.SearchField("introduction"),
        index.SearchField("introduction_en"),
        index.RelatedFields(
            "challenges", [index.SearchField("text"), index.SearchField("text_en")]
        ),
    ]
    edit_handler = tabs(
        swedish=[FieldPanel("introduction")],
        english=[FieldPanel("introduction_en", heading=_("Introduction"))],
        rows=(
            _("Challenges"),
            [InlinePanel("challenges", heading=_("Challenges"), label=_("Challenge"))],
        ),
    )

    class Meta:
        verbose_name = _("strategic area")
        verbose_name_plural = _("strategic areas")
