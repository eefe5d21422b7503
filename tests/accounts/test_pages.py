"""Every page of the account stands, in both languages, with one heading."""

import pytest
from allauth.account import urls as theirs
from django.urls import reverse

from participation.accounts import urls as ours
from tests import people

pytestmark = pytest.mark.django_db
FOR_VISITORS = [
    "account_login",
    "account_signup",
    "account_request_login_code",
    "account_reset_password",
    "account_password_reset_completed",
    "account_inactive",
]
FOR_PEOPLE = [
    "account_email",
    "account_change_password",
    "account_reauthenticate",
    "account_logout",
    "participation:my_page",
    "participation:profile",
    "participation:notifications",
    "participation:association_create",
]


def assert_stands(page, language: str) -> None:
    text = page.content.decode()
    assert page.status_code == 200
    assert f'<html lang="{language}">' in text
    assert text.count("<h1") == 1
    assert "style=" not in text
    assert "<title> –" not in text


@pytest.mark.parametrize("name", FOR_VISITORS)
def test_for_visitors(client, name, in_language):
    assert_stands(client.get(reverse(name)), in_language)


@pytest.mark.parametrize("name", FOR_PEOPLE)
def test_for_people(client_for, name, in_language):
    assert_stands(client_for(people.ebba()).get(reverse(name)), in_language)


@pytest.mark.parametrize("name", FOR_PEOPLE)
def test_people_only(client, name):
    response = client.get(reverse(name))
    goals = {reverse("account_login"), reverse("wagtail_serve", args=[""])}
    assert response["Location"].partition("?")[0] in goals


def test_codes_are_asked_for_on_pages_of_ours(client, letter, in_language):
    people.ebba()
    for asks, page in [
        ("account_request_login_code", "account_confirm_login_code"),
        ("account_reset_password", "account_confirm_password_reset_code"),
    ]:
        client.post(reverse(asks), {"email": "ebba@example.org"})
        assert_stands(client.get(reverse(page)), in_language)


@pytest.mark.parametrize("name", ["account_login", "account_change_password"])
def test_a_form_without_its_key_is_refused_on_a_page_of_ours(client_for, name):
    client = client_for(people.ebba(), enforce_csrf_checks=True)
    response = client.post(reverse(name), {})
    assert response.status_code == 403
    assert 'lang="sv"' in response.content.decode()


def test_no_page_of_allauth_is_forgotten():
    """What allauth's settings ask for has an address here; so has nothing else."""
    names = {pattern.name for pattern in ours.urlpatterns if pattern.name}
    assert names == {pattern.name for pattern in theirs.urlpatterns}
