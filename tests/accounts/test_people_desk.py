"""Administrators look after accounts at the desk. Passwords and addresses are their owners'."""

import pytest
from allauth.account.models import EmailAddress
from django.contrib.auth.models import Group
from django.urls import reverse

from cms.roles import EDITORS
from participation.accounts.models import User
from tests import people
from tests.factories import UserFactory
from tests.queries import queries_of

pytestmark = pytest.mark.django_db
LIST = reverse("wagtailusers_users:index")
NEW = reverse("wagtailusers_users:add")


def page_of(person) -> str:
    return reverse("wagtailusers_users:edit", args=[person.pk])


@pytest.fixture
def nils(client_for):
    return client_for(people.nils())


def test_a_new_editor_logs_in_with_a_code(nils, client_for, letter):
    assert nils.get(NEW).status_code == 200
    data = {
        "email": "Ny.Redaktor@example.org",
        "display_name": "Ny Redaktör",
        "language": "sv",
        "groups": [Group.objects.get(name=EDITORS).pk],
    }
    assert nils.post(NEW, data)["Location"] == LIST
    person = User.objects.get(email="ny.redaktor@example.org")
    assert not person.has_usable_password()
    assert not person.addresses()
    browser = client_for()
    browser.post(reverse("account_request_login_code"), {"email": person.email})
    browser.post(reverse("account_confirm_login_code"), {"code": letter.code()})
    assert browser.get("/redaktion/").status_code == 200
    assert person.addresses() == [person.email]


@pytest.mark.parametrize(
    "bad",
    [
        {"email": "Ebba@example.org"},
        {"email": "ingen adress"},
        {"display_name": "x"},
        {"display_name": "ebba@example.org"},
    ],
)
def test_what_is_wrong_is_told_and_nobody_is_made(nils, bad):
    people.ebba()
    before = User.objects.count(), EmailAddress.objects.count()
    data = {"email": "ny@example.org", "display_name": "Ny", "language": "sv"} | bad
    assert nils.post(NEW, data).status_code == 200
    assert (User.objects.count(), EmailAddress.objects.count()) == before


def test_an_account_is_closed_and_opened(nils, client_for):
    ebba = people.ebba()
    client = client_for(ebba)
    data = {"display_name": "Ebba Lind", "language": "sv"}
    nils.post(page_of(ebba), data)
    assert client.get(reverse("participation:my_page")).status_code == 302
    nils.post(page_of(ebba), data | {"is_active": "on"})
    assert client.get(reverse("participation:my_page")).status_code == 200


def test_no_field_gives_a_password_an_address_or_all_rights(nils):
    ebba = people.ebba()
    password = ebba.password
    form = nils.get(page_of(ebba)).context["form"]
    assert set(form.fields) == {"display_name", "language", "is_active", "groups"}
    nils.post(
        page_of(ebba),
        {
            "display_name": "Ebba Lind",
            "language": "sv",
            "is_active": "on",
            "email": "annan@example.org",
            "password1": "björkar vid sjön",
            "password2": "björkar vid sjön",
            "is_superuser": "on",
        },
    )
    ebba.refresh_from_db()
    assert (ebba.email, ebba.password, ebba.is_superuser) == ("ebba@example.org", password, False)


def test_nobody_closes_their_own_account(client_for):
    nils = people.nils()
    client = client_for(nils)
    client.post(page_of(nils), {"display_name": "Nils Berg", "language": "sv"})
    nils.refresh_from_db()
    assert nils.is_active


def test_an_administrator_decides_over_no_superuser(nils):
    chief = UserFactory(is_superuser=True)
    home = reverse("wagtailadmin_home")
    assert nils.get(page_of(chief))["Location"] == home
    bulk = reverse("wagtail_bulk_action", args=["accounts", "user", "set_active_state"])
    response = nils.post(f"{bulk}?id={chief.pk}", {"mark_as_active": "False"})
    chief.refresh_from_db()
    assert response["Location"] == home
    assert chief.is_active


def test_nobody_is_deleted_at_the_desk(nils):
    ebba = people.ebba()
    address = reverse("wagtailusers_users:delete", args=[ebba.pk])
    nils.post(address)
    assert User.objects.filter(pk=ebba.pk).exists()


@pytest.mark.parametrize("wrong", [people.visitor, people.ebba, people.sara, people.maja])
def test_it_is_for_administrators(client_for, wrong):
    tomas = people.tomas()
    client = client_for(wrong())
    for address in (LIST, NEW, page_of(tomas)):
        assert client.get(address).status_code in {302, 403}
    client.post(page_of(tomas), {"display_name": "Någon Annan", "language": "sv"})
    tomas.refresh_from_db()
    assert tomas.display_name == "Tomas Ek"


def test_people_are_found_by_name_and_address(nils):
    people.ebba()
    people.tomas()
    for words in ("Ebba", "ebba@"):
        text = nils.get(LIST, {"q": words}).content.decode()
        assert "Ebba Lind" in text
        assert "Tomas Ek" not in text


def test_the_list_asks_as_much_for_many_as_for_few(nils):
    UserFactory()
    nils.get(LIST)
    few = len(queries_of(LIST, nils))
    UserFactory.create_batch(15, groups=[EDITORS])
    assert len(queries_of(LIST, nils)) == few
