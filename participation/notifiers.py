"""Who is told what. The row is the promise; the mail is sent by a task once all is saved."""

from django.db import transaction

from .enums import DecisionKind, NotificationKind
from .models import Announcement, Comment, Decision, Follow, InitiativeOrigin, Notification
from .tasks import mail_announcement, mail_notification

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


def stepped(announcement: Announcement) -> None:
    """Tell those who followed the initiative before this was published: here and by mail."""
    published_at = announcement.initiative.last_published_at
    follows = Follow.objects.filter(initiative=announcement.initiative, person__is_active=True)
    if published_at:
        follows = follows.filter(created_at__lt=published_at)
    Notification.objects.bulk_create(
        Notification(
            recipient_id=person_id,
            kind=NotificationKind.INITIATIVE_STEP,
            announcement=announcement,
        )
        for person_id in follows.values_list("person", flat=True)
    )
    transaction.on_commit(lambda: mail_announcement.enqueue(announcement.pk), robust=True)


def begun(origin: InitiativeOrigin) -> None:
    """Tell the author of a proposal what has come from it: here and by mail."""
    notification, _is_new = Notification.objects.get_or_create(
        recipient_id=origin.proposal.author_id,
        origin=origin,
        defaults={"kind": NotificationKind.INITIATIVE_BEGUN},
    )
    transaction.on_commit(lambda: mail_notification.enqueue(notification.pk), robust=True)
