"""What pages show of strategies that follow each other."""

from collections.abc import Iterable

from django import template
from wagtail.models import Page

from cms.models import Priority, Strategy, StrategyIndex
from cms.models.localised import text_of
from cms.queries import lineage, standing

register = template.Library()


@register.simple_tag
def standing_of(page: Page) -> standing.Standing | None:
    """None in the strategy in force, and outside every strategy."""
    return standing.standing_of(page)


@register.simple_tag
def strategies_by_standing(index: StrategyIndex) -> standing.Strategies:
    return standing.by_standing(index)


@register.simple_tag
def earlier_priorities(priority: Priority) -> list[Priority]:
    """Those of earlier strategies that go on in this one."""
    return lineage.earlier(priority)


@register.simple_tag
def succession_of(priority: Priority) -> lineage.Succession | None:
    return lineage.going_on([priority]).get(priority.pk)


@register.simple_tag
def successions_of(priorities: Iterable[Priority]) -> dict[int, lineage.Succession]:
    """Where each of the priorities goes on, by its key."""
    return lineage.going_on(priorities)


@register.filter
def succession_in(priority: Priority, found: dict) -> lineage.Succession | None:
    return found.get(priority.pk)


@register.filter
def strategy_name(priority: Priority) -> str:
    """The strategy of a priority that was read `with_strategy`, in the reader's language."""
    return text_of(priority, "strategy_title")


@register.simple_tag
def with_strategies(pages: Iterable[Page]) -> list[tuple[Page, Strategy | None]]:
    """Each page with its strategy, where there are several to tell apart (1 query)."""
    known = list(Strategy.objects.live())
    if len(known) < 2:
        return [(page, None) for page in pages]
    return [
        (page, next((one for one in known if page.is_descendant_of(one)), None)) for page in pages
    ]
