"""How a series stands in each municipality: what the map and its table say."""

from collections import Counter
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise

from django.utils.translation import gettext as _

from cms.enums import Group
from cms.evaluation import Series
from cms.evaluation.judging import growth
from cms.models import Indicator
from cms.queries.figures import Figures, Value
from cms.wording.numbers import change, is_share, number

from .geography import municipalities

MOST_STEPS = 4
PER_CENT_DECIMALS = 1


@dataclass(frozen=True)
class Row:
    """A municipality. `label` stands on the map, `short` where it is narrow.

    `step` is 1 where it has gone best, None where a value is missing.
    """

    code: str
    name: str
    amounts: tuple[str, ...]
    label: str
    short: str
    step: int | None = None


@dataclass(frozen=True)
class Step:
    number: int
    words: str


@dataclass(frozen=True)
class Spread:
    """`years` are those of the table, the newest first, as each row's `amounts`.

    `is_level`: the map shows the values themselves, which are shares and can be compared.
    Otherwise it shows their change, since totals say most about size.
    """

    slug: str
    title: str
    description: str
    is_level: bool
    first: int
    last: int
    years: tuple[int, ...]
    rows: tuple[Row, ...]
    steps: tuple[Step, ...]


def spread_of(figures: Figures) -> Spread | None:
    """The county's municipalities, those without values too.

    Of shares the last year's values; else the change in per cent from the first year to the
    last. None where there is nothing to shade by.
    """
    years, is_level = _years(figures.municipal), is_share(figures.indicator)
    names = _names(figures)
    series = {code: _series(figures, code) for code in names}
    shades = {code: _shade(one, years, is_level) for code, one in series.items()}
    if not (steps := _steps([value for value in shades.values() if value is not None])):
        return None
    shown = sorted({years[0], *years[-3:]}, reverse=True)
    decimals = figures.indicator.decimals if is_level else PER_CENT_DECIMALS
    rows = tuple(
        Row(
            code=code,
            name=name,
            amounts=_amounts(series[code], shown, figures.indicator),
            label=_label(shades[code], decimals, is_level),
            short=_label(shades[code], 0, is_level),
            step=_step_of(shades[code], steps, figures.indicator),
        )
        for code, name in names.items()
    )
    return Spread(
        slug=figures.indicator.slug,
        title=_title(figures, years, is_level),
        description=f"{', '.join(f'{row.name} {row.label}' for row in rows)}.",
        is_level=is_level,
        first=years[0],
        last=years[-1],
        years=tuple(shown),
        rows=rows,
        steps=tuple(_numbered(steps, decimals, is_level, figures.indicator)),
    )


def _names(figures: Figures) -> dict[str, str]:
    return municipalities(figures.home) or {row.place: row.name for row in figures.municipal}


def _years(rows: list[Value]) -> list[int]:
    """Those that at least half of the municipalities with values have one for."""
    count = Counter(row.year for row in rows)
    places = {row.place for row in rows}
    return sorted(year for year, number in count.items() if number * 2 >= len(places))


def _series(figures: Figures, code: str) -> Series:
    return Series({row.year: row.value for row in figures.municipal if row.place == code})


def _title(figures: Figures, years: list[int], is_level: bool) -> str:
    name, group = figures.indicator.local_name, figures.municipal[0].group
    said = {"first": years[0], "last": years[-1], "unit": figures.indicator.local_unit}
    said["name"] = name if group == Group.ALL else f"{name}, {Group(group).label}"
    if is_level:
        return _("%(name)s, %(unit)s in %(last)s, by municipality") % said
    return _("%(name)s: change from %(first)s to %(last)s in per cent, by municipality") % said


def _shade(series: Series, years: list[int], is_level: bool) -> Decimal | None:
    """What an area is shaded by, in per cent either way."""
    newest = series.at(years[-1]) if years else None
    if newest is None or is_level:
        return newest and newest.value
    base = series.at(years[0])
    if len(years) < 2 or base is None or base.value <= 0:
        return None
    return growth(base, newest)


def _steps(values: list[Decimal]) -> list[tuple[Decimal, Decimal]]:
    """As many municipalities in each: the lowest and the highest value of each step."""
    known, count = sorted(values), min(MOST_STEPS, len(set(values)))
    if not known:
        return []
    cuts = [round(at * len(known) / count) for at in range(count + 1)]
    parts = [known[low:high] for low, high in pairwise(cuts)]
    return [(part[0], part[-1]) for part in parts if part]


def _step_of(value: Decimal | None, steps: list, indicator: Indicator) -> int | None:
    if value is None:
        return None
    at = next(at for at, (_low, high) in enumerate(steps, start=1) if value <= high)
    return _from_best(at, len(steps), indicator)


def _from_best(at: int, count: int, indicator: Indicator) -> int:
    return at if indicator.better == Indicator.Better.LOWER else count + 1 - at


def _numbered(steps: list, decimals: int, is_level: bool, indicator: Indicator):
    for at, (low, high) in enumerate(steps, start=1):
        ends = [_written(end, decimals, is_level) for end in dict.fromkeys((low, high))]
        words = _("%(value)s per cent") if len(ends) == 1 else _("%(low)s to %(high)s per cent")
        said = {"value": ends[0], "low": ends[0], "high": ends[-1]}
        yield Step(_from_best(at, len(steps), indicator), words % said)


def _written(value: Decimal, decimals: int, is_level: bool) -> str:
    return number(value, decimals) if is_level else change(value, decimals)


def _label(value: Decimal | None, decimals: int, is_level: bool) -> str:
    return _("missing") if value is None else f"{_written(value, decimals, is_level)}\xa0%"


def _amounts(series: Series, years: list[int], indicator: Indicator) -> tuple[str, ...]:
    found = [series.values.get(year) for year in years]
    missing = _("missing")
    return tuple(missing if value is None else number(value, indicator.decimals) for value in found)
