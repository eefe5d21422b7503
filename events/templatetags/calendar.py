"""What pages show of the calendar: events as cards, and times and prices in words."""

from django import template

from .. import wording
from ..models import Event, Occurrence
from ..queries import events as reading
from ..queries import tie_counts

register = template.Library()


@register.inclusion_tag("events/_event_cards.html")
def event_cards(
    *,
    priority=None,
    priorities=None,
    municipality=None,
    association=None,
    limit: int = 6,
    empty_text: str = "",
) -> dict:
    """The next public events as cards, narrowed to a priority, any of some, a place or a group."""
    rows = Occurrence.objects.public()
    if priority is not None:
        rows = rows.for_priority(priority)
    if priorities is not None:
        rows = rows.for_any_priority(priorities)
    if municipality is not None:
        rows = rows.for_municipality(municipality)
    if association is not None:
        rows = rows.filter(event__association=association)
    return {"occurrences": reading.soon(rows, limit), "empty_text": empty_text}


@register.inclusion_tag("events/_event_lines.html")
def event_lines(*, priorities, limit: int = 6, empty_text: str = "") -> dict:
    """The next public events of any of some priorities, as lines without pictures: one query."""
    rows = Occurrence.objects.public().for_any_priority(priorities)
    return {"occurrences": reading.coming_ones(rows, limit), "empty_text": empty_text}


@register.simple_tag
def happening(*, events: int, proposals: int) -> dict:
    """The next events (`occurrences`) and the newest `proposals`, their pictures read together."""
    return reading.happening(events=events, proposals=proposals)


@register.inclusion_tag("events/_event_cards.html")
def found_event_cards(contributions) -> dict:
    """Events that a search found, in its order, each at its next time or else its last."""
    return {"occurrences": reading.at_their_next_time(contributions)}


@register.simple_tag
def event_counts():
    """How many events to come are tied to each priority and action area."""
    return tie_counts.event_counts()


@register.filter
def when(occurrence: Occurrence) -> str:
    """Return "lördag 28 november kl. 19.00–21.30"."""
    return wording.when(occurrence.starts_at, occurrence.ends_at)


@register.filter
def time_range(occurrence: Occurrence) -> str:
    """Return "kl. 19.00–21.30"; the first time alone where it goes on past the night."""
    return wording.clock(occurrence.starts_at, None if occurrence.is_long else occurrence.ends_at)


@register.filter
def until(occurrence: Occurrence) -> str:
    """Return "till söndag 29 november" where it goes on past the night, else nothing."""
    return wording.until(occurrence.starts_at, occurrence.ends_at)


@register.filter
def day_heading(date) -> str:
    return wording.day_heading(date)


@register.filter
def price(event: Event) -> str:
    """Return "Gratis", "120 kr", or nothing where it is not told."""
    return wording.price(event.price)
