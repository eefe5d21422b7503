"""What belongs together with some ties to the strategy: the green thread through one thing."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby

from wagtail.models import Page

from cms.evaluation import Answer
from cms.models import ActionArea, Area, Challenge, Goal, Priority

from .grounds import grounds_of, pages_at


@dataclass(frozen=True)
class ChallengeLink:
    """A challenge with the page it stands on."""

    challenge: Challenge
    area: Area


@dataclass(frozen=True)
class Aim:
    """A priority, or one of its action areas, that something is tied to."""

    priority: Priority
    action_area: ActionArea | None = None


@dataclass(frozen=True)
class Judged:
    """The goals that have the same answer today."""

    answer: Answer
    goals: list[Goal]


@dataclass(frozen=True)
class Chain:
    """Challenges, goals, priorities and action areas, each in the strategy's order."""

    challenges: list[ChallengeLink]
    goals: list[Goal]
    priorities: list[Priority]
    action_areas: list[Aim]
    effects: list[Judged]

    def __bool__(self) -> bool:
        return bool(self.priorities)


def chain_of(aims: Iterable[Aim], *, moving: Collection[int] | None = None) -> Chain:
    """The chain through published pages (1 query, up to 5 where the grounds are not remembered).

    The priorities of the aims must be published, of a strategy in force or not. `moving` are the
    goals that are meant, by key, where that has been said; else those of the strategic areas are.
    """
    aims = list(aims)
    priorities = _each_once(aim.priority for aim in aims)
    areas, goals, grounds = _around(priorities)
    if moving is not None:
        goals = [goal for goal in goals if goal.pk in moving]
    answers = [(grounds.answers[goal.pk], goal) for goal in goals if goal.pk in grounds.answers]
    return Chain(
        challenges=[
            ChallengeLink(challenge, area)
            for area in areas
            for challenge in grounds.challenges.get(area.pk, ())
        ],
        goals=goals,
        priorities=priorities,
        action_areas=[aim for aim in aims if aim.action_area is not None],
        effects=_by_answer(answers),
    )


def _around(priorities: Sequence[Priority]):
    """The strategic areas of the priorities and their goals, with what stands in them."""
    if not priorities:
        return [], [], grounds_of([], [], strategies=[])
    above = {priority.path[: -Page.steplen] for priority in priorities}
    strategies = {path[: -Page.steplen] for path in above}
    found = pages_at(above | strategies, under=above)
    grounds = grounds_of(
        found.areas,
        found.goals,
        strategies=found.strategies,
        changed_at=found.values_changed_at,
    )
    return found.areas, found.goals, grounds


def _by_answer(answers: list[tuple[Answer, Goal]]) -> list[Judged]:
    order = list(Answer)
    ordered = sorted(answers, key=lambda pair: order.index(pair[0]))
    return [
        Judged(answer, [goal for _answer, goal in pairs])
        for answer, pairs in groupby(ordered, key=lambda pair: pair[0])
    ]


def _each_once(priorities: Iterable[Priority]) -> list[Priority]:
    return list({priority.pk: priority for priority in priorities}.values())
