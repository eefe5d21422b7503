"""Creating an account: a name, an address, a password, and a code that came by e-mail."""

import pytest
from django.urls import reverse
from django.utils import translation

from participation.accounts.models import User
from tests import people
from tests.factories import UserFactory

pytestmark = pytest.mark.django_db
NEW = {
    "display_name": "Ebba Lind",
    "email": "Ebba@Example.org",
    "password1": "granar och tallar",
}


def test_sign_up_confirm_and_be_logged_in(client, letter, in_language):
    page = client.post(reverse("account_signup"), NEW, follow=True)
    assert page.redirect_chain[-1][0] == reverse("account_email_verification_sent")
    assert "ebba@example.org" in page.content.decode()
    assert "_auth_user_id" not in client.session
    assert letter().to == ["ebba@example.org"]

    address = reverse("account_email_verification_sent")
    page = client.post(address, {"code": letter.code()}, follow=True)
    assert page.redirect_chain[-1][0] == reverse("participation:my_page")
    person = User.objects.get()
    assert page.wsgi_request.user == person
    assert person.display_name == "Ebba Lind"
    assert person.language == in_language
    assert person.addresses() == ["ebba@example.org"]


def test_the_way_goes_on_to_where_one_was_going(client, letter):
    goal = reverse("participation:proposal_create")
    client.post(reverse("account_signup"), {**NEW, "next": goal})
    address = reverse("account_email_verification_sent")
    assert client.post(address, {"code": letter.code()})["Location"] == goal


@pytest.mark.parametrize(
    ("field", "value", "told"),
    [
        ("display_name", "   ", "fyllas i"),
        ("display_name", "E", "2 tecken"),
        ("display_name", "ebba@example.org", "inte en e-postadress"),
        ("display_name", "Ebba 811228-9874", "personnummer"),
        ("display_name", "Ebba\u202eLind", "tecken som inte syns"),
        ("display_name", "<script>alert(1)</script>" * 9, "60 tecken"),
        ("email", "ebba", "e-postadress"),
        ("email", "e\x00bba@example.org", "tecken"),
        ("password1", "kort", "för kort"),
        ("password1", "password123", "vanligt"),
        ("password1", "ebba@example.org", "e-postadress"),
    ],
)
def test_what_is_wrong_is_told_and_what_was_typed_stays(client, mailoutbox, field, value, told):
    page = client.post(reverse("account_signup"), NEW | {field: value})
    text = page.content.decode()
    assert page.status_code == 200
    error = text.partition(f'id="id_{field}_error"')[2].partition("<input")[0]
    assert told in error
    assert not User.objects.exists()
    assert not mailoutbox
    assert "<script>alert" not in text
    kept = {"display_name": "Ebba Lind", "email": "Ebba@Example.org"}
    kept.pop(field, None)
    assert all(f'value="{typed}"' in text for typed in kept.values())
    assert "granar och tallar" not in text


def test_a_wrong_code_three_times_ends_it_and_a_log_in_begins_anew(client, letter):
    client.post(reverse("account_signup"), NEW)
    address = reverse("account_email_verification_sent")
    wrong = "000000" if letter.code() != "000000" else "111111"
    for _attempt in range(2):
        assert "inte koden" in client.post(address, {"code": wrong}).content.decode()
    page = client.post(address, {"code": wrong}, follow=True)
    assert page.redirect_chain[-1][0] == reverse("account_login")
    assert "För många försök" in page.content.decode()
    page = client.post(address, {"code": letter.code()}, follow=True)
    assert not page.wsgi_request.user.is_authenticated


def test_an_unconfirmed_person_gets_a_new_code_at_log_in(client, letter, settings):
    settings.ACCOUNT_RATE_LIMITS = False
    UserFactory(email="ebba@example.org", password="granar och tallar", verified=False)
    client.post(
        reverse("account_login"), {"login": "ebba@example.org", "password": "granar och tallar"}
    )
    assert "_auth_user_id" not in client.session
    client.post(reverse("account_email_verification_sent"), {"code": letter.code()})
    assert "_auth_user_id" in client.session


def test_a_new_code_can_be_asked_for_and_the_old_one_is_void(client, letter, settings):
    settings.ACCOUNT_RATE_LIMITS = False
    client.post(reverse("account_signup"), NEW)
    first = letter.code()
    address = reverse("account_email_verification_sent")
    client.post(address, {"action": "resend"})
    second = letter.code()
    if first != second:
        assert "inte koden" in client.post(address, {"code": first}).content.decode()
    client.post(address, {"code": second})
    assert "_auth_user_id" in client.session


@pytest.mark.parametrize("is_same_browser", [True, False])
def test_a_form_sent_twice_is_one_account_and_the_last_code_counts(
    client_for, letter, is_same_browser
):
    first = client_for()
    first.post(reverse("account_signup"), NEW)
    client = first if is_same_browser else client_for()
    page = client.post(reverse("account_signup"), NEW, follow=True)
    assert page.redirect_chain[-1][0] == reverse("account_email_verification_sent")
    assert User.objects.count() == 1
    client.post(reverse("account_email_verification_sent"), {"code": letter.code()})
    assert "_auth_user_id" in client.session


def test_two_forms_at_the_same_moment_are_one_account(client, client_for, letter, monkeypatch):
    """The second is checked before the first is saved: the database decides."""
    client_for().post(reverse("account_signup"), NEW)
    nobody_yet = lambda email: (email, False)  # noqa: E731
    monkeypatch.setattr(
        "allauth.account.internal.flows.manage_email.email_already_exists", nobody_yet
    )
    client.post(reverse("account_signup"), NEW)
    client.post(reverse("account_email_verification_sent"), {"code": letter.code()})
    assert "_auth_user_id" in client.session
    assert User.objects.count() == 1


def test_who_knows_another_password_gets_no_code_for_the_account(client_for, letter):
    client_for().post(reverse("account_signup"), NEW)
    client_for().post(reverse("account_signup"), NEW | {"password1": "björkar vid sjön"})
    assert letter().subject == "Du har redan ett konto"
    assert User.objects.get().check_password(NEW["password1"])


def test_the_page_says_what_one_should_know_before(client):
    text = client.get("/konto/skapa/").content.decode()
    for words in ("visas vid allt du skriver", "aldrig", "allmän handling", "13 år"):
        assert words in text
    assert 'href="/om/villkor/"' in text
    assert 'href="/om/integritet/"' in text
    with translation.override("en"):
        assert 'href="/en/om/villkor/"' in client.get("/en/konto/skapa/").content.decode()


def test_who_is_logged_in_needs_no_account(client_for):
    response = client_for(people.ebba()).get(reverse("account_signup"))
    assert response["Location"] == reverse("participation:my_page")
