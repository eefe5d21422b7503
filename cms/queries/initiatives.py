"""Reading initiatives: the register, the cards on other pages and what their own page shows."""

from dataclasses import dataclass, field
from datetime import date

from django.db.models import DateField, Prefetch, Value
from django.db.models.functions import Coalesce

from cms.enums import InitiativeStatus, OwnerKind
from cms.models import (
    Area,
    ExpectedEffect,
    Goal,
    Initiative,
    InitiativeStep,
    InitiativeTie,
    Milestone,
    Municipality,
    Priority,
)
from cms.models.initiative import InitiativeQuerySet

from .ties import TiesFilter

ORDERS = {"handelse": "-status_since", "slut": "ends"}
NEVER = date(9999, 12, 31)  # where what has no end stands among the ends
UNDER_WAY = {InitiativeStatus.PLANNED, InitiativeStatus.ONGOING, InitiativeStatus.PAUSED}


@dataclass(frozen=True, kw_only=True)
class Filters(TiesFilter):
    """What the register is narrowed to."""

    goal: Goal | None = None
    municipality: Municipality | None = None
    status: InitiativeStatus | None = None
    owner_kind: OwnerKind | None = None
    commitments: bool = False


def listed(filters: Filters) -> InitiativeQuerySet:
    """The published ones for a list, with `status`, `status_since` and `ends` (2 queries)."""
    ties = InitiativeTie.objects.select_related("priority", "action_area")
    ties = ties.order_by("priority__number", "sort_order", "pk")
    return _found(filters).prefetch_related(Prefetch("ties", ties))


def _found(filters: Filters) -> InitiativeQuerySet:
    rows = Initiative.objects.live().with_status().select_related("municipality")
    rows = rows.annotate(ends=Coalesce("end_date", Value(NEVER, output_field=DateField())))
    rows = filters.tied(rows)
    if filters.goal:
        rows = rows.for_goal(filters.goal)
    if filters.municipality:
        rows = rows.filter(municipality=filters.municipality)
    if filters.status:
        rows = rows.filter(status=filters.status)
    if filters.owner_kind:
        rows = rows.filter(owner_kind=filters.owner_kind)
    return rows.commitments() if filters.commitments else rows


def latest(*, goal: Goal | None = None, priority: Priority | None = None, limit: int = 6) -> list:
    """The published ones for a goal or a priority, the newest change first (1 query).

    None for a page that is being written: it has no row yet.
    """
    if any(page is not None and page.pk is None for page in (goal, priority)):
        return []
    found = _found(Filters(goal=goal, priority=priority))
    return list(found.order_by("-status_since", "-pk")[:limit])


@dataclass(frozen=True)
class MilestoneState:
    """A milestone as it stands on a day: done, overdue, ahead, or left when nothing more is done.

    `is_next` marks the first of those ahead.
    """

    milestone: Milestone
    state: str
    is_next: bool = False


@dataclass(frozen=True)
class Progress:
    """How far an initiative has come: its steps, the newest first, and its milestones in order."""

    steps: list[InitiativeStep] = field(default_factory=list)
    milestones: list[MilestoneState] = field(default_factory=list)

    @property
    def now(self) -> InitiativeStep | None:
        return self.steps[0] if self.steps else None


def progress_of(initiative: Initiative, today: date) -> Progress:
    """Read as rows stand, in memory too, so that a preview shows what is written (2 queries)."""
    steps = sorted(initiative.steps.all(), key=_in_order("date"), reverse=True)
    status = steps[0].status if steps else InitiativeStatus.PLANNED
    rows, has_next = [], False
    for row in sorted(initiative.milestones.all(), key=_in_order("due_date")):
        state = _state(row, status, today)
        rows.append(MilestoneState(row, state, is_next=state == "ahead" and not has_next))
        has_next = has_next or state == "ahead"
    return Progress(steps, rows)


def _in_order(day: str):
    """By day, and those not saved yet last."""
    return lambda row: (getattr(row, day), row.pk or float("inf"))


def _state(milestone: Milestone, status: str, today: date) -> str:
    if milestone.done_date:
        return "done"
    if status not in UNDER_WAY:
        return "left"
    return "overdue" if milestone.due_date < today else "ahead"


@dataclass(frozen=True)
class Logic:
    """The method's logic of change, from the challenges to the effects for each goal."""

    areas: list[Area]
    effects: list[ExpectedEffect]
    ties: list[InitiativeTie]


def logic_of(initiative: Initiative) -> Logic:
    """What it is for and expected to move, drafts of those left out (at most 4 queries)."""
    ties = [row for row in _rows(initiative.ties, "priority", "action_area") if row.priority.live]
    effects = [row for row in _rows(initiative.expected_effects, "goal") if row.goal.live]
    pages = [row.priority for row in ties] + [row.goal for row in effects]
    paths = {page.path[: -page.steplen] for page in pages}
    areas = Area.objects.live().filter(path__in=paths).order_by("path")
    found = list(areas.prefetch_related("challenges")) if paths else []
    return Logic(found, effects, ties)


def _rows(manager, *related: str) -> list:
    """A page's rows with what they point at; those in memory know it already."""
    rows = manager.all()
    return list(rows.select_related(*related) if hasattr(rows, "select_related") else rows)
