"""How much is said about each part of a strategy, and where: every number from one query."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from django.db.models import Count, Q, QuerySet

from cms.models import Priority

from ..enums import Kind
from ..models import Contribution


@dataclass(frozen=True)
class TieCounts:
    """Rows that are tied to a strategy; one that is tied to two priorities counts under both.

    `by_cell` is by municipality's code and priority's id. `by_municipality` and `total` count
    each row once.
    """

    by_area: Counter = field(default_factory=Counter)
    by_cell: Counter = field(default_factory=Counter)
    by_municipality: Counter = field(default_factory=Counter)
    by_priority: Counter = field(default_factory=Counter)
    total: int = 0


def proposals(of: Sequence[Priority]) -> TieCounts:
    """The public proposals that are tied to these priorities and their action areas (1 query)."""
    rows = Contribution.objects.public().filter(kind=Kind.PROPOSAL)
    return counted(rows.values("municipality").annotate(**numbers(of, "pk")), of, "municipality")


def numbers(of: Sequence[Priority], contribution: str) -> dict[str, Count]:
    """What a grouped query counts: `any`, and one number for each priority and action area.

    `contribution` is the path from its rows to the contribution's id. What counts as tied is what
    the lists say, by the same methods: a number and the list behind it cannot differ.
    """

    def count(tied: QuerySet) -> Count:
        return Count("pk", filter=Q(**{f"{contribution}__in": tied.values("pk")}))

    every = Contribution.objects.all()
    found = {"any": count(every.for_any_priority(of))}
    for priority in of:
        found[f"priority_{priority.pk}"] = count(every.for_priority(priority))
        for area in priority.action_areas.all():
            found[f"area_{area.pk}"] = count(every.for_action_area(area))
    return found


def counted(rows: QuerySet, of: Sequence[Priority], municipality: str) -> TieCounts:
    """The numbers of a query that is grouped by `municipality`, and perhaps by more."""
    areas, cells, places, firsts, total = Counter(), Counter(), Counter(), Counter(), 0
    for row in rows:
        code = row[municipality]
        places[code] += row["any"]
        total += row["any"]
        for priority in of:
            cells[code, priority.pk] += row[f"priority_{priority.pk}"]
            firsts[priority.pk] += row[f"priority_{priority.pk}"]
            for area in priority.action_areas.all():
                areas[area.pk] += row[f"area_{area.pk}"]
    return TieCounts(areas, cells, places, firsts, total)
