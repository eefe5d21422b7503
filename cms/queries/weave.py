"""All the chains of a strategy at once: what is tied to what, and how much is done."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from django.db.models import Value
from django.db.models.functions import Coalesce

from cms.evaluation import Answer
from cms.models import (
    ActionArea,
    Area,
    Challenge,
    ExpectedEffect,
    Goal,
    Initiative,
    InitiativeTie,
    Priority,
    PrioritySuccession,
    Strategy,
)

from .grounds import Grounds, Pages, pages_at, read_grounds
from .lineage import with_earlier

# How many things are tied to a priority (None for the action area) or to an action area.
Counts = Mapping[tuple[int, int | None], int]


@dataclass(frozen=True)
class Done:
    """What people and the region do under a priority or an action area."""

    proposals: int = 0
    events: int = 0
    initiatives: int = 0

    @property
    def total(self) -> int:
        return self.proposals + self.events + self.initiatives


@dataclass(frozen=True)
class WovenGoal:
    goal: Goal
    answer: Answer | None
    initiatives: int  # that are expected to move it


@dataclass(frozen=True)
class WovenActionArea:
    action_area: ActionArea
    done: Done


@dataclass(frozen=True)
class WovenPriority:
    priority: Priority
    action_areas: list[WovenActionArea]
    done: Done


@dataclass(frozen=True)
class Strand:
    """A strategic area: its challenges, goals and priorities belong together."""

    area: Area
    challenges: list[Challenge]
    goals: list[WovenGoal]
    priorities: list[WovenPriority]

    @property
    def action_areas(self) -> list[WovenActionArea]:
        return [row for woven in self.priorities for row in woven.action_areas]


def pages_of(strategy: Strategy) -> Pages:
    """The strategy's published pages, and the register of initiatives (1 query)."""
    return pages_at([strategy.path], under=[strategy.path], with_register=True)


def weave(pages: Pages, *, strategy: Strategy, proposals: Counts, events: Counts) -> list[Strand]:
    """The strategy's strands in its order, from published pages alone (6 queries).

    The counts of other rooms come as (priority, action area or None) → how many.
    """
    grounds = read_grounds(pages.areas, pages.goals, strategies=[strategy])
    initiatives, moved = initiative_counts()
    below = _action_areas(pages.priorities)

    def done(priority: Priority, action_area: ActionArea | None = None) -> Done:
        key = (priority.pk, action_area and action_area.pk)
        return Done(proposals.get(key, 0), events.get(key, 0), initiatives.get(key, 0))

    def woven(priority: Priority) -> WovenPriority:
        rows = [WovenActionArea(row, done(priority, row)) for row in below[priority.pk]]
        return WovenPriority(priority, rows, done(priority))

    return [
        Strand(
            area,
            grounds.challenges.get(area.pk, []),
            [_goal(goal, grounds, moved) for goal in _under(area, pages.goals)],
            [woven(priority) for priority in _under(area, pages.priorities)],
        )
        for area in pages.areas
    ]


def initiative_counts() -> tuple[Counts, Mapping[int, int]]:
    """How many published initiatives each priority and action area has, and how many are
    expected to move each goal (1 query)."""
    live = Initiative.objects.live()
    ties = InitiativeTie.objects.filter(initiative__in=live).order_by()
    moving = live.not_stopped().values("pk")
    effects = ExpectedEffect.objects.filter(initiative__in=moving).order_by()
    rows = ties.values_list(
        Value("tie"), "initiative", "priority", Coalesce("action_area", 0)
    ).union(effects.values_list(Value("effect"), "initiative", "goal", Value(0)))
    tied, moved = defaultdict(set), defaultdict(set)
    for kind, initiative, aim, action_area in rows:
        if kind == "effect":
            moved[aim].add(initiative)
            continue
        tied[aim, None].add(initiative)
        tied[aim, action_area or None].add(initiative)
    for later in with_earlier():
        line = PrioritySuccession.objects.lineage(later)
        tied[later, None].update(*(tied[one, None] for one in line))
    return _sizes(tied), _sizes(moved)


def _sizes(found: Mapping) -> dict:
    return {key: len(members) for key, members in found.items()}


def _action_areas(priorities: Sequence[Priority]) -> dict[int, list[ActionArea]]:
    below = defaultdict(list)
    for row in ActionArea.objects.filter(priority__in=priorities).order_by("sort_order", "pk"):
        below[row.priority_id].append(row)
    return below


def _goal(goal: Goal, grounds: Grounds, moved: Mapping[int, int]) -> WovenGoal:
    return WovenGoal(goal, grounds.answers.get(goal.pk), moved.get(goal.pk, 0))


def _under(area: Area, pages: Sequence) -> list:
    return [page for page in pages if page.path.startswith(area.path)]
