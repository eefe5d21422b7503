"""Where a strategy lacks something: goals without initiative or values, and what is done where."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from django.db.models import Exists, OuterRef

from cms.evaluation.answers import Reason
from cms.models import ExpectedEffect, Goal, Initiative, InitiativeTie, Locality, Priority, Strategy

from .judgements import GoalState, TargetState, states_in
from .lineage import lineage, lineages

WITHOUT_VALUES = frozenset({Reason.NO_VALUES, Reason.ONLY_RELATED})


@dataclass(frozen=True)
class GoalGap:
    """What a goal lacks. `unmeasured` of its `targets` have no values at all."""

    goal: Goal
    has_initiative: bool
    targets: int
    unmeasured: int
    has_related: bool

    @property
    def is_without_values(self) -> bool:
        """Nothing can be said of some part of it: also where it has no target."""
        return self.unmeasured > 0 or not self.targets


@dataclass(frozen=True)
class InitiativeCounts:
    """Published initiatives, each counted once in every number.

    `by_cell` is by municipality's code (None for the whole county) and priority's id.
    """

    by_area: dict[int, int] = field(default_factory=dict)
    by_cell: dict[tuple[str | None, int], int] = field(default_factory=dict)
    by_municipality: dict[str | None, int] = field(default_factory=dict)
    by_priority: dict[int, int] = field(default_factory=dict)
    total: int = 0


def priorities(strategy: Strategy) -> list[Priority]:
    """By number, with `action_areas` at hand (2 queries)."""
    return list(Priority.objects.of(strategy).order_by("number").prefetch_related("action_areas"))


def goals(strategy: Strategy) -> list[GoalGap]:
    """Every goal in the editors' order, with what it lacks (4 queries)."""
    under_way = Initiative.objects.live().not_stopped().values("pk")
    effects = ExpectedEffect.objects.filter(goal=OuterRef("pk"), initiative__in=under_way)
    rows = list(Goal.objects.of(strategy).annotate(has_initiative=Exists(effects)))
    return [_gap(state) for state in states_in(strategy, rows)]


def initiatives(of: Iterable[Priority]) -> InitiativeCounts:
    """How many published initiatives each part of the strategy has.

    Those of an earlier priority that goes on in one of these are among them. Two queries, and one
    where the priorities' lineages are known.
    """
    of = list(of)
    ties = InitiativeTie.objects.filter(priority__in=lineages(of), initiative__live=True)
    own_areas = {area.pk for priority in of for area in priority.action_areas.all()}
    areas, cells = defaultdict(set), defaultdict(set)
    places, firsts, every = defaultdict(set), defaultdict(set), set()
    for pk, tied, area, code in ties.values_list(
        "initiative", "priority", "action_area", "initiative__municipality"
    ):
        for priority in of:
            if tied in lineage(priority):
                cells[code, priority.pk].add(pk)
                firsts[priority.pk].add(pk)
        places[code].add(pk)
        every.add(pk)
        if area in own_areas:
            areas[area].add(pk)
    numbers = [_sizes(group) for group in (areas, cells, places, firsts)]
    return InitiativeCounts(*numbers, total=len(every))


def largest_towns() -> dict[str, Locality]:
    """The largest town by its municipality's code (1 query)."""
    return {row.municipality_id: row for row in Locality.objects.filter(is_largest=True)}


def _gap(state: GoalState) -> GoalGap:
    unmeasured = sum(map(_has_no_values, state.targets))
    return GoalGap(
        state.goal, state.goal.has_initiative, len(state.targets), unmeasured, bool(state.related)
    )


def _has_no_values(state: TargetState) -> bool:
    return any(part.verdict.reason in WITHOUT_VALUES for part in state.judgement.parts)


def _sizes(groups: dict[object, set | Sequence]) -> dict:
    return {key: len(found) for key, found in groups.items()}
