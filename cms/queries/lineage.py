"""How priorities of one strategy go on in those of the next."""

from collections import defaultdict
from collections.abc import Iterable

from cms.models import Priority, PrioritySuccession
from cms.models.priority_succession import reached


def lineage(priority: Priority) -> set[int]:
    """The priority and all earlier ones that go on in it, as primary keys (1 query)."""
    return lineages([priority])


def lineages(priorities: Iterable[Priority]) -> set[int]:
    """The same for several together (1 query)."""
    return PrioritySuccession.objects.lineage(*(priority.pk for priority in priorities))


def earlier(priority: Priority) -> list[Priority]:
    """The ones that go on in it, with their strategies; the newest first (2 queries)."""
    keys = lineage(priority) - {priority.pk}
    found = Priority.objects.live().filter(pk__in=keys).with_strategy() if keys else ()
    return list(found and found.order_by("-strategy_adopted_date", "number", "pk"))


def going_on(priorities: Iterable[Priority]) -> dict[int, list[Priority]]:
    """For each key of a priority, the last published ones that it goes on in (2 queries).

    With their strategies. One that goes on in none has no entry.
    """
    later = defaultdict(list)
    rows = PrioritySuccession.objects.filter(priority__live=True)
    for before, after in rows.values_list("predecessor", "priority"):
        later[before].append(after)
    ends = {
        one.pk: {key for key in reached([one.pk], later) - {one.pk} if key not in later}
        for one in priorities
        if one.pk in later
    }
    keys = set().union(*ends.values()) if ends else set()
    if not keys:
        return {}
    known = Priority.objects.filter(pk__in=keys).with_strategy().order_by("number", "pk")
    return {pk: [row for row in known if row.pk in found] for pk, found in ends.items()}
