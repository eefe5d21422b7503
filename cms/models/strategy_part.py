from wagtail.models import Page, PageManager
from wagtail.query import PageQuerySet


class StrategyPartQuerySet(PageQuerySet):
    def of(self, page: Page | None):
        """The published ones under a strategy or an area, in the editors' order; none of None."""
        if page is None:
            return self.none()
        return self.descendant_of(page).live().order_by("path")


StrategyPartManager = PageManager.from_queryset(StrategyPartQuerySet)
