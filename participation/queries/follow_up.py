"""What a strategy's yearly follow-up tells of contributions."""

from collections.abc import Callable

from cms.models import Priority, Strategy
from cms.snapshots import Count, in_both

from ..models import Contribution


def count_of(kind: str, strategy: Strategy, year: int, *, name: Callable[[], str]) -> Count:
    """The public ones of a kind, published until the year's end, under each priority.

    Years are the county's own. Two queries for each priority.
    """
    rows = {}
    for priority in Priority.objects.of(strategy):
        found = Contribution.objects.public().filter(kind=kind, published_at__year__lte=year)
        found = found.for_priority(priority)
        rows[priority.number] = (found.count(), found.filter(published_at__year=year).count())
    return Count(name=in_both(name), rows=rows)
