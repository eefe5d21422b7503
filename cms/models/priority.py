from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, InlinePanel
from wagtail.search import index

from .copy_forms import StrategyCopyForm
from .localised import Localised
from .page import LocalisedPage, tabs
from .page_forms import PriorityForm
from .strategy_part import StrategyPartManager


class Priority(LocalisedPage):
    """What the county chooses to do first. Proposals and events are tied to it."""

    number = models.PositiveSmallIntegerField(
        _("number"),
        validators=[MinValueValidator(1), MaxValueValidator(4)],
        help_text=_("1 to 4, each used once in a strategy. Filters and addresses use the number."),
    )
    introduction = models.TextField(_("introduction"))
    introduction_en = models.TextField(_("introduction in English"), blank=True)

    objects = StrategyPartManager()

    local_introduction = Localised("introduction")

    parent_page_types = ["cms.Area"]
    subpage_types = []
    base_form_class = PriorityForm
    copy_form_class = StrategyCopyForm
    exclude_fields_in_copy = ["predecessors"]  # a copy goes on from nothing until it is said
    template = "cms/priority_detail.html"
    search_fields = [
        *LocalisedPage.search_fields,
        index.SearchField("introduction"),
        index.SearchField("introduction_en"),
        index.FilterField("number"),
        index.RelatedFields(
            "action_areas",
            [
                index.SearchField("title"),
                index.SearchField("title_en"),
                index.RelatedFields(
                    "actions", [index.SearchField("text"), index.SearchField("text_en")]
                ),
            ],
        ),
    ]
    edit_handler = tabs(
        swedish=[FieldPanel("introduction")],
        english=[FieldPanel("introduction_en", heading=_("Introduction"))],
        rows=(
            _("Action areas"),
            [InlinePanel("action_areas", heading=_("Action areas"), label=_("Action area"))],
        ),
        details=[
            FieldPanel("number"),
            InlinePanel(
                "predecessors", heading=_("Earlier priorities"), label=_("Earlier priority")
            ),
        ],
    )

    class Meta:
        verbose_name = _("priority")
        verbose_name_plural = _("priorities")
