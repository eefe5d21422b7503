"""Listing an event: works, is refused, is safe to repeat, and is all or nothing."""

import uuid
from datetime import UTC, datetime, timedelta
from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError

from cms.models import ActionArea, Priority
from events import times
from events.actions import events
from events.models import Event, Occurrence, Venue
from participation.accounts.models import Association
from participation.actions import photos
from participation.enums import Kind, Status
from participation.errors import NotAllowed, NotOpen
from participation.models import ContributionPriority
from participation.queries.search import search
from tests import people
from tests.factories import AssociationFactory, EventFactory, ImageFactory, MembershipFactory

wall = datetime.fromisoformat
pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("clock")]


def nothing_is_left() -> bool:
    models = (Event, Occurrence, Venue, ContributionPriority)
    return not any(model.objects.exists() for model in models)


class TestCreate:
    def test_a_draft_with_its_time_its_place_and_its_ties(self, new):
        sara = people.sara()
        association = Association.objects.get(slug="kultur-i-smaland")
        area = ActionArea.objects.get(slug="hallbara-resor-och-transporter")
        event = events.create(
            by=sara,
            **new(
                association=association,
                action_areas=[area],
                price=Decimal("120.50"),
                price_note="Barn gratis",
                ticket_url="https://example.org/lucia",
            ),
        )
        event = Event.objects.get(pk=event.pk)
        assert (event.kind, event.status, event.author) == (Kind.EVENT, Status.DRAFT, sara)
        assert (event.association, event.price) == (association, Decimal("120.50"))
        assert event.description_html == "<p>Barnkören sjunger <strong>Lucia</strong> in.</p>\n"
        assert event.summary == "Barnkören sjunger Lucia in."
        assert (event.venue.name, event.venue.municipality) == (
            "Växjö domkyrka",
            event.municipality,
        )
        numbers = event.tags.filter(action_area=None).values_list("priority__number", flat=True)
        assert set(numbers) == {1, 2}
        occurrence = event.occurrences.get()
        assert occurrence.local_start == "2026-12-13T18:00"
        assert occurrence.starts_at == datetime(2026, 12, 13, 17, 0, tzinfo=UTC)
        assert occurrence.ends_at == occurrence.finishes_at
        assert occurrence.ends_at == datetime(2026, 12, 13, 18, 30, tzinfo=UTC)

    def test_a_summary_of_ones_own_is_kept(self, new):
        event = events.create(by=people.ebba(), **new(summary="Kom och lyssna."))
        assert event.summary == "Kom och lyssna."

    def test_the_same_form_twice_makes_one_event(self, new):
        ebba, sent = people.ebba(), new()
        first = events.create(by=ebba, **sent)
        changed_at = Event.objects.get().updated_at
        assert events.create(by=ebba, **sent) == first
        assert Event.objects.get().updated_at == changed_at
        assert (Event.objects.count(), Occurrence.objects.count()) == (1, 1)

    @pytest.mark.parametrize(
        ("name", "value"),
        [
            ("title", "En bättre rubrik"),
            ("venue_name", "Aulan"),
            ("start", wall("2026-12-13T17:00")),
            ("end", None),
            ("summary", "Kom och lyssna."),
            ("priorities", []),
        ],
    )
    def test_who_goes_back_to_the_form_and_writes_more_loses_nothing(self, new, name, value):
        ebba, sent = people.ebba(), new()
        draft = events.create(by=ebba, **sent)
        again = events.create(by=ebba, send=True, **sent | {name: value})
        assert (again.pk, again.status) == (draft.pk, Status.WAITING)
        event = Event.objects.get()
        kept = {
            "title": event.title,
            "venue_name": event.venue.name,
            "start": times.wall_time(event.occurrences.get().starts_at),
            "end": event.occurrences.get().ends_at,
            "summary": event.summary,
            "priorities": list(event.priorities.all()),
        }
        assert kept[name] == value

    def test_who_has_left_an_association_changes_the_text_and_not_the_sender(self, new):
        sara = people.sara()
        association = Association.objects.get(slug="kultur-i-smaland")
        sent = new(association=association)
        event = events.create(by=sara, **sent)
        sara.memberships.all().delete()
        del sent["form_key"]
        events.change(event, by=sara, **sent | {"title": "En helt annan rubrik"})
        assert Event.objects.get().association == association

    def test_also_when_its_time_has_passed_meanwhile(self, new, clock):
        ebba, sent = people.ebba(), new()
        first = events.create(by=ebba, **sent)
        clock.forward(days=60)
        assert events.create(by=ebba, **sent) == first

    def test_two_events_at_one_place_share_it(self, new):
        ebba = people.ebba()
        first = events.create(by=ebba, **new())
        second = events.create(by=ebba, **new(venue_name="VÄXJÖ DOMKYRKA "))
        assert first.venue == second.venue

    def test_a_newcomers_event_waits_and_a_known_persons_is_published(self, new):
        ebba = people.ebba()
        assert events.create(by=ebba, send=True, **new()).status == Status.WAITING
        EventFactory(author=ebba)
        assert events.create(by=ebba, send=True, **new()).status == Status.PUBLISHED

    @pytest.mark.parametrize("who", [people.ebba, people.maja, people.nils])
    def test_nobody_speaks_for_an_association_they_are_no_member_of(self, new, who):
        with pytest.raises(NotAllowed):
            events.create(by=who(), **new(association=AssociationFactory()))
        assert nothing_is_left()

    def test_nor_for_one_that_is_no_longer_active(self, new):
        ebba, association = people.ebba(), AssociationFactory(is_active=False)
        MembershipFactory(person=ebba, association=association)
        with pytest.raises(NotAllowed):
            events.create(by=ebba, **new(association=association))

    @pytest.mark.parametrize(
        ("name", "value"),
        [
            ("title", "Kort"),
            ("title", "x" * 121),
            ("title", "En rubrik \u202evänd"),
            ("category", "opera"),
            ("description", ""),
            ("description", "x" * 10_001),
            ("description", "Ring Bo, 811218-9876"),
            ("venue_name", " "),
            ("address", "Gatan\x00 1"),
            ("price", Decimal(-1)),
            ("price", Decimal("0.123")),
            ("price_note", "Dold\u2066 text"),
            ("ticket_url", "javascript:alert(1)"),
            ("ticket_url", "ftp://example.org/biljett"),
            ("ticket_url", "https://example.org/\u202egpj"),
            ("start", wall("2027-03-28T02:30")),
            ("start", wall("2026-11-22T18:00")),
            ("start", wall("2031-01-01T18:00")),
            ("end", wall("2026-12-13T18:00")),
        ],
    )
    def test_what_is_refused_leaves_nothing_behind(self, new, name, value):
        sent = new(end=None) | {name: value}
        with pytest.raises(ValidationError):
            events.create(by=people.ebba(), **sent)
        assert nothing_is_left()

    def test_a_second_picture_is_refused_and_leaves_nothing_behind(self, new):
        pictures = [photos.Picture(ImageFactory(), "En kör.") for _ in range(2)]
        with pytest.raises(ValidationError):
            events.create(by=people.ebba(), **new(pictures=pictures))
        assert nothing_is_left()

    def test_a_fault_in_the_last_step_leaves_nothing_behind(self, new, monkeypatch):
        def fault(*args, **kwargs):
            raise RuntimeError("The disk is full")

        monkeypatch.setattr(photos, "arrange", fault)
        with pytest.raises(RuntimeError):
            events.create(by=people.ebba(), **new())
        assert nothing_is_left()


