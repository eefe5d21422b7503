"""How priorities of one strategy go on in those of the next."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from cms.models import Priority, PrioritySuccession
from cms.models.priority_succession import reached


def lineage(priority: Priority) -> set[int]:
    """The priority and all earlier ones that go on in it, as primary keys."""
    return lineages([priority])


def lineages(priorities: Iterable[Priority]) -> set[int]:
    """The same for several together. No query: the rows are remembered."""
    return PrioritySuccession.objects.lineage(*(priority.pk for priority in priorities))


def with_earlier() -> set[int]:
    """The priorities that earlier ones go on in, as primary keys (remembered)."""
    return {later for later, _before in PrioritySuccession.objects.remembered()}


def earlier(priority: Priority) -> list[Priority]:
    """The ones that go on in it, with their strategies; the newest first (1 query)."""
    keys = lineage(priority) - {priority.pk}
    found = Priority.objects.live().filter(pk__in=keys).with_strategy() if keys else ()
    return list(found and found.order_by("-strategy_adopted_date", "number", "pk"))


@dataclass(frozen=True)
class Succession:
    """A priority, and the last published ones of later strategies that it goes on in.

    All were read `with_strategy`.
    """

    priority: Priority
    later: list[Priority]


def going_on(priorities: Iterable[Priority]) -> dict[int, Succession]:
    """For each of the priorities by its key, where it goes on if it does (1 query)."""
    if not PrioritySuccession.objects.remembered():
        return {}
    later = defaultdict(list)
    for after, before in PrioritySuccession.objects.remembered():
        later[before].append(after)
    reach = {one.pk: reached([one.pk], later) for one in priorities}
    keys = set().union(*reach.values())
    rows = Priority.objects.filter(pk__in=keys).with_strategy().order_by("number", "pk")
    known = {row.pk: row for row in rows}
    last = {
        pk
        for pk, row in known.items()
        if row.live and not any(known[after].live for after in later[pk] if after in known)
    }
    return {
        pk: Succession(known[pk], [row for row in rows if row.pk in (found & last) - {pk}])
        for pk, found in reach.items()
        if pk in known  # a preview's page is in no table yet
    }
