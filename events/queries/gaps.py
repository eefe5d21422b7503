"""What takes place in a period: for each part of a strategy, and outside the largest towns.

Every number counts occurrences, as the calendar's list does: what is given on three evenings is
three. An exhibition counts in every period that it is open in.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from django.db.models import Count
from django.utils import timezone

from cms.models import Priority
from participation.queries import gaps

from ..enums import Where
from .events import Filters, narrowed

A_YEAR = timedelta(days=365)
WHERES = {True: Where.LARGEST, False: Where.OUTSIDE, None: Where.UNKNOWN}


@dataclass(frozen=True)
class Period:
    """Days in the county's zone, both included."""

    first: date
    last: date

    @classmethod
    def around(cls, today: date | None = None) -> "Period":
        """The year that has been and the one that comes."""
        today = today or timezone.localdate()
        return cls(today - A_YEAR, today + A_YEAR)

    @classmethod
    def of_year(cls, year: int) -> "Period":
        return cls(date(year, 1, 1), date(year, 12, 31))


@dataclass(frozen=True)
class Share:
    """How many take place in the largest town, outside it, and in a town that nobody has told."""

    largest: int = 0
    outside: int = 0
    unknown: int = 0

    @property
    def known(self) -> int:
        return self.largest + self.outside

    @property
    def total(self) -> int:
        return self.known + self.unknown

    @property
    def percent(self) -> int | None:
        """Of those whose town is known, in whole per cent; None where there are none."""
        return round(100 * self.outside / self.known) if self.known else None


@dataclass(frozen=True)
class EventCounts:
    """`tied` speaks of the strategy's events alone; shares (by municipality's code) of all."""

    tied: gaps.TieCounts
    shares: dict[str, Share]
    county: Share


def events(of: Sequence[Priority], period: Period) -> EventCounts:
    """The public occurrences of the period (1 query)."""
    filters = Filters(since=period.first, until=period.last)
    place, town = "event__municipality", "event__venue__locality__is_largest"
    every = narrowed(filters).taking_place(*filters.from_when).order_by()
    rows = every.values(place, town).annotate(all=Count("pk"), **gaps.numbers(of, "event"))
    rows = list(rows)
    sizes = Counter()
    for row in rows:
        sizes[row[place], WHERES[row[town]]] += row["all"]
    codes = {code for code, _where in sizes}
    shares = {code: Share(*(sizes[code, where] for where in Where)) for code in codes}
    county = Share(*(sum(sizes[code, where] for code in codes) for where in Where))
    return EventCounts(gaps.counted(rows, of, place), shares, county)
