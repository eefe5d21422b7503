"""Judgements in words: the answer, and what it rests on."""

from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from cms.enums import Group, Pair
from cms.evaluation import Answer, Part, Reason, Verdict
from cms.models import Target
from cms.queries.judgements import GoalState, TargetState

from .numbers import amount, change, number

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
    return explain(state.deciding.target, judgement.deciding, of_several=len(judgement.parts) > 1)


def in_full(state: TargetState) -> list[str]:
    """A sentence for each group, or pair of groups, that the target is held against."""
    parts = state.judgement.parts
    return [explain(state.target, part, of_several=len(parts) > 1) for part in parts]


def explain(target: Target, part: Part, *, of_several: bool = False) -> str:
    """Why one part has its answer, such as "4.1 tonnes per inhabitant and year in 2013." """
    verdict = part.verdict
    sentence = _why_unknown(target, verdict) if verdict.reason else _facts(target, verdict)
    return f"{capfirst(_who(part.about))}: {sentence}" if of_several else sentence


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
        Reason.TOO_OLD: _("The last value is from %(last_year)s, which is too old to judge by."),
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
        "last_year": verdict.last.year if verdict.last else "",
        "place": target.comparison.local_name if target.comparison else "",
    }


def _facts(target: Target, verdict: Verdict) -> str:
    return {
        Target.Type.REACH: _of_reach,
        Target.Type.IMPROVE: _of_improve,
        Target.Type.OUTGROW: _of_outgrow,
        Target.Type.NARROW_GAP: _of_gap,
    }[target.type](target, verdict)


def _of_reach(target: Target, verdict: Verdict) -> str:
    last = _("%(amount)s in %(year)s.") % {
        "amount": amount(verdict.last.value, target.indicator),
        "year": verdict.last.year,
    }
    return f"{last} {paces(target, verdict)}".strip()


def _of_improve(target: Target, verdict: Verdict) -> str:
    text = _("From %(base)s in %(base_year)s to %(last)s in %(last_year)s.")
    return f"{text % _from_to(target, verdict)} {paces(target, verdict)}".strip()


def _of_gap(target: Target, verdict: Verdict) -> str:
    text = _("The difference was %(base)s in %(base_year)s and %(last)s in %(last_year)s.")
    return f"{text % _from_to(target, verdict)} {paces(target, verdict)}".strip()


def _of_outgrow(target: Target, verdict: Verdict) -> str:
    text = _(
        "From %(base_year)s to %(last_year)s the change was %(grown)s per cent, and in %(place)s "
        "%(compared)s per cent."
    )
    return text % {
        "base_year": verdict.base.year,
        "last_year": verdict.last.year,
        "grown": change(verdict.grown, PER_CENT_DECIMALS),
        "compared": change(verdict.compared, PER_CENT_DECIMALS),
        "place": target.comparison.local_name,
    }


def _from_to(target: Target, verdict: Verdict) -> dict:
    return {
        "base": number(verdict.base.value, target.indicator.decimals),
        "base_year": verdict.base.year,
        "last": amount(verdict.last.value, target.indicator),
        "last_year": verdict.last.year,
    }


def paces(target: Target, verdict: Verdict) -> str:
    """The pace needed and the pace seen, where there is something left to keep up."""
    if verdict.pace_needed is None or verdict.pace_seen is None:
        return ""
    decimals = target.indicator.decimals + 1
    text = _("The change is %(seen)s a year; %(needed)s a year is needed.")
    return text % {
        "seen": change(verdict.pace_seen, decimals),
        "needed": change(verdict.pace_needed, decimals),
    }
