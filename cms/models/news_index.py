from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel

from .localised import Localised
from .page import LocalisedPage, tabs


class NewsIndex(LocalisedPage):
    """All news, the latest first."""

    introduction = models.TextField(_("introduction"), max_length=600, blank=True)
    introduction_en = models.TextField(_("introduction in English"), max_length=600, blank=True)

    local_introduction = Localised("introduction")

    parent_page_types = ["cms.HomePage"]
    subpage_types = ["cms.NewsPage"]
    max_count = 1
    template = "cms/news_index.html"
    edit_handler = tabs(
        swedish=[FieldPanel("introduction")],
        english=[FieldPanel("introduction_en", heading=_("Introduction"))],
    )

    class Meta:
        verbose_name = _("list of news")
        verbose_name_plural = _("lists of news")
