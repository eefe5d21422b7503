"""What proposals and events share: sending in, being decided about, and when that was."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from random import Random
from uuid import NAMESPACE_URL, UUID, uuid5

from django.utils import translation

from participation.actions import contributions, moderation
from participation.enums import Status
from participation.models import Contribution, ContributionPriority, Decision

from .. import moments
from .stage import Stage


@dataclass(frozen=True)
class Entry:
    """Something to be written. `make(send)` creates it; `sent_at` is when it was sent in."""

    row: dict
    author: str
    sent_at: datetime
    make: Callable[[bool], Contribution]


def form_key(key: str) -> UUID:
    return uuid5(NAMESPACE_URL, f"https://example.org/demo/{key}")


def write(stage: Stage, entry: Entry) -> None:
    """Write an entry and take it to the state that the content gives it."""
    row, status = entry.row, Status(entry.row.get("status", Status.PUBLISHED))
    with translation.override(row.get("language", "sv")):
        made = entry.make(status != Status.DRAFT)
    found = Contribution.objects.get(pk=made.pk)
    published_at = entry.sent_at if found.is_public else None
    if found.status == Status.WAITING and status != Status.WAITING:
        dice = Random(row["key"])  # noqa: S311
        decided_at = entry.sent_at + moments.REVIEW + timedelta(minutes=dice.randint(0, 700))
        decided_at = min(decided_at, stage.now - timedelta(minutes=30))
        _decide(stage, found, row, status, decided_at)
        published_at = decided_at if status in (Status.PUBLISHED, Status.WITHDRAWN) else None
    if status == Status.WITHDRAWN:
        contributions.withdraw(found, by=stage.people[entry.author])
    _set_times(entry, found, published_at)
    found.refresh_from_db()
    stage.contributions[row["key"]] = found


def _decide(stage: Stage, found: Contribution, row: dict, status: Status, at: datetime) -> None:
    editor, told = stage.editor(row["key"]), row.get("decision", {})
    if status == Status.RETURNED:
        decision = moderation.return_to_author(found, by=editor, reason=told["reason"])
    elif status == Status.HIDDEN:
        decision = moderation.hide(found, by=editor, reason=told["reason"], ground=told["ground"])
    else:
        decision = moderation.approve(found, by=editor)
    Decision.objects.filter(pk=decision.pk).update(decided_at=at)


def _set_times(entry: Entry, found: Contribution, published_at: datetime | None) -> None:
    begun_at = entry.sent_at - timedelta(minutes=35)
    is_sent = entry.row.get("status") != Status.DRAFT
    Contribution.objects.filter(pk=found.pk).update(
        created_at=begun_at,
        submitted_at=entry.sent_at if is_sent else None,
        published_at=published_at,
        updated_at=entry.sent_at,
    )
    ContributionPriority.objects.filter(contribution=found).update(tagged_at=begun_at)
