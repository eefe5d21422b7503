"""A person's own profile."""

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse

from participation.actions import profile
from participation.errors import NotAllowed
from tests import people

pytestmark = pytest.mark.django_db
DATA = {"display_name": "  Ebba   L ", "municipality_code": "0765", "language": "en"}


def test_a_profile_is_changed(client_for, in_language):
    ebba = people.ebba()
    client = client_for(ebba)
    for _twice in range(2):
        response = client.post(reverse("participation:profile"), DATA)
        assert response["Location"] == reverse("participation:profile")
    ebba.refresh_from_db()
    assert (ebba.display_name, ebba.municipality_code, ebba.language) == ("Ebba L", "0765", "en")
    text = client.get(reverse("participation:profile")).content.decode()
    assert "Älmhult" in text


def test_the_municipality_need_not_be_said(client_for):
    ebba = people.ebba()
    client_for(ebba).post(reverse("participation:profile"), DATA | {"municipality_code": ""})
    ebba.refresh_from_db()
    assert ebba.municipality_code == ""


@pytest.mark.parametrize(
    "bad",
    [
        {"display_name": " "},
        {"display_name": "E"},
        {"display_name": "ebba@example.org"},
        {"display_name": "811228-9874"},
        {"display_name": "Ebba\u202e"},
        {"municipality_code": "9999"},
        {"language": "de"},
    ],
)
def test_what_is_wrong_is_told_and_what_was_typed_stays(client_for, bad):
    ebba = people.ebba()
    page = client_for(ebba).post(reverse("participation:profile"), DATA | bad)
    text = page.content.decode()
    assert page.status_code == 200
    assert "error-summary" in text
    assert "Ebba Lind" in text.partition("<main")[0]
    if "display_name" not in bad:
        assert "Ebba   L" in text
    ebba.refresh_from_db()
    assert (ebba.display_name, ebba.language) == ("Ebba Lind", "sv")


def test_nothing_else_is_changed_by_what_is_sent_along(client_for):
    ebba = people.ebba()
    extra = {"email": "annan@example.org", "is_superuser": "on", "is_staff": "on"}
    client_for(ebba).post(reverse("participation:profile"), DATA | extra)
    ebba.refresh_from_db()
    assert (ebba.email, ebba.is_superuser, ebba.is_staff) == ("ebba@example.org", False, False)


@pytest.mark.parametrize("wrong", [people.tomas, people.maja, people.nils])
def test_nobody_changes_somebody_elses(wrong):
    ebba = people.ebba()
    with pytest.raises(NotAllowed):
        profile.change(ebba, by=wrong(), display_name="Någon Annan")
    ebba.refresh_from_db()
    assert ebba.display_name == "Ebba Lind"


def test_the_suspended_change_nothing():
    lo = people.lo()
    with pytest.raises(NotAllowed):
        profile.change(lo, by=lo, display_name="Lo")


def test_the_action_refuses_a_bad_name_by_itself():
    ebba = people.ebba()
    with pytest.raises(ValidationError):
        profile.change(ebba, by=ebba, display_name="ebba@example.org")
    ebba.refresh_from_db()
    assert ebba.display_name == "Ebba Lind"
