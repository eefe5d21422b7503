from django.db.models import OuterRef, Subquery
from django.db.models.functions import Substr
from wagtail.models import Page, PageManager
from wagtail.query import PageQuerySet

STRATEGY_DEPTH = 4  # root, home page, list of strategies, strategy
PATH_LENGTH = STRATEGY_DEPTH * Page.steplen
OF_THE_STRATEGY = ("pk", "title", "title_en", "adopted_date", "is_in_force")


class StrategyPartQuerySet(PageQuerySet):
    def of(self, page: Page | None):
        """The published ones under a strategy or an area, in the editors' order; none of None."""
        if page is None:
            return self.none()
        return self.descendant_of(page).live().order_by("path")

    def with_strategy(self):
        """Each with its strategy's `strategy_pk`, `strategy_title`, … (OF_THE_STRATEGY)."""
        strategies = self.model._meta.apps.get_model("cms", "Strategy").objects
        own = strategies.filter(path=Substr(OuterRef("path"), 1, PATH_LENGTH))
        return self.annotate(
            **{f"strategy_{name}": Subquery(own.values(name)[:1]) for name in OF_THE_STRATEGY}
        )


StrategyPartManager = PageManager.from_queryset(StrategyPartQuerySet)
