"""Events. Their times are set afterwards, for no one may list what is over."""

from datetime import datetime, timedelta
from decimal import Decimal

from django.utils import timezone

from events import times
from events.actions import events
from events.models import Event, Occurrence

from .. import content, moments
from ..schedule import Slot, schedule
from .contributions import Entry, form_key
from .pictures import of_contribution
from .stage import Stage

LISTED = 33  # days before it takes place, at the most
NEW = 9  # what is far off was listed this many days ago, at the most


def entries(stage: Stage) -> list[Entry]:
    venues = content.venues()
    return [_entry(stage, slot, venues[slot.event["venue"]]) for slot in schedule(stage.today)]


def _entry(stage: Stage, slot: Slot, venue: dict) -> Entry:
    row = slot.event

    def make(send: bool) -> Event:
        soon = _some_time_to_come()
        event = events.create(
            by=stage.people[row["by"]],
            association=stage.associations.get(row.get("association")),
            form_key=form_key(row["key"]),
            title=row["title"],
            category=row["category"],
            description=row["description"].strip(),
            start=soon,
            end=soon + timedelta(hours=1),
            venue_name=venue["name"],
            address=venue["address"],
            municipality=stage.municipalities[venue["municipality"]],
            locality=stage.localities.get((venue["municipality"], venue.get("locality"))),
            price=Decimal(row["price"]),
            price_note=row.get("price_note", ""),
            ticket_url=row.get("ticket", ""),
            pictures=of_contribution(stage, row),
            send=send,
            **stage.ties(row),
        )
        _set_time(event, slot)
        return event

    return Entry(row, row["by"], _sent_at(stage, slot), make)


def _some_time_to_come() -> datetime:
    wall = times.wall_time(timezone.now()) + timedelta(days=30)
    return wall.replace(hour=12, minute=0, second=0, microsecond=0)


def _set_time(event: Event, slot: Slot) -> None:
    when = times.span(slot.start, slot.end)
    Occurrence.objects.filter(event=event).update(
        local_start=when.local_start,
        starts_at=when.starts_at,
        ends_at=when.ends_at,
        finishes_at=when.finishes_at,
        is_long=when.is_long,
    )


def _sent_at(stage: Stage, slot: Slot) -> datetime:
    """Before it takes place, before today, and before what is said about it."""
    row = slot.event
    first_word = max((comment.get("ago", 0) for comment in row["comments"]), default=0)
    spread = 1 + sum(map(ord, row["key"])) % NEW
    latest = stage.today - timedelta(days=first_word + spread)
    day = min(latest, slot.start.date() - timedelta(days=LISTED - 2 * spread))
    return moments.on(day, key=row["key"])
