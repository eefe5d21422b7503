"""The four kinds of target, as rules."""

from dataclasses import dataclass
from decimal import Decimal

EVERYONE = ("all",)


@dataclass(frozen=True)
class Reach:
    """At most ("<=") or at least (">=") `value` in the target year, for each group by itself."""

    operator: str
    value: Decimal
    target_year: int
    groups: tuple[str, ...] = EVERYONE


@dataclass(frozen=True)
class Improve:
    """Above ("increase") or below ("decrease") the base year's value, for each group by itself."""

    direction: str
    base_year: int
    target_year: int
    groups: tuple[str, ...] = EVERYONE


@dataclass(frozen=True)
class Outgrow:
    """A greater growth in per cent than in `comparison` (a place), over the same years."""

    comparison: str
    base_year: int
    target_year: int
    groups: tuple[str, ...] = EVERYONE


@dataclass(frozen=True)
class NarrowGap:
    """A smaller difference than in the base year, within each pair of groups."""

    pairs: tuple[tuple[str, str], ...]
    base_year: int
    target_year: int


Rule = Reach | Improve | Outgrow | NarrowGap
