"""What can be said of a target, and what it rests on."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from .series import Point


class Answer(StrEnum):
    REACHED = "reached"
    ON_TRACK = "on_track"
    BEHIND = "behind"
    MISSED = "missed"
    UNKNOWN = "unknown"


class Reason(StrEnum):
    """Why nothing can be said."""

    NO_VALUES = "no_values"
    ONLY_RELATED = "only_related"  # the goal has a related series, which may not judge it
    NO_BASE_VALUE = "no_base_value"
    NO_LATER_VALUE = "no_later_value"  # nothing after the base year
    NO_TARGET_VALUE = "no_target_value"  # later years have values, but not the target year
    TOO_OLD = "too_old"
    ONE_VALUE = "one_value"  # a single value has no pace
    NO_COMPARISON = "no_comparison"  # the area compared with has no value for the base year
    NO_COMMON_YEAR = "no_common_year"  # no later year that both have a value for
    BASE_NOT_POSITIVE = "base_not_positive"  # growth in per cent of nothing means nothing


@dataclass(frozen=True)
class Verdict:
    """An answer with what it rests on.

    `base` and `last` are in the indicator's unit; for an outgrow target the paces are in per cent
    a year, for a narrowed gap all four speak of the difference, else paces are in the unit a year.
    `compared` is what the comparison has grown in per cent, `grown` what the place has.
    `pace_needed` is the change a year that would reach the target from `last`; None once the
    target year is judged or where there is nothing to keep up.
    """

    answer: Answer
    reason: Reason | None = None
    base: Point | None = None
    last: Point | None = None
    pace_needed: Decimal | None = None
    pace_seen: Decimal | None = None
    grown: Decimal | None = None
    compared: Decimal | None = None


@dataclass(frozen=True)
class Part:
    """The verdict about one group, or one pair of groups ("women-men")."""

    about: str
    verdict: Verdict


@dataclass(frozen=True)
class Judgement:
    """What can be said of a target: its parts, and the answer that they come to together."""

    parts: tuple[Part, ...]

    @property
    def answer(self) -> Answer:
        return worst(part.verdict.answer for part in self.parts)

    @property
    def deciding(self) -> Part:
        """The first part that has the whole's answer: the one to tell about in a line."""
        answer = self.answer
        return next(part for part in self.parts if part.verdict.answer == answer)


# What holds for all holds only if it holds for each. A part that is missed or behind settles the
# whole whatever is unknown of the others; one that is unknown leaves the good answers open.
_WORST_FIRST = (Answer.MISSED, Answer.BEHIND, Answer.UNKNOWN, Answer.ON_TRACK, Answer.REACHED)


def worst(answers: Iterable[Answer]) -> Answer:
    """The answer of several together; nothing at all is unknown."""
    return min(answers, key=_WORST_FIRST.index, default=Answer.UNKNOWN)
