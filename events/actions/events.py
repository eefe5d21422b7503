"""Listing an event."""

from collections.abc import Collection
from datetime import datetime
from decimal import Decimal
from uuid import UUID

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from cms.models import Locality, Municipality
from participation import text
from participation.actions import contributions, photos, tags
from participation.enums import SUBMITTABLE, Kind
from participation.errors import NotAllowed, NotOpen

from .. import times
from ..errors import AlreadyOver
from ..models import Event, Occurrence, Venue
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
    locality: Locality | None = None,
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

    What was written more before the second sending is kept: then it is a change of the first.
    `start` and `end` are wall times (see `times`); `price` is in kronor, 0 for free of charge;
    `locality` is the town, None where it is not told or there is none.
    Raises ValidationError for what the model or the calendar refuses, NotAllowed for a foreign
    association.
    """
    contributions.check_may_speak_for(by, association)
    words = {"title": title, "category": category, "description": description}
    words |= {"price": price, "price_note": price_note, "ticket_url": ticket_url}
    words |= {"municipality": municipality, "association": association}
    ties = {"priorities": priorities, "action_areas": action_areas, "pictures": pictures}
    place = {"venue_name": venue_name, "address": address, "locality": locality}

    def make() -> Event:
        when = times.span(start, end)
        times.check_is_to_come(when)
        event = Event(kind=Kind.EVENT, author=by, form_key=form_key)
        event.language = get_language() or "sv"
        _fill(event, words, summary, **place)
        _set_time(Occurrence(event=event, local_start=when.local_start), when)
        _tie(event, by=by, **ties)
        return submit(event, by=by) if send else event

    def again(found: Event) -> Event:
        shown = words | {"summary": _summary(summary, description)}
        is_same = contributions.is_unchanged(found, **shown, **ties)
        if is_same and _is_held(found, times.span(start, end), **place):
            return submit(found, by=by) if send else found
        told = words | ties | place | {"summary": summary, "start": start, "end": end}
        return change(found, by=by, send=send, **told)

    return contributions.once(Event, by=by, form_key=form_key, make=make, again=again)


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
    locality: Locality | None = None,
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
    event = contributions.lock(event)
    if not event.is_editable:
        raise NotOpen
    contributions.check_may_speak_for(by, association, before=event.association)
    _move(event, times.span(start, end))
    words = {"title": title, "category": category, "description": description}
    words |= {"price": price, "price_note": price_note, "ticket_url": ticket_url}
    words |= {"municipality": municipality, "association": association}
    _fill(event, words, summary, venue_name=venue_name, address=address, locality=locality)
    _tie(event, by=by, priorities=priorities, action_areas=action_areas, pictures=pictures)
    tags.suggest(event)
    contributions.reindex_on_commit(event)
    return submit(event, by=by) if send else event


@transaction.atomic
def submit(event: Event, *, by) -> Event:
    """Send a draft in, as any contribution, if it has a time to come. Idempotent."""
    is_sent_in = event.author_id == by.pk and event.status in SUBMITTABLE
    if is_sent_in and not event.occurrences.not_over().exists():
        raise AlreadyOver
    return contributions.submit(event, by=by)


def _fill(
    event: Event, words: dict, summary: str, *, venue_name: str, address: str, locality
) -> None:
    event.venue = venues.find_or_create(
        name=venue_name,
        address=address,
        municipality=words["municipality"],
        locality=locality,
        by=event.author,
    )
    for name, value in words.items():
        setattr(event, name, value)
    event.summary = summary
    # Uniqueness is the database's to judge: `once` turns its answer into the first sending.
    event.full_clean(
        exclude=["description_html"], validate_unique=False, validate_constraints=False
    )
    event.description_html = text.render(event.description)
    event.summary = _summary(summary, event.description)
    event.save()


def _summary(summary: str, description: str) -> str:
    return summary or text.excerpt(description)


def _is_held(event: Event, when: times.Span, *, venue_name: str, address: str, locality) -> bool:
    """Whether it takes place there and then already."""
    occurrences = event.occurrences.filter(starts_at=when.starts_at, ends_at=when.ends_at)
    is_there = event.venue.key == Venue.key_of(venue_name, address)
    return is_there and locality in (None, event.venue.locality) and occurrences.exists()


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


def _tie(event: Event, *, by, priorities, action_areas, pictures) -> None:
    if len(pictures) > MAX_PHOTOS:
        raise ValidationError(_("An event has one picture."))
    contributions.tag(event, by=by, priorities=priorities, action_areas=action_areas)
    photos.arrange(event, by=by, pictures=pictures)
