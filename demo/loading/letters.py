"""What people have been told. The letters count as sent, and most of it has been read."""

from datetime import timedelta

from participation.models import Notification

from .stage import Stage

UNREAD = timedelta(days=6)  # what is newer has not been read


def settle(stage: Stage) -> None:
    rows = list(Notification.objects.select_related("comment", "decision"))
    for row in rows:
        at = row.decision.decided_at if row.decision else row.comment.created_at
        row.created_at = at
        row.mailed_at = at if row.decision else None
        row.read_at = at + timedelta(hours=5) if at < stage.now - UNREAD else None
    Notification.objects.bulk_update(rows, ["created_at", "mailed_at", "read_at"], batch_size=200)
