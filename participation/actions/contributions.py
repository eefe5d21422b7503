"""What proposals and events share: tying to the strategy, sending in, withdrawing."""

from collections.abc import Collection
from functools import partial

from django.db import IntegrityError, transaction
from django.utils import timezone

from cms.models import ActionArea, Priority
from cms.tasks import move_picture

from .. import limits, live
from ..accounts.models import Association
from ..enums import EDITABLE, HELD, PUBLIC, SUBMITTABLE, Status, TagGrade
from ..errors import NotAllowed, NotOpen
from ..models import Contribution, ContributionPriority
from ..rules import is_editor
from ..tasks import reindex
from . import tags


def once(model, *, by, form_key, make, again):
    """Return what `make` creates, or what `again` does with what the same form created earlier.

    A form is sent again by a second click, or by somebody who went back and wrote more.
    """
    sent = model.objects.filter(author=by, form_key=form_key)
    if found := sent.first():
        return _again(found, again)
    limits.check_contributions(by)
    try:
        with transaction.atomic():
            return make()
    except IntegrityError:
        if found := sent.first():
            return _again(found, again)
        raise


def _again(found: Contribution, again):
    if not found.is_editable:
        raise NotOpen
    return again(found)


def is_unchanged(
    contribution: Contribution, *, priorities, action_areas, pictures, **fields
) -> bool:
    """Whether a contribution holds these words, ties and pictures already."""
    ties = set(contribution.tags.held().values_list("priority_id", "action_area_id"))
    photos = contribution.photos.values_list("image__file_hash", "alt_text")
    return (
        all(getattr(contribution, name) == value for name, value in fields.items())
        and ties == _wanted(priorities, action_areas)
        and list(photos) == [(picture.image.file_hash, picture.alt_text) for picture in pictures]
    )


def check_may_speak_for(
    person, association: Association | None, *, before: Association | None = None
) -> None:
    """Refuse those who are not members, and an association that is no longer active.

    What was sent in its name `before` keeps it when its author has left.
    """
    if association is None or association == before:
        return
    if not Association.objects.of(person).filter(pk=association.pk).exists():
        raise NotAllowed


@transaction.atomic
def tag(
    contribution: Contribution,
    *,
    by,
    priorities: Collection[Priority],
    action_areas: Collection[ActionArea] = (),
) -> None:
    """Tie to these priorities and action areas and no others, as the author wants (docs/thread.md).

    A tie that is held keeps its grade. One that was suggested or declined becomes the author's.
    One that an editor had confirmed and the author gives up is kept as declined, so that nobody
    suggests it anew; the other declined ones and the suggestions are the editors' matter.
    """
    wanted = _wanted(priorities, action_areas)
    known = {(row.priority_id, row.action_area_id): row for row in contribution.tags.all()}
    given_up = [row for key, row in known.items() if key not in wanted and row.grade in HELD]
    taken_up = [row for key, row in known.items() if key in wanted and row.grade not in HELD]
    confirmed = [row.pk for row in given_up if row.grade == TagGrade.CONFIRMED]
    contribution.tags.filter(pk__in=[row.pk for row in given_up]).exclude(pk__in=confirmed).delete()
    contribution.tags.filter(pk__in=confirmed).update(
        grade=TagGrade.DECLINED, reviewed_by=by, reviewed_at=timezone.now()
    )
    contribution.tags.filter(pk__in=[row.pk for row in taken_up]).update(
        grade=TagGrade.AUTHOR, tagged_by=by, reviewed_by=None, reviewed_at=None
    )
    ContributionPriority.objects.bulk_create(
        ContributionPriority(
            contribution_id=contribution.pk,
            priority_id=priority_id,
            action_area_id=area_id,
            grade=TagGrade.AUTHOR,
            tagged_by=by,
        )
        for priority_id, area_id in sorted(wanted - known.keys(), key=str)
    )


def _wanted(priorities, action_areas) -> set[tuple]:
    """Ties as (priority, action area): an action area brings its priority."""
    wanted = {(priority.pk, None) for priority in priorities}
    wanted |= {(area.priority_id, area.pk) for area in action_areas}
    return wanted | {(area.priority_id, None) for area in action_areas}


def is_trusted(person) -> bool:
    """Whether what this person sends in is published without waiting for an editor."""
    return is_editor(person) or Contribution.objects.public().by(person).exists()


@transaction.atomic
def submit(contribution: Contribution, *, by) -> Contribution:
    """Send a draft in: to the public for those who are trusted, else to an editor. Idempotent."""
    if contribution.author_id != by.pk:
        raise NotAllowed
    contribution = lock(contribution)
    if contribution.status not in SUBMITTABLE:
        return contribution
    contribution.submitted_at = timezone.now()
    if is_trusted(by):
        publish(contribution)
    else:
        contribution.status = Status.WAITING
        contribution.save(update_fields=["status", "submitted_at", "updated_at"])
    tags.suggest(contribution)
    return contribution


@transaction.atomic
def withdraw(contribution: Contribution, *, by) -> Contribution:
    """Take back what one sent in: hidden from all and kept. Idempotent."""
    if contribution.author_id != by.pk:
        raise NotAllowed
    contribution = lock(contribution)
    if contribution.status == Status.WITHDRAWN:
        return contribution
    if contribution.status not in EDITABLE:
        raise NotOpen
    set_status(contribution, Status.WITHDRAWN)
    return contribution


def publish(contribution: Contribution) -> None:
    """Make public. The time of publication is that of the first time."""
    contribution.published_at = contribution.published_at or timezone.now()
    contribution.status = Status.PUBLISHED
    contribution.save(update_fields=["status", "submitted_at", "published_at", "updated_at"])
    reindex_on_commit(contribution)


def set_status(contribution: Contribution, status: Status) -> None:
    """Change the status of a locked contribution.

    What that hides gets no more live updates, and its pictures another address.
    """
    was_public = contribution.status in PUBLIC
    contribution.status = status
    contribution.save(update_fields=["status", "updated_at"])
    if was_public and status not in PUBLIC:
        live.contribution_gone(contribution)
        for image_id in contribution.photos.values_list("image_id", flat=True):
            transaction.on_commit(partial(move_picture.enqueue, image_id), robust=True)
    reindex_on_commit(contribution)


def reindex_on_commit(contribution: Contribution) -> None:
    # Robust: a queue that is away undoes nothing that was saved, `sweep` comes by later.
    transaction.on_commit(lambda: reindex.enqueue(contribution.pk), robust=True)


def lock(contribution: Contribution) -> Contribution:
    """The row as it is now, held until the transaction ends.

    no_key: who supports or comments meanwhile points at it, and would wait for us and we for them.
    """
    return type(contribution).objects.select_for_update(no_key=True).get(pk=contribution.pk)
