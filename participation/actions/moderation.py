"""What editors decide about contributions, comments and reports. Every decision is kept."""

from django.db import transaction

from .. import notifiers
from ..enums import CommentStatus, DecisionKind, Ground, ReportStatus, Status
from ..errors import NotAllowed, NotOpen, ReasonMissing
from ..models import Comment, Contribution, Decision, Report
from . import comments, contributions


@transaction.atomic
def approve(contribution: Contribution, *, by, reason: str = "") -> Decision:
    """Publish what waits for review."""
    contribution = _open(contribution, by, {Status.WAITING})
    contributions.publish(contribution)
    return _decide(DecisionKind.APPROVED, contribution, by=by, reason=reason)


@transaction.atomic
def return_to_author(contribution: Contribution, *, by, reason: str) -> Decision:
    """Send back what waits, with a message on what to change. The author can send it in again."""
    _needs_reason(reason)
    contribution = _open(contribution, by, {Status.WAITING})
    contributions.set_status(contribution, Status.RETURNED)
    return _decide(DecisionKind.RETURNED, contribution, by=by, reason=reason)


@transaction.atomic
def hide(
    contribution: Contribution, *, by, reason: str, ground: str = Ground.OTHER
) -> Decision:
    """Take what is public, or waits, out of sight. It is kept, and can be shown again."""
    _needs_reason(reason)
    contribution = _open(contribution, by, {Status.PUBLISHED, Status.WAITING})
    contributions.set_status(contribution, Status.HIDDEN)
    return _decide(DecisionKind.HIDDEN, contribution, by=by, reason=reason, ground=ground)


@transaction.atomic
def restore(contribution: Contribution, *, by, reason: str = "") -> Decision:
    """Show what was hidden."""
    contribution = _open(contribution, by, {Status.HIDDEN})
    contributions.publish(contribution)
    return _decide(DecisionKind.RESTORED, contribution, by=by, reason=reason)


@transaction.atomic
def hide_comment(comment: Comment, *, by, reason: str, ground: str = Ground.OTHER) -> Decision:
    """Take a comment out of sight. It is kept, and can be shown again."""
    _needs_reason(reason)
    comment = _open_comment(comment, by, CommentStatus.PUBLISHED)
    comments.set_status(comment, CommentStatus.HIDDEN)
    return _decide(DecisionKind.HIDDEN, comment, by=by, reason=reason, ground=ground)


@transaction.atomic
def restore_comment(comment: Comment, *, by, reason: str = "") -> Decision:
    """Show a comment that was hidden."""
    comment = _open_comment(comment, by, CommentStatus.HIDDEN)
    comments.set_status(comment, CommentStatus.PUBLISHED)
    return _decide(DecisionKind.RESTORED, comment, by=by, reason=reason)


@transaction.atomic
def dismiss(report: Report, *, by, reason: str = "") -> Decision:
    """Close a report without a measure."""
    _may_moderate(by)
    report = Report.objects.select_for_update().get(pk=report.pk)
    if report.status != ReportStatus.OPEN:
        raise NotOpen
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
    key = "comment" if isinstance(target, Comment) else "contribution"
    decision = Decision(
        kind=kind, decided_by=by, reason=reason.strip(), ground=ground, **{key: target}
    )
    decision.full_clean(exclude=[key], validate_constraints=False)
    decision.save()
    return decision


def _open(contribution: Contribution, by, states: set) -> Contribution:
    """The locked parent row, if the editor may decide and it is in one of these states."""
    _may_moderate(by)
    contribution = Contribution.objects.select_for_update().get(pk=contribution.pk)
    if contribution.status not in states:
        raise NotOpen
    return contribution


def _open_comment(comment: Comment, by, status: CommentStatus) -> Comment:
    _may_moderate(by)
    comment = Comment.objects.select_for_update(of=("self",)).select_related(
        "contribution", "parent", "author"
    ).get(pk=comment.pk)
    if comment.status != status:
        raise NotOpen
    return comment


def _may_moderate(by) -> None:
    if not by.has_perm("participation.moderate"):
        raise NotAllowed


def _needs_reason(reason: str) -> None:
    if not reason.strip():
        raise ReasonMissing
