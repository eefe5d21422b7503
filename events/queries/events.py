"""Reading events: lists read occurrences, a page reads the event with its occurrences."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from itertools import groupby

from django.db.models import Prefetch, QuerySet
from django.utils import timezone

from cms.models import Municipality, Priority
from participation.queries.proposals import with_photos, with_tags

from ..enums import Category
from ..models import Event, Occurrence

ORDER = "starts_at"


@dataclass(frozen=True)
class Filters:
    """What a list is narrowed to: days in the county's zone, `until` included."""

    since: date | None = None
    until: date | None = None
    category: Category | None = None
    municipality: Municipality | None = None
    priority: Priority | None = None


@dataclass(frozen=True)
class Day:
    """One day's occurrences in a list; `date` is None for those that began earlier."""

    date: date | None
    occurrences: list[Occurrence]


def listed(filters: Filters) -> QuerySet:
    """Occurrences to come and those that are running, for a list, with all that it shows."""
    since = midnight(filters.since) if filters.since else timezone.now()
    rows = for_cards(Occurrence.objects.public().not_over(max(since, timezone.now())))
    if filters.until:
        rows = rows.filter(starts_at__lt=midnight(filters.until + timedelta(days=1)))
    if filters.category:
        rows = rows.filter(event__category=filters.category)
    if filters.municipality:
        rows = rows.filter(event__municipality=filters.municipality)
    if filters.priority:
        rows = for_priority(rows, filters.priority)
    return rows


def for_priority(rows: QuerySet, priority: Priority) -> QuerySet:
    return rows.filter(event__tags__priority=priority, event__tags__action_area=None)


def for_cards(rows: QuerySet) -> QuerySet:
    """Add what a card shows, in a fixed number of queries whatever the number of cards."""
    related = ("event__author", "event__association", "event__municipality", "event__venue")
    photos = with_photos()
    photos.add_prefix("event")
    rows = rows.select_related(*related).prefetch_related(photos)
    return rows.defer("event__description", "event__description_html")


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
        "author", "association", "municipality", "venue__municipality"
    ).prefetch_related(with_tags(), with_photos(), occurrences)


def midnight(day: date) -> datetime:
    """The moment a day begins in the county."""
    return datetime.combine(day, time.min, timezone.get_default_timezone())
