"""Whether a strategy applies, is to come, or is kept in the archive."""

from dataclasses import dataclass

from django.utils import timezone
from wagtail.models import Page

from cms.models import Strategy, StrategyIndex

from .strategy import strategies


@dataclass(frozen=True)
class Standing:
    """Where a strategy that is not in force stands in time."""

    strategy: Strategy
    is_archived: bool
    successor: Strategy | None = None  # the published one that has replaced it


@dataclass(frozen=True)
class Strategies:
    """The published strategies by their standing, the latest first."""

    in_force: list[Strategy]
    coming: list[Strategy]
    archived: list[Strategy]


def strategy_of(page: Page) -> Strategy | None:
    """The strategy that a page is, or stands under (no query when the page is served)."""
    above = [page, *getattr(page, "above", ())]
    return next((one for one in above if isinstance(one, Strategy)), None)


def is_archived(strategy: Strategy) -> bool:
    """It has been replaced, or its time is out, and it is not in force."""
    if strategy.is_in_force:
        return False
    return bool(strategy.successor_id) or strategy.target_year < timezone.localdate().year


def standing_of(page: Page) -> Standing | None:
    """For a page of a strategy that is not in force; None for all others (at most 1 query)."""
    strategy = strategy_of(page)
    if strategy is None or strategy.is_in_force:
        return None
    successor = strategy.successor if strategy.successor_id else None
    is_shown = successor is not None and successor.live
    return Standing(strategy, is_archived(strategy), successor if is_shown else None)


def judged_year(strategy: Strategy) -> int | None:
    """The year that goals are judged as of, if not this one: an archived strategy's at its end."""
    if not is_archived(strategy):
        return None
    return min(strategy.target_year, timezone.localdate().year)


def by_standing(index: StrategyIndex) -> Strategies:
    """The strategies of the list (1 query)."""
    found = strategies(index)
    archived = [one for one in found if is_archived(one)]
    return Strategies(
        in_force=[one for one in found if one.is_in_force],
        coming=[one for one in found if not one.is_in_force and one not in archived],
        archived=archived,
    )
