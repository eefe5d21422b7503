"""All that is said of a strategy today, gathered to be frozen."""

from collections.abc import Iterable
from datetime import date, datetime

from cms.enums import InitiativeStatus
from cms.models import Area, Goal, Initiative, Priority, Strategy
from cms.queries.judgements import GoalState, TargetState, goal_states
from cms.queries.lineage import lineage
from cms.wording.judgements import ANSWERS, in_full
from cms.wording.targets import describe_target

from .counts import Count, in_both, pair
from .series import Sources, series_of, values_of

SHAPE = 1


def collect(strategy: Strategy, year: int, *, now: datetime, counts: Iterable[Count] = ()) -> dict:
    """The follow-up of a year, judged by what was measured until then (shape: the package)."""
    goals = list(Goal.objects.of(strategy))
    areas = list(Area.objects.of(strategy))
    states = goal_states(goals, home=strategy.county_code, year=year)
    sources = Sources()
    values = values_of(states, strategy.county_code, year)
    return {
        "shape": SHAPE,
        "year": year,
        "frozen_at": now.isoformat(timespec="seconds"),
        "strategy": _strategy(strategy),
        "priorities": [_priority(row) for row in _priorities(strategy)],
        "goals": [_goal(state, areas, values, sources, strategy) for state in states],
        "indicators": _indicators(states),
        "sources": sources.numbered(),
        "initiatives": _initiatives(strategy, date(year, 12, 31)),
        "counts": [_count(one) for one in counts],
    }


def _strategy(strategy: Strategy) -> dict:
    return {
        "slug": strategy.slug,
        "title": pair(strategy, "title"),
        "kind": pair(strategy, "kind"),
        "owner": pair(strategy, "owner_name"),
        "territory": pair(strategy, "territory"),
        "vision": pair(strategy, "vision_title"),
        "period": strategy.period,
        "adopted_date": strategy.adopted_date.isoformat(),
        "target_year": strategy.target_year,
    }


def _priorities(strategy: Strategy):
    return Priority.objects.of(strategy).order_by("number")


def _priority(priority: Priority) -> dict:
    return {"number": priority.number, "title": pair(priority, "title")}


def _goal(state: GoalState, areas, values, sources: Sources, strategy: Strategy) -> dict:
    area = next((area for area in areas if state.goal.path.startswith(area.path)), None)
    return {
        "slug": state.goal.slug,
        "title": pair(state.goal, "title"),
        "statement": pair(state.goal, "statement"),
        "area": pair(area, "title") if area else {"sv": "", "en": ""},
        "answer": str(state.answer),
        "answer_name": in_both(lambda: ANSWERS[state.answer]),
        "targets": [_target(one) for one in state.targets],
        "series": series_of(state, values, sources, home=strategy.county_code),
    }


def _target(state: TargetState) -> dict:
    parts = range(len(state.judgement.parts))
    return {
        "words": in_both(lambda: describe_target(state.target)),
        "note": pair(state.target, "note"),
        "answer": str(state.answer),
        "answer_name": in_both(lambda: ANSWERS[state.answer]),
        "sentences": [in_both(lambda at=at: in_full(state)[at]) for at in parts],
        "indicator": state.target.indicator.slug,
    }


def _indicators(states: list[GoalState]) -> dict:
    rows = {one.target.indicator for state in states for one in state.targets}
    rows |= {row.indicator for state in states for row in state.related}
    return {
        row.slug: {
            "name": pair(row, "name"),
            "unit": pair(row, "unit"),
            "decimals": row.decimals,
            "better": row.better,
            "note": pair(row, "note"),
        }
        for row in rows
    }


def _initiatives(strategy: Strategy, until: date) -> list[dict]:
    """What was begun by the day for a priority of the strategy, or for one it goes on from."""
    priorities = list(_priorities(strategy))
    lines = {priority.number: lineage(priority) for priority in priorities}
    rows = Initiative.objects.live().for_any_priority(priorities).with_status(until)
    rows = rows.exclude(status=None)
    return [
        _initiative(row, lines) for row in rows.order_by("title", "pk").prefetch_related("ties")
    ]


def _initiative(row: Initiative, lines: dict[int, set[int]]) -> dict:
    tied = {tie.priority_id for tie in row.ties.all()}
    status = row.status or InitiativeStatus.PLANNED
    return {
        "title": pair(row, "title"),
        "owner": row.owner_name,
        "owner_kind": in_both(row.get_owner_kind_display),
        "status": status,
        "status_name": in_both(lambda: InitiativeStatus(status).label),
        "since": row.status_since.isoformat() if row.status_since else "",
        "priorities": sorted(number for number, line in lines.items() if line & tied),
    }


def _count(count: Count) -> dict:
    rows = [
        {"priority": number, "all": every, "in_year": new}
        for number, (every, new) in sorted(count.rows.items())
    ]
    return {"name": count.name, "rows": rows}
