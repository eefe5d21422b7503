"""What people have been told. The letters count as sent, and most of it has been read."""

from datetime import datetime, timedelta

from participation.models import Notification

from .. import moments
from .stage import Stage

UNREAD = timedelta(days=6)  # what is newer has not been read


def settle(stage: Stage) -> None:
    rows = list(Notification.objects.with_subjects())
    for row in rows:
        at = _told_at(stage, row)
        row.created_at = at
        row.mailed_at = None if row.comment and not row.decision else at
        row.read_at = at + timedelta(hours=5) if at < stage.now - UNREAD else None
    Notification.objects.bulk_update(rows, ["created_at", "mailed_at", "read_at"], batch_size=200)


def _told_at(stage: Stage, row: Notification) -> datetime:
    if row.decision:
        return row.decision.decided_at
    if row.announcement:
        return min(moments.on(row.announcement.date, key=row.initiative.slug), stage.now)
    return row.origin.tied_at if row.origin else row.comment.created_at
