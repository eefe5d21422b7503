"""How a strategy's goals stand, in one sentence."""

from collections import Counter
from collections.abc import Sequence

from django.utils.text import get_text_list
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from cms.evaluation import Answer, Reason
from cms.queries.judgements import GoalState

WITHOUT_VALUES = {Reason.NO_VALUES, Reason.ONLY_RELATED}
# As a reader wants them: what is reached first, what nobody knows last.
ORDER = (Answer.REACHED, Answer.ON_TRACK, Answer.BEHIND, Answer.MISSED, Answer.UNKNOWN)


def best_first(states: Sequence[GoalState]) -> list[GoalState]:
    return sorted(states, key=lambda state: ORDER.index(state.answer))


def summary(states: Sequence[GoalState]) -> str:
    """Such as "7 goals: 2 are reached, 1 is on track and 4 cannot be judged." """
    if not states:
        return ""
    count = Counter(state.answer for state in states)
    if count[Answer.UNKNOWN] == len(states):
        return _none_known(states)
    told = [_told(answer, count[answer]) for answer in ORDER if count[answer]]
    goals = ngettext("%(number)s goal", "%(number)s goals", len(states)) % {"number": len(states)}
    together = get_text_list(told, _("and"))
    return f"{goals}: {together}."


def _none_known(states: Sequence[GoalState]) -> str:
    number = len(states)
    if all(_lacks_values(state) for state in states):
        text = ngettext(
            "The goal cannot be judged yet: measured values are missing.",
            "None of the %(number)s goals can be judged yet: measured values are missing.",
            number,
        )
    else:
        text = ngettext(
            "The goal cannot be judged yet: the measured values do not suffice.",
            "None of the %(number)s goals can be judged yet: measured values are missing or do "
            "not suffice.",
            number,
        )
    return text % {"number": number}


def _lacks_values(state: GoalState) -> bool:
    parts = [part for target in state.targets for part in target.judgement.parts]
    return all(part.verdict.reason in WITHOUT_VALUES for part in parts)


def _told(answer: Answer, number: int) -> str:
    words = {
        Answer.REACHED: ngettext("%(number)s is reached", "%(number)s are reached", number),
        Answer.ON_TRACK: ngettext("%(number)s is on track", "%(number)s are on track", number),
        Answer.BEHIND: ngettext("%(number)s is behind", "%(number)s are behind", number),
        Answer.MISSED: ngettext("%(number)s was missed", "%(number)s were missed", number),
        Answer.UNKNOWN: ngettext(
            "%(number)s cannot be judged", "%(number)s cannot be judged", number
        ),
    }
    return words[answer] % {"number": number}
