from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, InlinePanel
from wagtail.search import index

from .localised import Localised
from .page import LocalisedPage, tabs


class Method(LocalisedPage):
    """How the strategy is worked with: the components and tools of the green thread."""

    introduction = models.TextField(_("introduction"))
    introduction_en = models.TextField(_("introduction in English"), blank=True)
    components_note = models.TextField(_("note on the components"), blank=True)
    components_note_en = models.TextField(_("note on the components in English"), blank=True)

    local_introduction = Localised("introduction")
    local_components_note = Localised("components_note")

    parent_page_types = ["cms.Strategy"]
    subpage_types = []
    max_count_per_parent = 1
    template = "cms/method_detail.html"
    search_fields = [
        *LocalisedPage.search_fields,
        index.SearchField("introduction"),
        index.SearchField("introduction_en"),
        index.RelatedFields(
            "components", [index.SearchField("title"), index.SearchField("title_en")]
        ),
        index.RelatedFields(
            "tools",
            [
                index.SearchField("title"),
                index.SearchField("title_en"),
                index.SearchField("text"),
                index.SearchField("text_en"),
            ],
        ),
    ]
    edit_handler = tabs(
        swedish=[FieldPanel("introduction"), FieldPanel("components_note")],
        english=[
            FieldPanel("introduction_en", heading=_("Introduction")),
            FieldPanel("components_note_en", heading=_("Note on the components")),
        ],
        rows=(
            _("Components and tools"),
            [
                InlinePanel("components", label=_("Component"), heading=_("Components")),
                InlinePanel("tools", label=_("Tool"), heading=_("Tools")),
            ],
        ),
    )

    class Meta:
        verbose_name = _("method")
        verbose_name_plural = _("methods")
