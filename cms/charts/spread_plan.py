"""How a series has changed in each municipality: what the map and its table say."""

from collections import Counter
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise

from django.utils.translation import gettext as _

from cms.enums import Group
from cms.evaluation import Point, Series
from cms.evaluation.judging import growth
from cms.models import Indicator
from cms.queries.figures import Figures, Value
from cms.wording.numbers import change, number

MOST_STEPS = 4
PER_CENT_DECIMALS = 1


@dataclass(frozen=True)
class Row:
    """A municipality. `whole` is its change without decimals, `step` None where that is missing."""

    code: str
    name: str
    amounts: tuple[str, ...]
    change: str
    whole: str
    step: int | None = None


@dataclass(frozen=True)
class Step:
    number: int
    words: str


@dataclass(frozen=True)
class Spread:
    """`years` are those of the table, the newest first as each row's `amounts`."""

    slug: str
    title: str
    description: str
    first: int
    last: int
    years: tuple[int, ...]
    rows: tuple[Row, ...]
    steps: tuple[Step, ...]


def spread_of(figures: Figures, names: dict[str, str]) -> Spread | None:
    """Change in per cent from the first year to the last; None without two years of values.

    `names` are the county's municipalities, code by name in the reader's order: one without
    values has its row. Totals are not compared between large and small municipalities.
    """
    years = _years(figures.municipal)
    if len(years) < 2:
        return None
    series = {code: _series(figures, code) for code in names}
    changes = {code: _change(one, years[0], years[-1]) for code, one in series.items()}
    known = sorted(value for value in changes.values() if value is not None)
    if not known:
        return None
    steps = _steps(known)
    shown = tuple(sorted({years[0], *years[-3:]}, reverse=True))
    rows = tuple(
        Row(
            code=code,
            name=names[code],
            amounts=tuple(_amount(series[code].at(year), figures.indicator) for year in shown),
            change=_per_cent(changes[code], PER_CENT_DECIMALS),
            whole=_per_cent(changes[code], 0),
            step=_step_of(changes[code], steps),
        )
        for code in names
    )
    return Spread(
        slug=figures.indicator.slug,
        title=_title(figures, years[0], years[-1]),
        description=", ".join(f"{row.name} {row.change}" for row in rows) + ".",
        first=years[0],
        last=years[-1],
        years=shown,
        rows=rows,
        steps=tuple(Step(at, _between(*ends)) for at, ends in enumerate(steps, start=1)),
    )


def _years(rows: list[Value]) -> list[int]:
    """Those that at least half of the municipalities with values have one for."""
    count = Counter(row.year for row in rows)
    places = {row.place for row in rows}
    return sorted(year for year, number in count.items() if number * 2 >= len(places))


def _series(figures: Figures, code: str) -> Series:
    return Series({row.year: row.value for row in figures.municipal if row.place == code})


def _title(figures: Figures, first: int, last: int) -> str:
    name, group = figures.indicator.local_name, figures.municipal[0].group
    said = {"first": first, "last": last}
    said["name"] = name if group == Group.ALL else f"{name}, {Group(group).label}"
    return _("%(name)s: change from %(first)s to %(last)s in per cent, by municipality") % said


def _change(series: Series, first: int, last: int) -> Decimal | None:
    base, newest = series.at(first), series.at(last)
    if base is None or newest is None or base.value <= 0:
        return None
    return growth(base, newest)


def _steps(known: list[Decimal]) -> list[tuple[Decimal, Decimal]]:
    """As many municipalities in each: the lowest and the highest change of each step."""
    count = min(MOST_STEPS, len(set(known)))
    cuts = [round(at * len(known) / count) for at in range(count + 1)]
    parts = [known[low:high] for low, high in pairwise(cuts)]
    return [(part[0], part[-1]) for part in parts if part]


def _step_of(value: Decimal | None, steps: list) -> int | None:
    if value is None:
        return None
    return next(at for at, (_low, high) in enumerate(steps, start=1) if value <= high)


def _between(low: Decimal, high: Decimal) -> str:
    low, high = (f"{change(one, PER_CENT_DECIMALS)}" for one in (low, high))
    if low == high:
        return _("%(value)s per cent") % {"value": low}
    return _("%(low)s to %(high)s per cent") % {"low": low, "high": high}


def _per_cent(value: Decimal | None, decimals: int) -> str:
    return _("missing") if value is None else f"{change(value, decimals)}\xa0%"


def _amount(point: Point | None, indicator: Indicator) -> str:
    return _("missing") if point is None else number(point.value, indicator.decimals)
