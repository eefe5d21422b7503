"""The registry of venues: one row for one place, however it is written."""

import pytest
from django.core.exceptions import ValidationError

from cms.models import Municipality
from events.actions import venues
from events.models import Venue

pytestmark = pytest.mark.django_db


def at(name, address="Linnégatan 2", code="0780") -> Venue:
    municipality = Municipality.objects.get(code=code)
    return venues.find_or_create(name=name, address=address, municipality=municipality)


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
