"""Listing an event."""

from collections.abc import Collection
from datetime import datetime
from decimal import Decimal
from uuid import UUID

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from cms.models import Municipality
from participation import text
from participation.actions import contributions, photos
from participation.enums import SUBMITTABLE, Kind
from participation.errors import NotAllowed, NotOpen

from .. import times
from ..errors import AlreadyOver
from ..models import Event, Occurrence
from . import venues

MAX_PHOTOS = 1


def create(
    *,
    by,
    form_key: UUID,
    title: str,
    category: str,
    description: str,
    start: datetime,
    end: datetime | None = None,
    venue_name: str,
    address: str = "",
    municipality: Municipality,
    priorities: Collection,
    action_areas: Collection = (),
    summary: str = "",
    association=None,
    pictures: Collection[photos.Picture] = (),
    price: Decimal | None = None,
    price_note: str = "",
    ticket_url: str = "",
    send: bool = False,
) -> Event:
    """Save a draft, or send it in at once. The same form sent twice gives one event.

    `start` and `end` are wall times (see `times`); `price` is in kronor, 0 for free of charge.
    Raises ValidationError for what the model or the calendar refuses, NotAllowed for a foreign
    association.
    """
    contributions.check_may_speak_for(by, association)
    event = Event(kind=Kind.EVENT, author=by, form_key=form_key, language=get_language() or "sv")

    def make() -> Event:
        when = times.span(start, end)
        times.check_is_to_come(when)
        event.venue = venues.find_or_create(
            name=venue_name, address=address, municipality=municipality
        )
        event.title, event.category, event.description = title, category, description
        event.price, event.price_note, event.ticket_url = price, price_note, ticket_url
        event.municipality, event.association = municipality, association
        _save(event, summary)
        _set_time(Occurrence(event=event, local_start=when.local_start), when)
        contributions.tag(event, by=by, priorities=priorities, action_areas=action_areas)
        _arrange(event, by=by, pictures=pictures)
        return submit(event, by=by) if send else event

    return contributions.once(Event, by=by, form_key=form_key, make=make)


@transaction.atomic
def change(
    event: Event,
    *,
    by,
    title: str,
    category: str,
    description: str,
    start: datetime,
    end: datetime | None = None,
    venue_name: str,
    address: str = "",
    municipality: Municipality,
    priorities: Collection,
    action_areas: Collection = (),
    summary: str = "",
    association=None,
    pictures: Collection[photos.Picture] = (),
    price: Decimal | None = None,
    price_note: str = "",
    ticket_url: str = "",
    send: bool = False,
) -> Event:
    """Change one's own event, and send a draft in if asked. Its occurrence is moved, not replaced.

    A time that has passed may stay, and may not be chosen.
    """
    if not by.has_perm("participation.edit_contribution", event):
        raise NotAllowed
    contributions.check_may_speak_for(by, association)
    event = contributions.lock(event)
    if not event.is_editable:
        raise NotOpen
    _move(event, times.span(start, end))
    event.venue = venues.find_or_create(name=venue_name, address=address, municipality=municipality)
    event.title, event.category, event.description = title, category, description
    event.price, event.price_note, event.ticket_url = price, price_note, ticket_url
    event.municipality, event.association = municipality, association
    _save(event, summary)
    contributions.tag(event, by=by, priorities=priorities, action_areas=action_areas)
    _arrange(event, by=by, pictures=pictures)
    contributions.reindex_on_commit(event)
    return submit(event, by=by) if send else event


@transaction.atomic
def submit(event: Event, *, by) -> Event:
    """Send a draft in, as any contribution, if it has a time to come. Idempotent."""
    is_sent_in = event.author_id == by.pk and event.status in SUBMITTABLE
    if is_sent_in and not event.occurrences.not_over().exists():
        raise AlreadyOver
    return contributions.submit(event, by=by)


def _save(event: Event, summary: str) -> None:
    # Uniqueness is the database's to judge: `once` turns its answer into the first sending.
    event.summary = summary
    event.full_clean(
        exclude=["description_html"], validate_unique=False, validate_constraints=False
    )
    event.description_html = text.render(event.description)
    event.summary = summary or text.excerpt(event.description)
    event.save()


def _move(event: Event, when: times.Span) -> None:
    occurrence = event.occurrences.order_by("local_start", "pk").first()
    occurrence = occurrence or Occurrence(event=event, local_start=when.local_start)
    if occurrence.starts_at != when.starts_at:
        times.check_is_to_come(when)
    _set_time(occurrence, when)


def _set_time(occurrence: Occurrence, when: times.Span) -> None:
    occurrence.starts_at, occurrence.ends_at = when.starts_at, when.ends_at
    occurrence.finishes_at, occurrence.is_long = when.finishes_at, when.is_long
    occurrence.save()


def _arrange(event: Event, *, by, pictures: Collection[photos.Picture]) -> None:
    if len(pictures) > MAX_PHOTOS:
        raise ValidationError(_("An event has one picture."))
    photos.arrange(event, by=by, pictures=pictures)