class TestChange:
    @pytest.fixture
    def event(self, new):
        return events.create(by=people.ebba(), **new())

    def test_it_is_moved_and_its_occurrence_stays_the_same(self, event, details):
        before = event.occurrences.get()
        later = wall("2026-12-20T18:00")
        events.change(
            event,
            by=event.author,
            **details(title="Julkonsert i domkyrkan", start=later, end=None, venue_name="Aulan"),
        )
        event = Event.objects.get()
        after = event.occurrences.get()
        assert (event.title, event.venue.name) == ("Julkonsert i domkyrkan", "Aulan")
        assert (after.pk, after.local_start) == (before.pk, before.local_start)
        assert after.starts_at == datetime(2026, 12, 20, 17, 0, tzinfo=UTC)
        assert after.ends_at is None
        assert after.finishes_at == after.starts_at + timedelta(hours=2)

    def test_its_status_and_its_time_of_publication_stay(self, details):
        event = EventFactory(author=people.ebba())
        published_at = event.published_at
        events.change(event, by=event.author, **details())
        event = Event.objects.get()
        assert (event.status, event.published_at) == (Status.PUBLISHED, published_at)

    def test_its_summary_follows_its_description(self, event, details):
        events.change(event, by=event.author, **details(description="Något helt annat nu."))
        assert Event.objects.get().summary == "Något helt annat nu."

    def test_ties_that_are_kept_keep_their_row(self, event, details):
        tie = event.tags.get()
        priorities = list(Priority.objects.filter(number__in=[2, 3]))
        events.change(event, by=event.author, **details(priorities=priorities))
        assert event.tags.count() == 2
        assert event.tags.filter(pk=tie.pk).exists()

    def test_a_time_that_has_passed_may_stay_and_may_not_be_chosen(self, event, details, clock):
        clock.forward(days=60)
        events.change(event, by=event.author, **details(description="Tack för att ni kom hit."))
        assert Event.objects.get().summary == "Tack för att ni kom hit."
        with pytest.raises(ValidationError):
            events.change(
                event, by=event.author, **details(start=wall("2026-12-14T18:00"), end=None)
            )

    @pytest.mark.parametrize("who", [people.tomas, people.maja, people.nils])
    def test_nobody_changes_what_is_anothers(self, event, details, who):
        with pytest.raises(NotAllowed):
            events.change(event, by=who(), **details(title="Något annat helt"))
        assert Event.objects.get().title == "Lucia i domkyrkan"

    @pytest.mark.parametrize("status", [Status.HIDDEN, Status.WITHDRAWN])
    def test_what_is_taken_away_is_not_changed(self, details, status):
        event = EventFactory(author=people.ebba(), status=status)
        with pytest.raises(NotAllowed):
            events.change(event, by=event.author, **details())

    def test_nor_what_was_hidden_while_the_form_was_open(self, details):
        event = EventFactory(author=people.ebba())
        Event.objects.update(status=Status.HIDDEN)
        with pytest.raises(NotOpen):
            events.change(event, by=event.author, **details())

    def test_a_refusal_leaves_everything_as_it_was(self, event, details):
        sent = details(
            title="En helt ny rubrik",
            start=wall("2026-12-20T18:00"),
            end=None,
            venue_name="Aulan",
            pictures=[photos.Picture(ImageFactory(), "")],
        )
        with pytest.raises(ValidationError):
            events.change(event, by=event.author, **sent)
        event = Event.objects.get()
        assert (event.title, event.venue.name) == ("Lucia i domkyrkan", "Växjö domkyrka")
        assert event.occurrences.get().starts_at == datetime(2026, 12, 13, 17, 0, tzinfo=UTC)
        assert Venue.objects.count() == 1


def test_what_is_published_is_found_by_its_words_and_its_venue(
    new, django_capture_on_commit_callbacks
):
    author = EventFactory(author=people.ebba()).author
    with django_capture_on_commit_callbacks(execute=True):
        event = events.create(by=author, send=True, **new(venue_name="Palladium"))
    for words in ("Lucia", "Barnkören", "Palladium"):
        assert [found.pk for found in search(words).events] == [event.pk]


def test_one_key_for_each_form_and_person(new):
    key = uuid.uuid4()
    events.create(by=people.ebba(), **new() | {"form_key": key})
    events.create(by=people.tomas(), **new() | {"form_key": key})
    assert Event.objects.count() == 2
