"""What is to be drawn of a series, in the reader's language and before any ink."""

from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import groupby, pairwise

from django.utils.text import capfirst
from django.utils.translation import gettext as _

from cms.enums import Group
from cms.models import Target
from cms.queries.figures import Figures, Value
from cms.wording.numbers import number

Point = tuple[int, Decimal]


@dataclass(frozen=True)
class Line:
    """`kind` gives the line its look: a group, or "comparison"."""

    kind: str
    name: str
    points: tuple[Point, ...]

    @property
    def last(self) -> Point:
        return self.points[-1]


@dataclass(frozen=True)
class Plot:
    """`thresholds`: values to reach, with their words; `marked`: years with a word each."""

    slug: str
    unit: str
    title: str
    description: str
    decimals: int
    lines: tuple[Line, ...]
    thresholds: tuple[tuple[Decimal, str], ...] = ()
    marked: tuple[tuple[int, str], ...] = ()

    @property
    def has_gaps(self) -> bool:
        return any(
            later[0] - earlier[0] > 1
            for line in self.lines
            for earlier, later in pairwise(line.points)
        )

    @property
    def needs_key(self) -> bool:
        return len(self.lines) > 1 or bool(self.thresholds)

    @property
    def years(self) -> tuple[int, int]:
        """The first and the last year on the axis."""
        found = [year for line in self.lines for year, _value in line.points]
        found += [year for year, _word in self.marked]
        return min(found), max(found)


def plot_of(figures: Figures) -> Plot | None:
    """The chart of an indicator; None where there is no value at home nor where it compares."""
    lines = tuple(_lines(figures))
    if not lines:
        return None
    unit, decimals = figures.indicator.local_unit, figures.indicator.decimals
    if base_year := _index_year(figures, lines):
        unit, decimals = _("index, %(year)s = 100") % {"year": base_year}, 1
        lines = tuple(_as_index(line, base_year) for line in lines)
    years = [year for line in lines for year, _value in line.points]
    title = _("%(name)s, %(unit)s, %(years)s") % {
        "name": figures.indicator.local_name,
        "unit": unit,
        "years": span(min(years), max(years)),
    }
    thresholds = tuple(_thresholds(figures))
    told = [in_words(line, decimals, "" if base_year else unit) for line in lines]
    told += [f"{capfirst(words)} {unit}." for _value, words in thresholds]
    return Plot(
        slug=figures.indicator.slug,
        unit=unit,
        title=title,
        description=" ".join(told),
        decimals=decimals,
        lines=lines,
        thresholds=thresholds,
        marked=tuple(_marked(figures)),
    )


def span(first: int, last: int) -> str:
    return str(first) if first == last else f"{first}–{last}"


def _lines(figures: Figures):
    rows = figures.drawn
    places = {row.place for row in rows}
    groups = {row.group for row in rows}
    for (place, group), values in groupby(rows, key=lambda row: (row.place, row.group)):
        points = tuple((row.year, row.value) for row in values)
        first = next(row for row in rows if row.place == place)
        is_home = place == figures.home
        yield Line(
            kind=group if is_home else "comparison",
            name=_name(first, group, alone=len(places) == 1, several=len(groups) > 1),
            points=points,
        )


def _index_year(figures: Figures, lines: tuple[Line, ...]) -> int | None:
    """The base year where growth is compared and every line has a value to grow from."""
    targets = [one for one in figures.targets if one.type == Target.Type.OUTGROW]
    if not targets or len(targets) < len(figures.targets):
        return None
    year = targets[0].base_year
    is_whole = all(dict(line.points).get(year, 0) > 0 for line in lines)
    return year if is_whole else None


def _as_index(line: Line, base_year: int) -> Line:
    """Each value in per cent of the base year's: two places of different size side by side."""
    base = dict(line.points)[base_year]
    return replace(line, points=tuple((year, value * 100 / base) for year, value in line.points))


def _name(row: Value, group: str, *, alone: bool, several: bool) -> str:
    """By group where the place is one, by place where the group is one, else by both."""
    if not several:
        return row.local_name
    label = str(Group(group).label)
    return label if alone else f"{row.local_name}, {label}"


def _thresholds(figures: Figures):
    found = {}
    for target in figures.targets:
        if target.type == Target.Type.REACH:
            most = _("goal: at most %(value)s") if target.operator == "<=" else None
            words = most or _("goal: at least %(value)s")
            decimals = max(0, -target.value.as_tuple().exponent)
            found[target.value] = words % {"value": number(target.value, decimals)}
        elif target.type == Target.Type.IMPROVE:
            found |= _base_of(figures, target)
    return sorted(found.items())


def _base_of(figures: Figures, target: Target) -> dict[Decimal, str]:
    """What a single series is to be better than; several groups would have a line each."""
    home = [row for row in figures.values if row.place == figures.home]
    if len({row.group for row in home}) != 1:
        return {}
    words, decimals = _("base year: %(value)s"), figures.indicator.decimals
    return {
        row.value: words % {"value": number(row.value, decimals)}
        for row in home
        if row.year == target.base_year
    }


def _marked(figures: Figures):
    found = {target.target_year: _("target year") for target in figures.targets}
    found |= {target.base_year: _("base year") for target in figures.targets if target.base_year}
    return sorted(found.items())


def in_words(line: Line, decimals: int, unit: str) -> str:
    """The line for one who does not see it."""
    (first, value), (last, newest) = line.points[0], line.last
    said = {
        "name": capfirst(line.name),
        "first": first,
        "value": number(value, decimals),
        "last": last,
        "newest": f"{number(newest, decimals)} {unit}".strip(),
    }
    if first == last:
        return _("%(name)s: %(newest)s in %(first)s.") % said
    return _("%(name)s: %(value)s in %(first)s and %(newest)s in %(last)s.") % said
