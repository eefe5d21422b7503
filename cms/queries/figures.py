"""What a goal's page says in numbers: judged, drawn and listed from one reading of the values."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cached_property
from typing import NamedTuple

from django.db.models import Q

from cms.enums import Group
from cms.evaluation import Series, Table
from cms.models import Goal, Indicator, Measurement, Place, RelatedIndicator, Strategy, Target
from cms.models.localised import Localised

from .judgements import GoalState, state_of
from .standing import judged_year, strategy_of


class Value(NamedTuple):
    """A measured value with all that is shown of it, in the order of COLUMNS."""

    indicator_id: int
    place: str
    group: str
    year: int
    value: Decimal
    note: str
    note_en: str
    name: str
    name_en: str
    kind: str
    source: str
    url: str
    licence: str

    local_note = Localised("note")
    local_name = Localised("name")


COLUMNS = (
    *("indicator_id", "place_id", "group", "year", "value", "note", "note_en"),
    *("place__name", "place__name_en", "place__kind"),
    *("source__name", "source__url", "source__licence"),
)
IN_ORDER = {group: at for at, group in enumerate(Group.values)}


@dataclass(frozen=True)
class Figures:
    """An indicator's values where a goal is about: at home, where it is compared, and inside.

    `targets` are those held against it; `related` is set where the series must not judge.
    """

    indicator: Indicator
    home: str
    values: list[Value] = field(default_factory=list)
    targets: list[Target] = field(default_factory=list)
    related: RelatedIndicator | None = None

    @cached_property
    def drawn(self) -> list[Value]:
        """At home first, then where it is compared; groups in their order, years in theirs."""
        found = [row for row in self.values if row.kind != Place.Kind.MUNICIPALITY]
        return sorted(found, key=lambda row: (row.place != self.home, *_place_group_year(row)))

    @cached_property
    def municipal(self) -> dict[str, list[Value]]:
        """By group: of everyone where there are such values, else of each group that has some."""
        found: dict[str, list[Value]] = {}
        rows = [row for row in self.values if row.kind == Place.Kind.MUNICIPALITY]
        for row in sorted(rows, key=lambda row: IN_ORDER[row.group]):
            found.setdefault(row.group, []).append(row)
        return {Group.ALL.value: found[Group.ALL]} if Group.ALL in found else found

    @property
    def sources(self) -> list[Value]:
        """A value of each source, for its name, address and licence."""
        return list({row.source: row for row in self.values}.values())


@dataclass(frozen=True)
class GoalNumbers:
    state: GoalState
    held: list[Figures]
    beside: list[Figures]

    def source_of(self, target: Target) -> str:
        """The source of the newest value at home; empty where there is none."""
        figures = next(one for one in self.held if one.indicator == target.indicator)
        rows = [row for row in figures.values if row.place == figures.home]
        return max(rows, key=lambda row: row.year).source if rows else ""


def _place_group_year(row: Value) -> tuple:
    return row.place, IN_ORDER[row.group], row.year


def numbers_of(goal: Goal) -> GoalNumbers:
    """A goal as it stands in memory, so that a preview shows what is being written (3 queries)."""
    home, year = judged_from(goal)
    targets = list(goal.targets.select_related("indicator", "comparison"))
    related = list(goal.related_indicators.select_related("indicator"))
    values = _values_of(targets, related, home)
    tables = {indicator: table_of(rows) for indicator, rows in values.items()}
    state = state_of(goal, targets, related, tables, home=home, year=year)
    held = [
        Figures(
            indicator,
            home,
            values[indicator.pk],
            [target for target in targets if target.indicator_id == indicator.pk],
        )
        for indicator in dict.fromkeys(target.indicator for target in targets)
    ]
    own = {one.indicator.pk for one in held}
    beside = [
        Figures(row.indicator, home, values[row.indicator_id], related=row)
        for row in related
        if row.indicator_id not in own
    ]
    return GoalNumbers(state, held, beside)


def table_of(values: Iterable[Value]) -> Table:
    """The series by place and group, as they are judged."""
    found = defaultdict(dict)
    for row in values:
        found[row.place, row.group][row.year] = row.value
    return {key: Series(series) for key, series in found.items()}


def _values_of(
    targets: list[Target], related: list[RelatedIndicator], home: str
) -> dict[int, list[Value]]:
    indicators = {row.indicator_id for row in (*targets, *related)}
    places = {home, *(target.comparison_id for target in targets if target.comparison_id)}
    inside = Q(place__kind=Place.Kind.MUNICIPALITY, place__code__startswith=home)
    rows = Measurement.objects.filter(indicator__in=indicators)
    rows = rows.filter(Q(place__in=places) | inside).order_by("place", "group", "year")
    found: dict[int, list[Value]] = defaultdict(list)
    for row in rows.values_list(*COLUMNS):
        found[row[0]].append(Value(*row))
    return found


def judged_from(page) -> tuple[str, int | None]:
    """The county that a strategy's page is about, and the year to judge as of if not this one.

    No query on a page that is served.
    """
    strategy = strategy_of(page) or Strategy.objects.ancestor_of(page).first()
    return (strategy.county_code, judged_year(strategy)) if strategy else ("", None)
