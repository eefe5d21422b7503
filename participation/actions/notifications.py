"""Having read what one was told."""

from django.utils import timezone

from ..errors import NotAllowed
from ..models import Notification


def mark_read(notification: Notification, *, by) -> None:
    """Idempotent: the first reading counts."""
    if notification.recipient_id != by.pk:
        raise NotAllowed
    Notification.objects.unread().filter(pk=notification.pk).update(read_at=timezone.now())


def mark_all_read(*, by) -> int:
    """Return how many were unread."""
    return by.notifications.unread().update(read_at=timezone.now())
