"""What editors decide about contributions, comments and reports. Every decision is kept.

`seen_at` is when the text that the editor has read was last changed (`updated_at` of a
contribution, `changed_at` of a comment): nobody decides about words they have not seen.
"""

from datetime import datetime

from django.db import transaction
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from .. import notifiers
from ..enums import REASONED, CommentStatus, DecisionKind, Ground, ReportStatus, Status
from ..errors import Changed, NotAllowed, NotOpen, ReasonMissing
from ..models import Comment, Contribution, Decision, Report
from . import comments, contributions

_TAKEN_BACK = {Status.DRAFT, Status.WITHDRAWN, CommentStatus.DELETED}
# The decisions that lead to a status.
_LEADS_TO = {
    Status.PUBLISHED: {DecisionKind.APPROVED, DecisionKind.RESTORED},
    Status.RETURNED: {DecisionKind.RETURNED},
    Status.HIDDEN: {DecisionKind.HIDDEN},
}


@transaction.atomic
def approve(
    contribution: Contribution, *, by, reason: str = "", seen_at: datetime | None = None
) -> Decision:
    """Publish what waits for review."""
    contribution = _open(contribution, by, {Status.WAITING}, seen_at)
    contributions.publish(contribution)
    return _decide(DecisionKind.APPROVED, contribution, by=by, reason=reason)


@transaction.atomic
def return_to_author(
    contribution: Contribution, *, by, reason: str, seen_at: datetime | None = None
) -> Decision:
    """Send back what waits, with a message on what to change. The author can send it in again."""
    contribution = _open(contribution, by, {Status.WAITING}, seen_at)
    contributions.set_status(contribution, Status.RETURNED)
    return _decide(DecisionKind.RETURNED, contribution, by=by, reason=reason)


@transaction.atomic
def hide(
    contribution: Contribution,
    *,
    by,
    reason: str,
    ground: str = Ground.OTHER,
    seen_at: datetime | None = None,
) -> Decision:
    """Take what is public, or waits, out of sight. It is kept, and can be shown again."""
    contribution = _open(contribution, by, {Status.PUBLISHED, Status.WAITING}, seen_at)
    contributions.set_status(contribution, Status.HIDDEN)
    return _decide(DecisionKind.HIDDEN, contribution, by=by, reason=reason, ground=ground)


@transaction.atomic
def restore(contribution: Contribution, *, by, reason: str = "") -> Decision:
    """Show what was hidden."""
    contribution = _open(contribution, by, {Status.HIDDEN})
    contributions.publish(contribution)
    return _decide(DecisionKind.RESTORED, contribution, by=by, reason=reason)


@transaction.atomic
def hide_comment(
    comment: Comment,
    *,
    by,
    reason: str,
    ground: str = Ground.OTHER,
    seen_at: datetime | None = None,
) -> Decision:
    """Take a comment out of sight. It is kept, and can be shown again."""
    comment = _open_comment(comment, by, CommentStatus.PUBLISHED, seen_at)
    comments.set_status(comment, CommentStatus.HIDDEN)
    return _decide(DecisionKind.HIDDEN, comment, by=by, reason=reason, ground=ground)


@transaction.atomic
def restore_comment(comment: Comment, *, by, reason: str = "") -> Decision:
    """Show a comment that was hidden."""
    comment = _open_comment(comment, by, CommentStatus.HIDDEN)
    comments.set_status(comment, CommentStatus.PUBLISHED)
    return _decide(DecisionKind.RESTORED, comment, by=by, reason=reason)


@transaction.atomic
def uphold(
    report: Report,
    *,
    by,
    reason: str,
    ground: str = Ground.OTHER,
    seen_at: datetime | None = None,
) -> Decision:
    """Hide what is reported. The same decision closes every open report about it."""
    act = hide_comment if report.comment_id else hide
    decision = act(report.target, by=by, reason=reason, ground=ground, seen_at=seen_at)
    current = Report.objects.select_related("decision__decided_by").get(pk=report.pk)
    if current.decision != decision:
        raise _already(current.decision)
    return decision


@transaction.atomic
def dismiss(report: Report, *, by, reason: str) -> Decision:
    """Close a report without a measure. Nobody is told; why is kept with the decision."""
    _may_moderate(by)
    report = Report.objects.select_for_update(no_key=True).get(pk=report.pk)
    if report.status != ReportStatus.OPEN:
        raise _already(report.decision)
    decision = _row(DecisionKind.DISMISSED, report.target, by=by, reason=reason)
    report.status, report.decision = ReportStatus.DISMISSED, decision
    report.save(update_fields=["status", "decision"])
    return decision


def _decide(kind: DecisionKind, target, *, by, reason: str, ground: str = "") -> Decision:
    decision = _row(kind, target, by=by, reason=reason, ground=ground)
    if kind == DecisionKind.HIDDEN:
        waiting = target.reports.filter(status=ReportStatus.OPEN)
        waiting.update(status=ReportStatus.UPHELD, decision=decision)
    notifiers.decided(decision)
    return decision


def _row(kind: DecisionKind, target, *, by, reason: str, ground: str = "") -> Decision:
    if kind in REASONED and not reason.strip():
        raise ReasonMissing
    key = "comment" if isinstance(target, Comment) else "contribution"
    decision = Decision(
        kind=kind, decided_by=by, reason=reason.strip(), ground=ground, **{key: target}
    )
    decision.full_clean(exclude=[key], validate_constraints=False)
    decision.save()
    return decision


def _open(contribution: Contribution, by, states: set, seen_at=None) -> Contribution:
    """The locked parent row, if the editor may decide and it is in one of these states."""
    _may_moderate(by)
    # no_key: whoever comments or reports meanwhile points at the row, and need not wait for us.
    contribution = Contribution.objects.select_for_update(no_key=True).get(pk=contribution.pk)
    if contribution.status not in states:
        raise _closed(contribution)
    if seen_at is not None and contribution.updated_at != seen_at:
        raise Changed
    return contribution


def _open_comment(comment: Comment, by, status: CommentStatus, seen_at=None) -> Comment:
    _may_moderate(by)
    rows = Comment.objects.select_for_update(of=("self",), no_key=True)
    comment = rows.select_related("contribution", "parent", "author").get(pk=comment.pk)
    if comment.status != status:
        raise _closed(comment)
    if seen_at is not None and comment.changed_at != seen_at:
        raise Changed
    return comment


def _closed(target) -> NotOpen:
    """Why there is nothing left to decide, for the editor who came second."""
    if target.status in _TAKEN_BACK:
        return NotOpen(_("The author has taken this back, so there is nothing to decide."))
    decisions = target.decisions.filter(kind__in=_LEADS_TO.get(target.status, ()))
    return _already(decisions.select_related("decided_by").first())


def _already(decision: Decision | None) -> NotOpen:
    if decision is None:
        return NotOpen()
    return NotOpen(
        _("Already decided: %(decision)s by %(editor)s, %(time)s.")
        % {
            "decision": decision.get_kind_display(),
            "editor": decision.decided_by,
            "time": date_format(timezone.localtime(decision.decided_at), "DATETIME_FORMAT"),
        }
    )


def _may_moderate(by) -> None:
    if not by.has_perm("participation.moderate"):
        raise NotAllowed
