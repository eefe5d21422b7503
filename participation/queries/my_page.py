"""What a person finds on their own page."""

from django.db.models import QuerySet

from ..models import Contribution, Notification
from . import cursor

SIZE = 20


def contributions(person, *, after: str = "") -> cursor.CursorPage:
    """A page of what a person has written, last changed first. Raises cursor.UnknownCursor."""
    rows = Contribution.objects.by(person).select_related("association")
    return cursor.page(rows, order="-updated_at", after=after, size=SIZE)


def latest_unread(person, limit: int = 5) -> QuerySet[Notification]:
    return person.notifications.unread().select_related("contribution", "comment", "decision")[
        :limit
    ]
