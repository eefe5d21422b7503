from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, InlinePanel
from wagtail.search import index

from .localised import Localised
from .page import LocalisedPage, tabs
from .strategy_part import StrategyPartManager


class Goal(LocalisedPage):
    """What is to be reached, in words and as targets that can be computed."""

    statement = models.TextField(_("what is to be reached"))
    statement_en = models.TextField(_("what is to be reached, in English"), blank=True)

    objects = StrategyPartManager()

    local_statement = Localised("statement")

    parent_page_types = ["cms.Area"]
    subpage_types = []
    template = "cms/goal_detail.html"
    search_fields = [
        *LocalisedPage.search_fields,
        index.SearchField("statement"),
        index.SearchField("statement_en"),
    ]
    edit_handler = tabs(
        swedish=[FieldPanel("statement")],
        english=[FieldPanel("statement_en", heading=_("What is to be reached"))],
        rows=(
            _("Targets"),
            [
                InlinePanel("targets", heading=_("Targets"), label=_("Target")),
                InlinePanel(
                    "related_indicators", heading=_("Related series"), label=_("Related series")
                ),
            ],
        ),
    )

    class Meta:
        verbose_name = _("goal")
        verbose_name_plural = _("goals")
