from itertools import accumulate

from django.db import models
from django.http import Http404
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.models import Page
from wagtail.search import index
from wagtail.url_routing import RouteResult

from .goal import Goal
from .localised import Localised
from .news_page import NewsPage
from .page import LocalisedPage, tabs, with_own_texts
from .priority import Priority
from .strategy import Strategy

NEWS_SHOWN = 3
DEEPEST = 10  # steps below this page: no page of ours has as many


class HomePage(LocalisedPage):
    """The front door: what this is, what the county wants, what one can do here."""

    introduction = models.TextField(_("introduction"), max_length=600)
    introduction_en = models.TextField(_("introduction in English"), max_length=600, blank=True)

    local_introduction = Localised("introduction")

    parent_page_types = ["wagtailcore.Page"]
    subpage_types = [
        "cms.StrategyIndex",
        "cms.InitiativeIndex",
        "cms.NewsIndex",
        "cms.StandardPage",
    ]
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

    def route(self, request, path_components):
        """A page by its whole address: one query, where each step on the way would take two."""
        if not path_components:
            return super().route(request, path_components)
        if len(path_components) > DEEPEST:
            raise Http404
        steps = [f"{step}/" for step in accumulate(path_components, "{}/{}".format)]
        addresses = [f"{self.url_path}{step}" for step in steps]
        pages = Page.objects.descendant_of(self).live().filter(url_path__in=addresses)
        *above, page = with_own_texts(pages) or [None]
        if page is None or page.url_path != addresses[-1]:
            raise Http404
        page.above = above
        return RouteResult(page)

    def get_context(self, request, *args, **kwargs):
        """Adds the `strategy` in force or None, its `goals` and `priorities`, the latest `news`."""
        strategy = Strategy.objects.in_force()
        parts = strategy.get_descendants().live().exact_type(Goal, Priority) if strategy else []
        parts = with_own_texts(parts) if strategy else []
        return {
            **super().get_context(request, *args, **kwargs),
            "strategy": strategy,
            "goals": [page for page in parts if isinstance(page, Goal)],
            "priorities": [page for page in parts if isinstance(page, Priority)],
            "news": list(NewsPage.objects.live().latest_first()[:NEWS_SHOWN]),
        }
