"""The page of an event: who sees it, what it says, at what cost."""

from datetime import timedelta
from decimal import Decimal

import pytest
from django.utils import timezone

from participation.enums import Status
from tests import people
from tests.factories import (
    AssociationFactory,
    CommentFactory,
    DecisionFactory,
    EventFactory,
    PhotoFactory,
    VenueFactory,
)
from tests.queries import assert_same_queries

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("clock")]


def read(client, event) -> str:
    return client.get(event.get_absolute_url()).content.decode().replace("\xa0", " ")


def test_what_when_where_and_what_it_costs_in_both_languages(client, in_language):
    event = EventFactory(
        title="Lucia i domkyrkan",
        description="Barnkören sjunger **Lucia** in.",
        association=AssociationFactory(name="Kultur i Småland"),
        venue=VenueFactory(name="Växjö domkyrka", address="Linnégatan 2"),
        price=Decimal("120.50"),
        price_note="Barn gratis",
        ticket_url="https://www.example.org/lucia?plats=1&rad=2",
    )
    page = read(client, event)
    swedish, english = (
        ["Måndag 30 november kl. 12.00–14.00", "120,50 kr", "Biljetter och anmälan på example.org"],
        ["Monday 30 November, 12:00–14:00", "120.50 kr", "Tickets and sign-up at example.org"],
    )
    for said in swedish if in_language == "sv" else english:
        assert said in page
    for said in ("Växjö domkyrka", "Linnégatan 2, Växjö", "Barn gratis", "Kultur i Småland"):
        assert said in page
    assert "<strong>Lucia</strong>" in page
    assert 'href="https://www.example.org/lucia?plats=1&amp;rad=2"' in page
    assert 'datetime="2026-11-30T12:00:00+01:00"' in page
    assert page.count("<h1") == 1


def test_free_of_charge_and_a_price_that_is_not_told(client):
    assert "Gratis" in read(client, EventFactory(price=0))
    assert "Pris" not in read(client, EventFactory(price=None))


def test_a_running_event_says_so_and_one_that_is_over_too(client, clock):
    event = EventFactory(ticket_url="https://example.org/")
    assert "Pågår nu" not in read(client, event)
    clock.forward(days=7, hours=1)
    assert "Pågår nu" in read(client, event)
    clock.forward(hours=1)
    page = read(client, event)
    assert "Det här evenemanget har varit" in page
    assert "Pågår nu" not in page
    assert "Biljetter" not in page


def test_of_several_occurrences_the_next_is_shown(client):
    now = timezone.now()
    starts = [now + timedelta(days=days) for days in (14, -7, 7)]
    event = EventFactory(occurrences=[{"starts_at": moment} for moment in starts])
    assert "Måndag 30 november" in read(client, event)


def test_an_event_without_an_occurrence_can_be_read(client):
    assert client.get(EventFactory(occurrences=[]).get_absolute_url()).status_code == 200


def test_another_address_leads_to_the_right_one(client):
    event = EventFactory()
    for address in (f"/evenemang/{event.pk}-fel/", f"/evenemang/{event.pk}/"):
        response = client.get(address)
        assert (response.status_code, response["Location"]) == (301, event.get_absolute_url())


@pytest.mark.parametrize("address", ["/evenemang/999999/", "/evenemang/999999-x/"])
def test_what_is_not_there_is_not_found(client, address):
    assert client.get(address).status_code == 404


@pytest.mark.parametrize("status", [s for s in Status if s != Status.PUBLISHED])
@pytest.mark.parametrize(
    ("who", "sees"),
    [(people.visitor, False), (people.tomas, False), (people.ebba, True), (people.maja, True)],
)
def test_what_is_not_public_is_for_its_author_and_editors(client_for, status, who, sees):
    reader = who()
    sees = sees and not (who is people.maja and status == Status.DRAFT)
    author = reader if who is people.ebba else people.ebba()
    event = EventFactory(author=author, status=status, title="Ännu inte för alla")
    response = client_for(reader).get(event.get_absolute_url())
    assert response.status_code == (200 if sees else 404)
    assert ("Ännu inte för alla" in response.content.decode()) is sees
    assert client_for(reader).get(f"/evenemang/{event.pk}/").status_code == (302 if sees else 404)


def test_the_author_reads_why_it_came_back(client_for):
    ebba = people.ebba()
    event = EventFactory(author=ebba, status=Status.RETURNED)
    DecisionFactory(contribution=event, kind="returned", reason="Affischen är full av text.")
    page = read(client_for(ebba), event)
    assert "Affischen är full av text." in page
    assert f"/evenemang/{event.pk}/inskick/" in page


@pytest.mark.parametrize(
    ("who", "can_change"), [(people.visitor, False), (people.tomas, False), (people.ebba, True)]
)
def test_only_the_author_is_offered_to_change_it(client_for, who, can_change):
    reader = who()
    event = EventFactory(author=reader if can_change else people.ebba())
    page = read(client_for(reader), event)
    assert (f"/evenemang/{event.pk}/andring/" in page) is can_change


def test_a_conversation_belongs_to_it(client_for):
    event = EventFactory()
    CommentFactory(contribution=event, text="Vi ses där!")
    page = read(client_for(people.tomas()), event)
    assert "Vi ses där!" in page
    assert f"/bidrag/{event.pk}/kommentarer/" in page


def test_as_many_questions_for_100_comments_as_for_1(client_for):
    event = EventFactory(priorities=[1, 2, 3], association=AssociationFactory())
    PhotoFactory(contribution=event)

    def make_rows(number):
        for _row in range(number):
            thread = CommentFactory(contribution=event)
            CommentFactory(contribution=event, parent=thread)

    reader = client_for(people.tomas())
    assert_same_queries(event.get_absolute_url(), make_rows, 1, 100, limit=14, client=reader)
