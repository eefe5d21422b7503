"""What can be said of goals today: their targets held against the values, in three queries."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from django.utils import timezone

from cms.evaluation import (
    Answer,
    Improve,
    Judgement,
    NarrowGap,
    Outgrow,
    Reach,
    Rule,
    Series,
    Table,
    judge,
    worst,
)
from cms.evaluation.rules import EVERYONE
from cms.models import Goal, Measurement, RelatedIndicator, Strategy, Target

from .standing import judged_year


@dataclass(frozen=True)
class TargetState:
    """A target and what can be said of it."""

    target: Target
    judgement: Judgement

    @property
    def answer(self) -> Answer:
        return self.judgement.answer


@dataclass(frozen=True)
class GoalState:
    """A goal, what can be said of each target, and the series that must not judge it."""

    goal: Goal
    targets: list[TargetState] = field(default_factory=list)
    related: list[RelatedIndicator] = field(default_factory=list)

    @property
    def answer(self) -> Answer:
        return worst(state.answer for state in self.targets)

    @property
    def deciding(self) -> TargetState | None:
        """The first target that has the goal's answer; None where a goal has no target."""
        answer = self.answer
        return next((state for state in self.targets if state.answer == answer), None)


def goal_states(goals: Sequence[Goal], *, home: str, year: int | None = None) -> list[GoalState]:
    """The goals in their order, judged as of `year` (this year if none).

    `home` is the code of the place that they are about: the strategy's county. Three queries.
    """
    targets = list(
        Target.objects.filter(goal__in=goals)
        .select_related("indicator", "comparison")
        .order_by("goal", "sort_order", "pk")
    )
    related = list(
        RelatedIndicator.objects.filter(goal__in=goals)
        .select_related("indicator")
        .order_by("goal", "sort_order", "pk")
    )
    tables = tables_of(targets, related, home)
    return [
        state_of(
            goal,
            [target for target in targets if target.goal_id == goal.pk],
            [row for row in related if row.goal_id == goal.pk],
            tables,
            home=home,
            year=year,
        )
        for goal in goals
    ]


def states_in(strategy: Strategy, goals: Sequence[Goal]) -> list[GoalState]:
    """Goals of a strategy, for its county; of an archived one as they stood at its end."""
    return goal_states(goals, home=strategy.county_code, year=judged_year(strategy))


def state_of(
    goal: Goal,
    targets: Iterable[Target],
    related: Sequence[RelatedIndicator],
    tables: dict[int, Table],
    *,
    home: str,
    year: int | None = None,
) -> GoalState:
    """One goal, from targets, related series and values (by indicator) that are at hand."""
    has_related = any(tables.get(row.indicator_id) for row in related)
    states = [
        TargetState(
            target,
            judge(
                rule_of(target),
                tables.get(target.indicator_id, {}),
                home=home,
                year=year or timezone.localdate().year,
                current_for=target.indicator.current_for,
                has_related=has_related,
            ),
        )
        for target in targets
    ]
    return GoalState(goal, states, list(related))


def tables_of(
    targets: Iterable[Target], related: Iterable[RelatedIndicator], home: str
) -> dict[int, Table]:
    """The values that targets are judged by, by indicator: at home and where they compare with."""
    indicators = {row.indicator_id for row in (*targets, *related)}
    places = {home, *(target.comparison_id for target in targets if target.comparison_id)}
    rows = Measurement.objects.filter(indicator__in=indicators, place__in=places)
    values = defaultdict(dict)
    for indicator, *key, year, value in rows.values_list(
        "indicator", "place", "group", "year", "value"
    ):
        values[indicator, tuple(key)][year] = value
    tables: dict[int, Table] = defaultdict(dict)
    for (indicator, key), series in values.items():
        tables[indicator][key] = Series(series)
    return tables


def rule_of(target: Target) -> Rule:
    """A row's target as a rule."""
    groups = tuple(target.groups) or EVERYONE
    if target.type == Target.Type.REACH:
        return Reach(target.operator, target.value, target.target_year, groups)
    if target.type == Target.Type.IMPROVE:
        return Improve(target.direction, target.base_year, target.target_year, groups)
    if target.type == Target.Type.OUTGROW:
        return Outgrow(target.comparison_id, target.base_year, target.target_year, groups)
    pairs = tuple(tuple(pair.split("-")) for pair in target.between)
    return NarrowGap(pairs, target.base_year, target.target_year)
