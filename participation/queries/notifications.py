"""What a person has been told."""

from cms.queries import cursor

SIZE = 30


def page(person, *, after: str = "") -> cursor.CursorPage:
    """A page of a person's notifications, newest first. Raises cursor.UnknownCursor."""
    rows = person.notifications.with_subjects()
    return cursor.page(rows, order="-created_at", after=after, size=SIZE)
