from datetime import timedelta

import factory
from django.utils import timezone
from factory.django import DjangoModelFactory

from events import times
from events.enums import Category
from events.models import Event, Occurrence, Venue
from participation import text
from participation.enums import Kind

from .participation import ContributionFactory


class VenueFactory(DjangoModelFactory):
    class Meta:
        model = Venue

    name = factory.Sequence(lambda n: f"Bygdegård {n}")
    address = "Storgatan 1"
    municipality_id = "0780"
    key = factory.LazyAttribute(lambda row: Venue.key_of(row.name, row.address))


class OccurrenceFactory(DjangoModelFactory):
    """In a week, two hours long, unless told otherwise. `ends_at=None` has no told end."""

    class Meta:
        model = Occurrence

    event = factory.SubFactory("tests.factories.events.EventFactory", occurrences=[])
    starts_at = factory.LazyFunction(lambda: timezone.now() + timedelta(days=7))
    ends_at = factory.LazyAttribute(lambda row: row.starts_at + timedelta(hours=2))
    finishes_at = factory.LazyAttribute(
        lambda row: row.ends_at or row.starts_at + timedelta(hours=2)
    )
    is_long = factory.LazyAttribute(lambda row: times.is_long(row.starts_at, row.finishes_at))
    local_start = factory.LazyAttribute(
        lambda row: f"{timezone.localtime(row.starts_at):%Y-%m-%dT%H:%M}"
    )


class EventFactory(ContributionFactory):
    """With one occurrence in a week; `occurrences=[{…}, {…}]` gives others, `[]` none."""

    class Meta:
        model = Event

    kind = Kind.EVENT
    title = factory.Sequence(lambda n: f"Körkonsert i kyrkan {n}")
    summary = "Körer från hela länet sjunger vårens sånger."
    category = Category.MUSIC
    description = "Körer från *hela* länet sjunger."
    description_html = factory.LazyAttribute(lambda row: text.render(row.description))
    venue = factory.SubFactory(VenueFactory)

    @factory.post_generation
    def occurrences(self, create, extracted):
        if create:
            for fields in [{}] if extracted is None else extracted:
                OccurrenceFactory(event=self, **fields)
