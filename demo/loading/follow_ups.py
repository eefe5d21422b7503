"""This year's follow-up of the strategy, with what is measured and what people have contributed."""

from wagtail import hooks

from cms.actions import follow_ups
from cms.models import FollowUp
from cms.queries import strategy

from .stage import Stage

INTRODUCTION = """\
Så här långt har länet kommit. Vi visar det som är mätt och säger rent ut när \
mätvärden saknas, för det gör de för de flesta målen.

Nästa uppföljning görs om ett år."""
INTRODUCTION_EN = """\
This is how far the county has come. We show what is measured and say it \
plainly when values are missing, as they are for most goals.

The next follow-up is made in a year."""


def load(stage: Stage) -> None:
    current, year, editor = strategy.in_force(), stage.today.year, stage.people["maja"]
    counts = [count(current, year) for count in hooks.get_hooks("count_for_follow_up")]
    made = follow_ups.freeze(current, year, by=editor, counts=counts)
    page = FollowUp.objects.get(pk=made.pk)
    page.introduction, page.introduction_en = INTRODUCTION, INTRODUCTION_EN
    page.save_revision(user=editor).publish(user=editor)
