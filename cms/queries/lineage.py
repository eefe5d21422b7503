"""How priorities of one strategy go on in those of the next."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from cms.models import Priority, PrioritySuccession
from cms.models.priority_succession import reached


def lineage(priority: Priority) -> set[int]:
    """The priority and all earlier ones that go on in it, as primary keys.

    One query, and none the next time that the same row asks: a page asks for each of its lists.
    """
    return lineages([priority])


def lineages(priorities: Iterable[Priority]) -> set[int]:
    """The same for several together: one query for all that have not asked before."""
    priorities = list(priorities)
    asking = [priority for priority in priorities if not hasattr(priority, "_lineage")]
    steps = PrioritySuccession.objects.steps() if asking else {}
    for priority in asking:
        priority._lineage = reached([priority.pk], steps)
    return set().union(*(priority._lineage for priority in priorities))


def earlier(priority: Priority) -> list[Priority]:
    """The ones that go on in it, with their strategies; the newest first (2 queries)."""
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
    """For each of the priorities by its key, where it goes on if it does (2 queries)."""
    later = defaultdict(list)
    rows = PrioritySuccession.objects.filter(priority__live=True)
    for before, after in rows.values_list("predecessor", "priority"):
        later[before].append(after)
    ends = {
        one.pk: {key for key in reached([one.pk], later) - {one.pk} if key not in later}
        for one in priorities
    }
    keys = set(ends).union(*ends.values())
    known = list(Priority.objects.filter(pk__in=keys).with_strategy().order_by("number", "pk"))
    own = {row.pk: row for row in known}
    return {
        pk: Succession(own[pk], [row for row in known if row.pk in found])
        for pk, found in ends.items()
    }
