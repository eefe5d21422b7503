"""In which town an event takes place: chosen in the form, told on its page, never guessed."""

import pytest

from cms.models import Locality
from events.models import Event, Venue
from participation.enums import Status
from tests import people
from tests.events.sent import NEW, fields
from tests.factories import EventFactory, VenueFactory

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("clock")]


def town(name) -> str:
    return str(Locality.objects.get(name=name).pk)


def test_the_towns_stand_under_their_municipalities(browser):
    field = browser.get(NEW).context["form"].fields["locality"]
    (empty, _none), *groups = field.choices
    assert empty == ""
    names = {name: [town for _pk, town in towns] for name, towns in groups}
    assert list(names) == sorted(names, key=list(names).index)
    assert list(names)[-1] == "Älmhult"
    assert names["Älmhult"] == ["Diö", "Eneryda", "Liatorp", "Älmhult"]
    assert sum(map(len, names.values())) == Locality.objects.count()


def test_the_town_is_kept_and_told(browser, client, in_language):
    browser.post(NEW, fields(venue_name="Kyrkan", address="Byvägen 1", locality=town("Rottne")))
    event = Event.objects.get()
    assert event.venue.locality.name == "Rottne"
    form = browser.get(f"/evenemang/{event.pk}/andring/").context["form"]
    assert str(form["locality"].value()) == town("Rottne")
    Event.objects.update(status=Status.PUBLISHED, published_at="2026-11-20T12:00Z")
    event.refresh_from_db()
    assert "Byvägen 1, Rottne, Växjö" in client.get(event.get_absolute_url()).content.decode()


def test_it_need_not_be_told_and_is_not_guessed_from_the_address(browser):
    browser.post(NEW, fields(address="Byvägen 1, Rottne"))
    assert Venue.objects.get().locality is None


def test_a_town_elsewhere_is_told_and_what_was_written_stays(browser):
    form = browser.post(NEW, fields(locality=town("Åseda"))).context["form"]
    assert form.errors["locality"] == [
        "Åseda ligger i Uppvidinge. Byt ort eller kommun.",
    ]
    assert form["venue_name"].value() == "Växjö domkyrka"
    assert not Event.objects.exists()


@pytest.mark.parametrize("sent", ["0", "999999", "Rottne", "<b>"])
def test_a_town_that_is_none_is_refused(browser, sent):
    assert browser.post(NEW, fields(locality=sent)).context["form"].errors["locality"]
    assert not Event.objects.exists()


def test_the_town_of_a_place_that_others_use_is_not_changed(browser):
    rottne = Locality.objects.get(name="Rottne")
    venue = VenueFactory(name="Folkets hus", address="Byvägen 1", locality=rottne)
    EventFactory(venue=venue, author=people.ebba())
    sent = fields(venue_name="Folkets hus", address="Byvägen 1", locality=town("Braås"))
    told = browser.post(NEW, sent).context["form"].errors["locality"][0]
    assert (
        told == "”Folkets hus” finns redan i Rottne. Välj den orten, eller skriv en annan adress."
    )
    venue.refresh_from_db()
    assert venue.locality == rottne


def test_the_same_form_with_another_town_is_a_change(browser):
    sent = fields(locality=town("Rottne"))
    browser.post(NEW, sent)
    browser.post(NEW, sent | {"locality": town("Braås")})
    assert Event.objects.get().venue.locality.name == "Braås"
