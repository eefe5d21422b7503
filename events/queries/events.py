"""Reading events: lists read occurrences, a page reads the event with its occurrences."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from itertools import groupby

from django.db.models import Prefetch, QuerySet, prefetch_related_objects
from django.utils import timezone

from cms.models import Locality, Municipality
from cms.queries import cursor
from cms.queries.ties import TiesFilter
from participation.queries.proposals import newest, with_photos, with_shown_tags, with_tags

from ..enums import Category, Where
from ..models import Event, Occurrence


@dataclass(frozen=True)
class Filters(TiesFilter):
    """What a list is narrowed to: days in the county's zone, `until` included.

    Without a first day, or with one to come, what is over is left out. Who asks for a first day
    that has been looks back, and sees all that has taken place since.
    """

    since: date | None = None
    until: date | None = None
    category: Category | None = None
    municipality: Municipality | None = None
    locality: Locality | None = None
    where: Where | None = None

    @property
    def first_day(self) -> date:
        return self.since or timezone.localdate()

    @property
    def looks_back(self) -> bool:
        return self.first_day < timezone.localdate()

    @property
    def from_when(self) -> tuple[datetime, datetime | None]:
        """The first midnight, and the moment at which things must not be over: None for now."""
        first = midnight(self.first_day)
        return first, first if self.looks_back else None


@dataclass(frozen=True)
class Day:
    """One day's occurrences in a list; `date` is None for those that began earlier."""

    date: date | None
    occurrences: list[Occurrence]

    @property
    def is_earlier(self) -> bool:
        return self.date is None


def page(filters: Filters, *, after: str = "") -> cursor.CursorPage:
    """A page of the list: what goes on since earlier days by its end, then what comes by its start.

    Both are read by an index from where they begin, so that what is over costs nothing.
    Raises cursor.UnknownCursor.
    """
    rows = _for_cards(narrowed(filters))
    going_on, coming = rows.going_on(*filters.from_when), rows.coming(*filters.from_when)
    try:
        found = cursor.page(going_on, order="finishes_at", after=after)
    except cursor.UnknownCursor:
        found = cursor.page(coming, order="starts_at", after=after)
    else:
        if not found.next_cursor:
            coming = cursor.page(coming, order="starts_at")
            every_row = [*found.rows, *coming.rows]
            found = cursor.CursorPage(every_row, coming.next_cursor, found.is_first)
    return _with_photos(found)


def soon(rows: QuerySet, limit: int) -> list[Occurrence]:
    """The next ones of some public occurrences, with their pictures."""
    return _with_photos(next_ones(rows, limit))


def happening(*, events: int, proposals: int) -> dict[str, list]:
    """The next occurrences and the newest proposals, with their pictures read together."""
    occurrences = next_ones(Occurrence.objects.public(), events)
    related = ("author", "association", "municipality")
    found = list(newest().select_related(*related).prefetch_related(with_tags())[:proposals])
    shown = [*found, *(occurrence.event for occurrence in occurrences)]
    prefetch_related_objects(shown, with_photos())
    return {"occurrences": occurrences, "proposals": found}


def coming_ones(rows: QuerySet, limit: int) -> list[Occurrence]:
    """The next ones of some public occurrences that have not begun on an earlier day (1 query)."""
    rows = _for_cards(rows).coming(midnight(timezone.localdate()))
    return list(rows.in_time_order()[:limit])


def next_ones(rows: QuerySet, limit: int) -> list[Occurrence]:
    """The next ones of some public occurrences; where they are few, what goes on as well."""
    rows, first = _for_cards(rows), midnight(timezone.localdate())
    found = list(rows.coming(first).in_time_order()[:limit])
    if room := limit - len(found):
        found += rows.going_on(first).order_by("finishes_at", "pk")[:room]
    return found


def at_their_next_time(contributions) -> list[Occurrence]:
    """One occurrence for each event, in the given order: the next, or the last if all are over."""
    ids = [row.pk for row in contributions]
    rows = _for_cards(Occurrence.objects.public().filter(event__in=ids)).in_time_order()
    chosen: dict[int, Occurrence] = {}
    for occurrence in rows:
        known = chosen.get(occurrence.event_id)
        if known is None or known.is_over:
            chosen[occurrence.event_id] = occurrence
    return _with_photos([chosen[pk] for pk in ids if pk in chosen])


def narrowed(filters: Filters) -> QuerySet:
    """The public occurrences that fit, but for the first day."""
    rows = filters.tied(Occurrence.objects.public())
    if filters.until:
        rows = rows.filter(starts_at__lt=midnight(filters.until + timedelta(days=1)))
    if filters.category:
        rows = rows.filter(event__category=filters.category)
    if filters.municipality:
        rows = rows.for_municipality(filters.municipality)
    if filters.locality:
        rows = rows.for_locality(filters.locality)
    if filters.where:
        rows = rows.for_where(filters.where)
    return rows


def _for_cards(rows: QuerySet) -> QuerySet:
    """Add what a card shows, but for its picture."""
    related = ("event__author", "event__association", "event__municipality", "event__venue")
    return rows.select_related(*related).defer("event__description", "event__description_html")


def _with_photos(occurrences):
    """Add the pictures, in a fixed number of queries whatever the number of cards."""
    prefetch_related_objects([occurrence.event for occurrence in occurrences], with_photos())
    return occurrences


def by_day(occurrences, *, first: date) -> list[Day]:
    """Group occurrences in time order by their local day; those before `first` stand together."""

    def day_of(occurrence: Occurrence) -> date | None:
        day = timezone.localdate(occurrence.starts_at)
        return day if day >= first else None

    return [Day(day, list(rows)) for day, rows in groupby(occurrences, day_of)]


def in_detail() -> QuerySet:
    """Events with all that their own page shows, whatever their status."""
    occurrences = Prefetch("occurrences", Occurrence.objects.in_time_order())
    return Event.objects.select_related(
        "author", "association", "municipality", "venue__municipality", "venue__locality"
    ).prefetch_related(with_shown_tags(), with_photos(), occurrences)


def midnight(day: date) -> datetime:
    """The moment a day begins in the county."""
    return datetime.combine(day, time.min, timezone.get_default_timezone())
