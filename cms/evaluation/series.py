"""A series: what was measured, year by year, for one place and one group."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cached_property

WINDOW = 5  # years that a pace is taken over


@dataclass(frozen=True)
class Point:
    """A value of a year, in the indicator's unit."""

    year: int
    value: Decimal


@dataclass(frozen=True)
class Series:
    """Values by year. Years may be missing; a missing year has no value at all."""

    values: Mapping[int, Decimal] = field(default_factory=dict)

    def __bool__(self) -> bool:
        return bool(self.values)

    @cached_property
    def points(self) -> list[Point]:
        """In the order of time."""
        return [Point(year, self.values[year]) for year in sorted(self.values)]

    @property
    def last(self) -> Point | None:
        return self.points[-1] if self.values else None

    def at(self, year: int) -> Point | None:
        value = self.values.get(year)
        return None if value is None else Point(year, value)

    def until(self, year: int) -> "Series":
        """What was known of the years up to and with `year`."""
        return Series({at: value for at, value in self.values.items() if at <= year})

    def before(self, point: Point) -> Point | None:
        """What a pace up to `point` is measured from.

        The earliest value of the last five years before it, else the nearest earlier one.
        """
        earlier = [one for one in self.points if one.year < point.year]
        near = [one for one in earlier if one.year >= point.year - WINDOW]
        return near[0] if near else earlier[-1] if earlier else None


# The series of one indicator, by place code and group: ("07", "women").
Table = Mapping[tuple[str, str], Series]


def in_common(series: Iterable[Series]) -> list[int]:
    """The years that every one of the series has a value for, in order."""
    years = [set(one.values) for one in series]
    return sorted(set.intersection(*years)) if years else []
