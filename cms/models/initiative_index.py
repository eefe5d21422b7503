from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.search import index

from .localised import Localised
from .page import LocalisedPage, tabs


class InitiativeIndex(LocalisedPage):
    """The register of what is done: initiatives and commitments."""

    introduction = models.TextField(_("introduction"), max_length=1000, blank=True)
    introduction_en = models.TextField(_("introduction in English"), max_length=1000, blank=True)

    local_introduction = Localised("introduction")

    parent_page_types = ["cms.HomePage"]
    subpage_types = ["cms.Initiative"]
    max_count = 1
    template = "cms/initiative_index.html"
    search_fields = [
        *LocalisedPage.search_fields,
        index.SearchField("introduction"),
        index.SearchField("introduction_en"),
    ]
    edit_handler = tabs(
        swedish=[FieldPanel("introduction")],
        english=[FieldPanel("introduction_en", heading=_("Introduction"))],
    )

    class Meta:
        verbose_name = _("register of initiatives")
        verbose_name_plural = _("registers of initiatives")
