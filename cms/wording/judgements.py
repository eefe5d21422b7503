"""Judgements in words: the answer, and what it rests on."""

from collections.abc import Callable
from dataclasses import dataclass

from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from cms.enums import Group, Pair
from cms.evaluation import Answer, Part, Reason, Verdict
from cms.models import Target
from cms.queries.judgements import GoalState, TargetState

from .numbers import amount, change, difference

ANSWERS = {
    Answer.REACHED: gettext_lazy("Reached"),
    Answer.ON_TRACK: gettext_lazy("On track"),
    Answer.BEHIND: gettext_lazy("Behind"),
    Answer.MISSED: gettext_lazy("Missed"),
    Answer.UNKNOWN: gettext_lazy("Cannot be judged"),
}
PER_CENT_DECIMALS = 1


def in_short(state: GoalState) -> str:
    """One line for a tile: why the goal has the answer it has."""
    if state.deciding is None:
        return _("The goal has no target that can be measured.")
    judgement = state.deciding.judgement
    if len({part.verdict for part in judgement.parts}) == 1:  # the same of each: said once
        return explain(state.deciding.target, judgement.deciding)
    return explain(state.deciding.target, judgement.deciding, of_several=len(judgement.parts) > 1)


@dataclass(frozen=True)
class Said:
    """What is said of one group or pair of groups. `who` is empty where there is one part."""

    answer: Answer
    who: str
    sentence: str


def in_parts(state: TargetState) -> list[Said]:
    """The answer and its sentence for each group, or pair, that the target is held against."""
    parts = state.judgement.parts
    return [
        Said(
            part.verdict.answer,
            capfirst(_who(part.about)) if len(parts) > 1 else "",
            explain(state.target, part),
        )
        for part in parts
    ]


def in_full(state: TargetState) -> list[str]:
    """A sentence for each group, or pair of groups, that the target is held against."""
    parts = state.judgement.parts
    return [explain(state.target, part, of_several=len(parts) > 1) for part in parts]


def explain(target: Target, part: Part, *, of_several: bool = False) -> str:
    """Why one part has its answer, such as "In 2013 the value was 4.1 tonnes per inhabitant." """
    verdict = part.verdict
    sentence = _why_unknown(target, verdict) if verdict.reason else _facts(target, verdict)
    if not of_several:
        return sentence
    return f"{capfirst(_who(part.about))}: {sentence[0].lower()}{sentence[1:]}"


def _who(about: str) -> str:
    return str(Pair(about).label if about in Pair.values else Group(about).label)


def _why_unknown(target: Target, verdict: Verdict) -> str:
    texts = {
        Reason.NO_VALUES: _("Measured values are missing."),
        Reason.ONLY_RELATED: _(
            "Measured values are missing. There is a related series, but it counts something else."
        ),
        Reason.NO_BASE_VALUE: _("There is no value for the base year, %(base_year)s."),
        Reason.NO_LATER_VALUE: _("There is no value after the base year, %(base_year)s."),
        Reason.NO_TARGET_VALUE: _(
            "There is no value for the target year, %(target_year)s. That of %(last_year)s, "
            "%(last)s, tells nothing of it."
        ),
        Reason.TOO_OLD: _(
            "The last value, %(last)s, is from %(last_year)s and too old to judge by."
        ),
        Reason.ONE_VALUE: _("There is one value, from %(last_year)s: it shows no direction."),
        Reason.NO_COMPARISON: _("There is no value for %(place)s in the base year, %(base_year)s."),
        Reason.NO_COMMON_YEAR: _(
            "There is no year after %(base_year)s with values both here and for %(place)s."
        ),
        Reason.BASE_NOT_POSITIVE: _(
            "The value of the base year is not above nought, so growth in per cent means nothing."
        ),
    }
    return texts[verdict.reason] % {
        "base_year": target.base_year,
        "target_year": target.target_year,
        "last": _last(target, verdict),
        "last_year": verdict.last.year if verdict.last else "",
        "place": target.comparison.local_name if target.comparison else "",
    }


def _last(target: Target, verdict: Verdict) -> str:
    if verdict.last is None:
        return ""
    written = difference if target.type == Target.Type.NARROW_GAP else amount
    return written(verdict.last.value, target.indicator)


def _facts(target: Target, verdict: Verdict) -> str:
    return {
        Target.Type.REACH: _of_reach,
        Target.Type.IMPROVE: _of_improve,
        Target.Type.OUTGROW: _of_outgrow,
        Target.Type.NARROW_GAP: _of_gap,
    }[target.type](target, verdict)


def _of_reach(target: Target, verdict: Verdict) -> str:
    last = _("In %(year)s the value was %(amount)s.") % {
        "amount": amount(verdict.last.value, target.indicator),
        "year": verdict.last.year,
    }
    return f"{last} {paces(target, verdict)}".strip()


def _of_improve(target: Target, verdict: Verdict) -> str:
    text = _(
        "In %(base_year)s the value was %(base)s, and in %(last_year)s it was %(last)s."
    ) % _from_to(target, verdict, amount)
    return f"{text} {paces(target, verdict)}".strip()


def _of_gap(target: Target, verdict: Verdict) -> str:
    text = _(
        "In %(base_year)s the difference was %(base)s, and in %(last_year)s it was %(last)s."
    ) % _from_to(target, verdict, difference)
    return f"{text} {paces(target, verdict)}".strip()


def _of_outgrow(target: Target, verdict: Verdict) -> str:
    text = _(
        "From %(base_year)s to %(last_year)s the change here was %(grown)s per cent, and in "
        "%(place)s it was %(compared)s per cent."
    )
    return text % {
        "base_year": verdict.base.year,
        "last_year": verdict.last.year,
        "grown": change(verdict.grown, PER_CENT_DECIMALS),
        "compared": change(verdict.compared, PER_CENT_DECIMALS),
        "place": target.comparison.local_name,
    }


def _from_to(target: Target, verdict: Verdict, written: Callable) -> dict:
    return {
        "base": written(verdict.base.value, target.indicator),
        "base_year": verdict.base.year,
        "last": written(verdict.last.value, target.indicator),
        "last_year": verdict.last.year,
    }


def paces(target: Target, verdict: Verdict) -> str:
    """The pace needed and the pace seen, where there is something left to keep up."""
    if verdict.pace_needed is None or verdict.pace_seen is None:
        return ""
    decimals = target.indicator.decimals + 1
    text = _("The change is %(seen)s a year; to reach the goal, %(needed)s a year is needed.")
    return text % {
        "seen": change(verdict.pace_seen, decimals),
        "needed": change(verdict.pace_needed, decimals),
    }
