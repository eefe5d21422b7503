"""What a person finds on their own page."""

from django.db.models import OuterRef, QuerySet, Subquery

from cms.models import InitiativeStep
from cms.queries import cursor

from ..models import Contribution, Follow, Notification

SIZE = 20


def contributions(person, *, after: str = "") -> cursor.CursorPage:
    """A page of what a person has written, last changed first. Raises cursor.UnknownCursor."""
    rows = Contribution.objects.by(person).select_related("association")
    return cursor.page(rows, order="-updated_at", after=after, size=SIZE)


def latest_unread(person, limit: int = 5) -> QuerySet[Notification]:
    return person.notifications.unread().with_subjects()[:limit]


def follows(person) -> list[Follow]:
    """What a person follows, the newest first, with initiative and status (1 query)."""
    status = InitiativeStep.objects.filter(initiative=OuterRef("initiative")).latest_first()
    rows = person.follows.select_related("initiative").order_by("-created_at", "-pk")
    return list(rows.annotate(status=Subquery(status.values("status")[:1])))
