"""The registry of venues: one row for one place, however it is written."""

import pytest
from django.core.exceptions import ValidationError

from cms.models import Locality, Municipality
from events.actions import venues
from events.models import Venue
from tests import people
from tests.factories import EventFactory

pytestmark = pytest.mark.django_db


def at(name, address="Linnégatan 2", code="0780", **told) -> Venue:
    municipality = Municipality.objects.get(code=code)
    return venues.find_or_create(name=name, address=address, municipality=municipality, **told)


def town(name) -> Locality:
    return Locality.objects.get(name=name)


@pytest.mark.parametrize(
    ("name", "address"),
    [
        ("Växjö domkyrka", "Linnégatan 2"),
        ("VÄXJÖ DOMKYRKA", "LINNÉGATAN 2"),
        ("  växjö   domkyrka ", "linnégatan\t2 "),
        ("Va\u0308xjo\u0308 domkyrka", "Linne\u0301gatan 2"),  # letters and marks apart
    ],
)
def test_the_same_place_is_found_however_it_is_written(name, address):
    known = at("Växjö domkyrka")
    assert at(name, address) == known
    assert Venue.objects.get().name == "Växjö domkyrka"


@pytest.mark.parametrize(
    ("name", "address", "code"),
    [
        ("Växjö domkyrka", "Linnégatan 4", "0780"),
        ("Vaxjo domkyrka", "Linnégatan 2", "0780"),
        ("Växjö domkyrka", "Linnégatan 2", "0760"),
        ("Växjö domkyrka", "", "0780"),
    ],
)
def test_another_place_is_another_row(name, address, code):
    known = at("Växjö domkyrka")
    assert at(name, address, code) != known


def test_a_name_and_an_address_do_not_run_together():
    assert at("Folkets hus 1", "") != at("Folkets hus", "1")


@pytest.mark.parametrize("name", ["", "   ", "x" * 121, "Dold\u202ekrog", "Noll\x00"])
def test_a_name_that_is_none_is_refused(name):
    with pytest.raises(ValidationError):
        at(name)
    assert not Venue.objects.exists()


def test_the_longest_name_fits_its_key():
    assert at("ΐ" * 120, "ΐ" * 200).key


class TestTheTown:
    def test_a_place_without_one_gets_it_when_it_is_told(self):
        known = at("Folkets hus")
        EventFactory(venue=known)
        assert at("Folkets hus", locality=town("Rottne"), by=people.sara()) == known
        assert Venue.objects.get().locality == town("Rottne")

    def test_it_stays_when_somebody_tells_none(self):
        at("Folkets hus", locality=town("Rottne"))
        assert at("Folkets hus").locality == town("Rottne")

    def test_whoever_is_alone_there_corrects_it(self):
        sara = people.sara()
        EventFactory(venue=at("Folkets hus", locality=town("Rottne")), author=sara)
        assert at("Folkets hus", locality=town("Braås"), by=sara).locality == town("Braås")

    def test_what_others_rely_on_stays(self):
        EventFactory(venue=at("Folkets hus", locality=town("Rottne")), author=people.ebba())
        assert at("Folkets hus", locality=town("Braås"), by=people.sara()).locality.name == "Rottne"

    def test_a_town_in_another_municipality_is_refused(self):
        with pytest.raises(ValidationError, match="annan kommun"):
            at("Folkets hus", locality=town("Åseda"))
        assert not Venue.objects.exists()

    @pytest.mark.parametrize(
        ("address", "locality", "where"),
        [
            ("Lastkajen 3, Växjö", "Växjö", "Lastkajen 3, Växjö"),
            ("Lastkajen 3", "Växjö", "Lastkajen 3, Växjö"),
            ("Storgatan 1, Rottne", "Rottne", "Storgatan 1, Rottne, Växjö"),
            ("Storgatan 1", "Rottne", "Storgatan 1, Rottne, Växjö"),
            ("", "Rottne", "Rottne, Växjö"),
            ("Storgatan 1", None, "Storgatan 1, Växjö"),
            ("", None, "Växjö"),
        ],
    )
    def test_where_it_is_says_nothing_twice(self, address, locality, where):
        told = {"locality": town(locality)} if locality else {}
        assert at("Folkets hus", address, **told).where == where
