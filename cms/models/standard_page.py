from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.fields import RichTextField
from wagtail.search import index

from .localised import Localised
from .page import LocalisedPage, tabs
from .prose import FEATURES


class StandardPage(LocalisedPage):
    """An ordinary page: about, terms, accessibility, privacy and what editors add."""

    introduction = models.TextField(_("introduction"), max_length=600, blank=True)
    introduction_en = models.TextField(_("introduction in English"), max_length=600, blank=True)
    body = RichTextField(_("text"), features=FEATURES)
    body_en = RichTextField(_("text in English"), features=FEATURES, blank=True)
    reviewed_date = models.DateField(
        _("last reviewed"),
        null=True,
        blank=True,
        help_text=_("Shown at the foot of the page. Change it when the whole text has been read."),
    )

    local_introduction = Localised("introduction")
    local_body = Localised("body")

    parent_page_types = ["cms.HomePage", "cms.StandardPage"]
    subpage_types = ["cms.StandardPage"]
    template = "cms/standard_page.html"
    search_fields = [
        *LocalisedPage.search_fields,
        index.SearchField("introduction"),
        index.SearchField("introduction_en"),
        index.SearchField("body"),
        index.SearchField("body_en"),
    ]
    edit_handler = tabs(
        swedish=[FieldPanel("introduction"), FieldPanel("body")],
        english=[
            FieldPanel("introduction_en", heading=_("Introduction")),
            FieldPanel("body_en", heading=_("Text")),
        ],
        details=[FieldPanel("reviewed_date")],
    )

    class Meta:
        verbose_name = _("ordinary page")
        verbose_name_plural = _("ordinary pages")
