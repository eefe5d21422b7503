"""Who is told what. The row is the promise; the mail is sent by a task once all is saved."""

from django.db import transaction

from .enums import DecisionKind, NotificationKind
from .models import Comment, Decision, Notification
from .tasks import mail_notification

_ABOUT_CONTRIBUTION = {
    DecisionKind.APPROVED: NotificationKind.APPROVED,
    DecisionKind.RETURNED: NotificationKind.RETURNED,
    DecisionKind.HIDDEN: NotificationKind.HIDDEN,
    DecisionKind.RESTORED: NotificationKind.RESTORED,
}
_ABOUT_COMMENT = {
    DecisionKind.HIDDEN: NotificationKind.COMMENT_HIDDEN,
    DecisionKind.RESTORED: NotificationKind.COMMENT_RESTORED,
}


def decided(decision: Decision) -> None:
    """Tell the author of what was decided about: on the site and by mail."""
    comment = decision.comment
    notification, _is_new = Notification.objects.get_or_create(
        recipient=comment.author if comment else decision.contribution.author,
        decision=decision,
        defaults={
            "kind": (_ABOUT_COMMENT if comment else _ABOUT_CONTRIBUTION)[decision.kind],
            "contribution_id": comment.contribution_id if comment else decision.contribution_id,
            "comment": comment,
        },
    )
    # Robust: a queue that is away loses no letter, `sweep` sends it later.
    transaction.on_commit(lambda: mail_notification.enqueue(notification.pk), robust=True)


def commented(comment: Comment, *, answered: Comment | None = None) -> None:
    """Tell on the site: who contributed, who began the thread and who wrote what was answered."""
    told = {comment.contribution.author_id: NotificationKind.COMMENTED}
    for earlier in (comment.parent, answered):
        if earlier is not None:
            told[earlier.author_id] = NotificationKind.REPLIED
    told.pop(comment.author_id, None)
    Notification.objects.bulk_create(
        Notification(
            recipient_id=person_id,
            kind=kind,
            contribution_id=comment.contribution_id,
            comment=comment,
        )
        for person_id, kind in told.items()
    )
