from django.contrib import messages
from django.core.paginator import InvalidPage, Paginator
from django.db import models
from django.shortcuts import redirect
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel

from .localised import Localised
from .news_page import NewsPage
from .page import LocalisedPage, tabs

PAGE_SIZE = 12


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

    def serve(self, request, *args, **kwargs):
        try:
            return super().serve(request, *args, **kwargs)
        except InvalidPage:
            text = gettext("That page of the list does not exist. Here is the first.")
            messages.warning(request, text)
            return redirect(self.get_url(request))

    def get_context(self, request, *args, **kwargs):
        """Adds a page of `news` by `?sida=`, and the addresses of the pages beside it."""
        rows = NewsPage.objects.child_of(self).live().latest_first().with_images()
        news = Paginator(rows, PAGE_SIZE).page(request.GET.get("sida", 1))
        return {
            **super().get_context(request, *args, **kwargs),
            "news": news,
            "previous_url": news.has_previous() and f"?sida={news.previous_page_number()}",
            "next_url": news.has_next() and f"?sida={news.next_page_number()}",
            "pages": [
                (number, f"?sida={number}", number == news.number)
                for number in news.paginator.get_elided_page_range(news.number, on_each_side=1)
                if number != Paginator.ELLIPSIS
            ],
        }
