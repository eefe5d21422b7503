from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.fields import RichTextField
from wagtail.models import PageManager
from wagtail.query import PageQuerySet
from wagtail.search import index

from .localised import Localised
from .page import LocalisedPage, tabs
from .prose import FEATURES


class NewsPageQuerySet(PageQuerySet):
    def latest_first(self):
        return self.order_by("-date", "-pk")

    def with_images(self):
        """With all that `{% photo %}` prints, in one query more."""
        return self.select_related("image").prefetch_related("image__renditions")


class NewsPage(LocalisedPage):
    """A piece of news."""

    date = models.DateField(_("date"), default=timezone.localdate)
    introduction = models.TextField(_("introduction"), max_length=600)
    introduction_en = models.TextField(_("introduction in English"), max_length=600, blank=True)
    body = RichTextField(_("text"), features=FEATURES, blank=True)
    body_en = RichTextField(_("text in English"), features=FEATURES, blank=True)
    image = models.ForeignKey(
        "cms.Image",
        verbose_name=_("image"),
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
    )

    objects = PageManager.from_queryset(NewsPageQuerySet)()

    local_introduction = Localised("introduction")
    local_body = Localised("body")

    parent_page_types = ["cms.NewsIndex"]
    subpage_types = []
    template = "cms/news_page.html"
    search_fields = [
        *LocalisedPage.search_fields,
        index.SearchField("introduction"),
        index.SearchField("introduction_en"),
        index.SearchField("body"),
        index.SearchField("body_en"),
        index.FilterField("date"),
    ]
    edit_handler = tabs(
        swedish=[
            FieldPanel("introduction"),
            FieldPanel("body"),
            FieldPanel("image"),
        ],
        english=[
            FieldPanel("introduction_en", heading=_("Introduction")),
            FieldPanel("body_en", heading=_("Text")),
        ],
        details=[FieldPanel("date")],
    )

    class Meta:
        verbose_name = _("piece of news")
        verbose_name_plural = _("news")
