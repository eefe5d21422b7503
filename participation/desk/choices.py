"""The decisions an editor can take on a page: each with its form, its words and its action."""

from collections.abc import Callable
from dataclasses import dataclass

from django import forms
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from ..actions import moderation, tags
from ..enums import CommentStatus, ReportStatus, Status, TagGrade
from ..models import Report
from .forms import (
    AddTieForm,
    ApproveForm,
    ConfirmTieForm,
    DeclineTieForm,
    DismissForm,
    HideForm,
    RestoreForm,
    ReturnForm,
)


def _is(*statuses) -> Callable:
    return lambda target: target.status in statuses


@dataclass(frozen=True)
class Choice:
    noun: str  # in the address: each change of state has its own
    act: Callable
    form_class: type[forms.Form]
    label: Promise
    told: Promise  # once it is done; %(title)s
    is_possible: Callable  # given what is decided about
    style: str = "button-secondary"
    is_plain: bool = False  # one click, nothing to write


def _can_hide_target(report: Report) -> bool:
    return report.status == ReportStatus.OPEN and report.target.is_public


APPROVE = Choice(
    "godkannande",
    moderation.approve,
    ApproveForm,
    label=_("Approve and publish"),
    told=_("“%(title)s” is published, and the author gets a letter."),
    is_possible=_is(Status.WAITING),
    style="",
    is_plain=True,
)
RETURN = Choice(
    "atersandning",
    moderation.return_to_author,
    ReturnForm,
    label=_("Send back with a message"),
    told=_("“%(title)s” is sent back, and the author gets your message."),
    is_possible=_is(Status.WAITING),
)
HIDE = Choice(
    "doljande",
    moderation.hide,
    HideForm,
    label=_("Hide with a reason"),
    told=_("“%(title)s” is hidden, and the author gets your reason."),
    is_possible=_is(Status.WAITING, Status.PUBLISHED),
    style="no",
)
RESTORE = Choice(
    "visning",
    moderation.restore,
    RestoreForm,
    label=_("Show again"),
    told=_("“%(title)s” is shown to everyone, and the author gets a letter."),
    is_possible=_is(Status.HIDDEN),
)
HIDE_COMMENT = Choice(
    "doljande",
    moderation.hide_comment,
    HideForm,
    label=_("Hide with a reason"),
    told=_("The comment is hidden, and its author gets your reason."),
    is_possible=_is(CommentStatus.PUBLISHED),
    style="no",
)
RESTORE_COMMENT = Choice(
    "visning",
    moderation.restore_comment,
    RestoreForm,
    label=_("Show again"),
    told=_("The comment is shown again, and its author gets a letter."),
    is_possible=_is(CommentStatus.HIDDEN),
)
DISMISS = Choice(
    "avfardande",
    moderation.dismiss,
    DismissForm,
    label=_("Dismiss the report"),
    told=_("The report is dismissed. Your reason is kept with the decision."),
    is_possible=_is(ReportStatus.OPEN),
)
HIDE_REPORTED = Choice(
    "doljande",
    moderation.uphold,
    HideForm,
    label=_("Hide what is reported"),
    told=_("It is hidden, and its author gets your reason. All reports about it are closed."),
    is_possible=_can_hide_target,
    style="no",
)
ADD_TIE = Choice(
    "koppling",
    tags.add,
    AddTieForm,
    label=_("Tie to the strategy"),
    told=_("“%(title)s” is tied to what you chose."),
    is_possible=_is(Status.WAITING, Status.PUBLISHED),
)
CONFIRM_TIE = Choice(
    "bekraftelse",
    tags.confirm,
    ConfirmTieForm,
    label=_("Confirm the tie"),
    told=_("The tie of “%(title)s” is confirmed and counts from now on."),
    is_possible=lambda tag: tag.grade != TagGrade.CONFIRMED,
    style="",
    is_plain=True,
)
DECLINE_TIE = Choice(
    "avbojande",
    tags.decline,
    DeclineTieForm,
    label=_("Decline the tie"),
    told=_("The tie of “%(title)s” is declined. It does not count and is not suggested again."),
    is_possible=lambda tag: tag.grade != TagGrade.DECLINED,
    style="no",
)

ABOUT_CONTRIBUTION = (APPROVE, RETURN, ADD_TIE, HIDE, RESTORE)
ABOUT_TIE = (CONFIRM_TIE, DECLINE_TIE)
ABOUT_COMMENT = (HIDE_COMMENT, RESTORE_COMMENT)
ABOUT_REPORT = (HIDE_REPORTED, DISMISS)
