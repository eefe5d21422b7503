from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.search import index

from .localised import Localised
from .page import LocalisedPage, tabs


class HomePage(LocalisedPage):
    """The front door: what this is, what the county wants, what one can do here."""

    introduction = models.TextField(_("introduction"), max_length=600)
    introduction_en = models.TextField(_("introduction in English"), max_length=600, blank=True)

    local_introduction = Localised("introduction")

    parent_page_types = ["wagtailcore.Page"]
    subpage_types = ["cms.StrategyIndex", "cms.NewsIndex", "cms.StandardPage"]
    max_count = 1
    template = "cms/home_page.html"
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
        verbose_name = _("home page")
        verbose_name_plural = _("home pages")
