"""Telling what has become of initiatives: each thing once, however often it is looked for.

What is owed is read from what is public. So nothing is lost with a worker that is killed, nor with
pages that are published many at a time, and a second run finds nothing left.
"""

from django.db import transaction
from django.db.models import Exists, OuterRef, QuerySet

from cms.models import Initiative, InitiativeStep

from .. import notifiers
from ..enums import PUBLIC
from ..models import Announcement, InitiativeOrigin


def announce_steps() -> None:
    """Tell followers of the published steps that nobody has been told of."""
    initiatives = untold_steps().order_by("initiative").values_list("initiative", flat=True)
    for initiative_id in initiatives.distinct():
        _announce(initiative_id)


def announce_origins() -> None:
    """Tell authors of the published initiatives that came from their proposals."""
    for origin in untold_origins():
        notifiers.begun(origin)


def untold_steps() -> QuerySet[InitiativeStep]:
    told = Announcement.objects.filter(
        initiative=OuterRef("initiative"), status=OuterRef("status"), date=OuterRef("date")
    )
    return InitiativeStep.objects.filter(~Exists(told), initiative__live=True)


def untold_origins() -> QuerySet[InitiativeOrigin]:
    rows = InitiativeOrigin.objects.filter(initiative__live=True, notifications=None)
    return rows.filter(proposal__status__in=PUBLIC).select_related("proposal")


@transaction.atomic
def _announce(initiative_id: int) -> None:
    """What an initiative has with it when it is first published is no news, and only noted."""
    rows = Initiative.objects.select_for_update(of=("self",), no_key=True)
    initiative = rows.get(pk=initiative_id)
    is_once_published = initiative.first_published_at == initiative.last_published_at
    is_first = is_once_published and not initiative.announcements.exists()
    for step in untold_steps().filter(initiative=initiative).order_by("date", "pk"):
        announcement, is_new = Announcement.objects.get_or_create(
            initiative=initiative,
            status=step.status,
            date=step.date,
            defaults={"note": step.note, "note_en": step.note_en},
        )
        if is_new and not is_first:
            notifiers.stepped(announcement)
