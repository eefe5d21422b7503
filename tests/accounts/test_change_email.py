"""A new address takes over when its code has been entered."""

import pytest
from allauth.account.models import EmailAddress
from django.urls import reverse

from participation.accounts.models import User
from tests import people
from tests.factories.accounts import PASSWORD

pytestmark = pytest.mark.django_db


@pytest.fixture
def client(client_for):
    return client_for(people.ebba())


def ask(client, email):
    """Ask for a new address, and answer with the password when that is asked for."""
    response = client.post(reverse("account_email"), {"action_add": "1", "email": email})
    if response.status_code == 302 and reverse("account_reauthenticate") in response["Location"]:
        assert client.get(response["Location"]).status_code == 200
        response = client.post(response["Location"], {"password": PASSWORD})
    return response


def test_the_address_changes_with_the_code(client, letter, mailoutbox, in_language):
    assert client.get(reverse("account_email")).status_code == 200
    response = ask(client, "Nya.Ebba@example.org")
    code_page = reverse("account_email_verification_sent")
    assert response["Location"] == code_page
    assert letter().to == ["nya.ebba@example.org"]
    assert client.get(code_page).status_code == 200
    assert User.objects.get().email == "ebba@example.org"

    client.post(code_page, {"code": letter.code()})
    ebba = User.objects.get()
    assert ebba.email == "nya.ebba@example.org"
    assert ebba.addresses() == ["nya.ebba@example.org"]
    assert EmailAddress.objects.count() == 1
    told = mailoutbox[-1]
    assert told.to == ["ebba@example.org"]
    assert told.subject == "Din e-postadress är ändrad"


def test_a_wrong_password_changes_nothing(client, mailoutbox):
    asked = client.post(reverse("account_email"), {"action_add": "1", "email": "nya@example.org"})
    page = client.post(asked["Location"], {"password": "fel"})
    assert "inte ditt lösenord" in page.content.decode()
    assert not mailoutbox


def test_somebody_elses_address_is_not_told_apart_and_not_given(client, letter):
    people.tomas()
    code_page = reverse("account_email_verification_sent")
    assert ask(client, "tomas@example.org")["Location"] == code_page
    page = client.post(code_page, {"code": letter.code()})
    assert "hör till ett annat konto" in page.content.decode()
    assert User.objects.get(display_name="Ebba Lind").email == "ebba@example.org"


def test_ones_own_address_is_no_change(client):
    assert "redan din adress" in ask(client, "ebba@example.org").content.decode()
