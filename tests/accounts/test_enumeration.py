"""Nobody learns from us who has an account: known and unknown addresses get the same answers."""

import re

import pytest
from django.urls import reverse

from tests import people

pytestmark = pytest.mark.django_db
KNOWN, UNKNOWN = "ebba@example.org", "okand@example.org"
SIGN_UP = {"display_name": "Ebba Lind", "password1": "granar och tallar"}
SECRETS = re.compile(r'name="csrfmiddlewaretoken" value="\w+"')


def seen(response, email: str) -> tuple:
    """What somebody sees of an answer, but for the address that they typed themselves."""
    text = SECRETS.sub("", response.content.decode()).replace(email, "…")
    return response.redirect_chain, response.status_code, text


@pytest.mark.parametrize(
    ("page", "field", "more"),
    [
        ("account_signup", "email", SIGN_UP),
        ("account_request_login_code", "email", {}),
        ("account_reset_password", "email", {}),
        ("account_login", "login", {"password": "fel lösenord"}),
    ],
)
def test_the_same_answer(client_for, mailoutbox, page, field, more, in_language):
    people.ebba()
    answers = {}
    for email in (KNOWN, UNKNOWN):
        client = client_for()
        first = client.post(reverse(page), {field: email, **more}, follow=True)
        after = client.post(first.request["PATH_INFO"], {"code": "1234567"}, follow=True)
        answers[email] = seen(first, email), seen(after, email)
    assert answers[KNOWN] == answers[UNKNOWN]
    assert len(mailoutbox) in {0, 2}


@pytest.mark.parametrize(
    ("page", "more", "subject"),
    [
        ("account_signup", SIGN_UP, "Du har redan ett konto"),
        ("account_request_login_code", {}, None),
        ("account_reset_password", {}, None),
    ],
)
def test_the_letter_tells_who_owns_the_address(client, letter, page, more, subject):
    people.ebba()
    client.post(reverse(page), {"email": KNOWN, **more})
    if subject:
        assert letter().subject == subject
    else:
        assert letter.code() in letter().subject
        client.post(reverse("account_logout"))
        client.post(reverse(page), {"email": UNKNOWN})
        assert letter().to == [UNKNOWN]
        assert letter().subject == "Det finns inget konto med den här adressen"


def test_signing_up_with_a_known_address_costs_as_much_time(client, monkeypatch):
    """The password is hashed once in both cases; that is what takes the time."""
    people.ebba()
    hashed = []

    def encode(self, password, salt):
        hashed.append(password)
        return f"md5${salt}$0"

    monkeypatch.setattr("django.contrib.auth.hashers.MD5PasswordHasher.encode", encode)
    for email in (KNOWN, UNKNOWN):
        client.post(reverse("account_signup"), {"email": email, **SIGN_UP})
        client.post(reverse("account_logout"))
    assert hashed == ["granar och tallar"] * 2
