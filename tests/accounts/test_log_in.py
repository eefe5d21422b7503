"""The way in and the way out."""

import pytest
from django.urls import reverse

from tests import people
from tests.factories.accounts import PASSWORD

pytestmark = pytest.mark.django_db


def log_in(client, email="ebba@example.org", password=PASSWORD, **more):
    return client.post(reverse("account_login"), {"login": email, "password": password, **more})


def is_logged_in(client) -> bool:
    return "_auth_user_id" in client.session


def test_with_a_password(client, in_language):
    people.ebba()
    response = log_in(client, " Ebba@example.org ")
    assert response["Location"] == reverse("participation:my_page")
    assert is_logged_in(client)


def test_the_way_goes_on_but_never_to_another_site(client):
    people.ebba()
    assert log_in(client, next="/forslag/nytt/")["Location"] == "/forslag/nytt/"
    client.logout()
    response = log_in(client, next="https://example.com/")
    assert response["Location"] == reverse("participation:my_page")


def test_with_a_code(client, letter, in_language):
    people.ebba()
    asked = client.post(reverse("account_request_login_code"), {"email": "ebba@example.org"})
    assert asked["Location"] == reverse("account_confirm_login_code")
    assert not is_logged_in(client)
    client.post(reverse("account_confirm_login_code"), {"code": f" {letter.code()} "})
    assert is_logged_in(client)


def test_a_code_belongs_to_the_browser_that_asked_for_it(client, client_for, letter):
    people.ebba()
    client.post(reverse("account_request_login_code"), {"email": "ebba@example.org"})
    other = client_for()
    other.post(reverse("account_confirm_login_code"), {"code": letter.code()})
    assert not is_logged_in(other)


def test_a_code_ages(client, letter, settings):
    people.ebba()
    client.post(reverse("account_request_login_code"), {"email": "ebba@example.org"})
    settings.ACCOUNT_LOGIN_BY_CODE_TIMEOUT = -1
    client.post(reverse("account_confirm_login_code"), {"code": letter.code()})
    assert not is_logged_in(client)


def test_log_out_is_asked_for_by_post(client_for, in_language):
    client = client_for(people.ebba())
    assert client.get(reverse("account_logout")).status_code == 200
    assert is_logged_in(client)
    response = client.post(reverse("account_logout"))
    assert response["Location"] == reverse("wagtail_serve", args=[""])
    assert not is_logged_in(client)


def test_a_suspended_person_is_told_and_stays_out(client, in_language):
    people.lo()
    page = log_in(client, "lo@example.org")
    assert page["Location"] == reverse("account_inactive")
    assert not is_logged_in(client)
    text = client.get(page["Location"]).content.decode()
    assert {"sv": "Kontot är avstängt", "en": "The account is closed"}[in_language] in text
    assert "redaktionen@example.org" in text


def test_a_suspended_person_with_a_wrong_password_is_told_nothing_more(client):
    people.lo()
    assert "stämmer inte" in log_in(client, "lo@example.org", "fel lösenord").content.decode()


def test_a_suspended_person_gets_no_code_but_a_letter_that_says_why(client, letter):
    people.lo()
    client.post(reverse("account_request_login_code"), {"email": "lo@example.org"})
    assert letter().subject == "Ditt konto är avstängt"


def test_a_session_ends_with_the_suspension(client_for):
    ebba = people.ebba()
    client = client_for(ebba)
    assert client.get(reverse("participation:my_page")).status_code == 200
    ebba.is_active = False
    ebba.save()
    assert client.get(reverse("participation:my_page")).status_code == 302
    assert not client.get(reverse("account_login")).wsgi_request.user.is_authenticated


@pytest.mark.parametrize("guess", ["login", "logout", "signup"])
def test_the_addresses_that_allauth_is_known_by_lead_on(client, guess, in_language):
    prefix = "" if in_language == "sv" else "/en"
    response = client.get(f"{prefix}/konto/{guess}/?next=/forslag/")
    assert response["Location"] == reverse(f"account_{guess}") + "?next=/forslag/"


def test_the_desk_has_no_door_of_its_own(client):
    response = client.get("/redaktion/", follow=True)
    assert response.redirect_chain[-1][0].startswith(reverse("account_login"))
    people.maja()
    client.post("/redaktion/login/", {"username": "maja@example.org", "password": PASSWORD})
    assert not is_logged_in(client)
