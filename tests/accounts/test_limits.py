"""Guessing is slow, and told as such."""

import pytest
from django.urls import reverse

from tests import people
from tests.factories.accounts import PASSWORD

from .test_log_in import is_logged_in, log_in

pytestmark = pytest.mark.django_db
PAUSE = {"sv": "Vänta lite", "en": "Wait a little"}


def test_five_wrong_passwords_close_the_account_for_a_while(client):
    people.ebba()
    for _attempt in range(5):
        assert "stämmer inte" in log_in(client, password="fel lösenord").content.decode()
    text = log_in(client).content.decode()
    assert "För många försök" in text
    assert 'value="ebba@example.org"' in text
    assert not is_logged_in(client)


def test_other_people_still_come_in(client):
    people.ebba()
    people.tomas()
    for _attempt in range(5):
        log_in(client, password="fel lösenord")
    log_in(client, "tomas@example.org", PASSWORD)
    assert is_logged_in(client)


@pytest.mark.parametrize(
    ("page", "data", "times"),
    [
        ("account_signup", {}, 20),
        ("account_login", {}, 30),
        ("account_reset_password", {"email": "ebba@example.org"}, 3),
    ],
)
def test_the_limit_reached_is_a_page_of_ours(client, page, data, times, in_language):
    address = reverse(page)
    for _attempt in range(times):
        assert client.post(address, data).status_code in {200, 302}
    response = client.post(address, data)
    assert response.status_code == 429
    text = response.content.decode()
    assert f"<h1>{PAUSE[in_language]}</h1>" in text
    assert f'<html lang="{in_language}">' in text
    assert client.get(address).status_code == 200


def test_the_fourth_code_in_a_minute_is_not_sent(client, mailoutbox):
    people.ebba()
    address = reverse("account_request_login_code")
    for _attempt in range(4):
        client.post(reverse("account_logout"))
        page = client.post(address, {"email": "ebba@example.org"})
    assert len(mailoutbox) == 3
    assert "För många försök" in page.content.decode()
