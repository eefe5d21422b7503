"""The mail server is away: the page says so, keeps what was typed, and nothing is half-saved."""

import pytest
from django.urls import reverse

from participation.accounts.models import User
from tests import people
from tests.factories import UserFactory
from tests.factories.accounts import PASSWORD
from tests.ports import free_port

from .test_change_email import ask
from .test_sign_up import NEW

pytestmark = pytest.mark.django_db
TOLD = {"sv": "Vi kunde inte skicka mejlet just nu", "en": "We could not send the e-mail just now"}


@pytest.fixture(autouse=True)
def _dead_mail_server(settings):
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", free_port()
    settings.EMAIL_TIMEOUT = 2


def test_sign_up(client, in_language):
    page = client.post(reverse("account_signup"), NEW)
    text = page.content.decode()
    assert page.status_code == 200
    assert TOLD[in_language] in text
    assert 'value="Ebba Lind"' in text
    assert not User.objects.exists()


def test_sign_up_works_once_the_server_is_back(client, settings, letter):
    client.post(reverse("account_signup"), NEW)
    settings.EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
    settings.ACCOUNT_RATE_LIMITS = False
    page = client.post(reverse("account_signup"), NEW)
    assert page["Location"] == reverse("account_email_verification_sent")
    client.post(page["Location"], {"code": letter.code()})
    assert "_auth_user_id" in client.session


@pytest.mark.parametrize("page", ["account_request_login_code", "account_reset_password"])
def test_asking_for_a_code(client, page, in_language):
    people.ebba()
    text = client.post(reverse(page), {"email": "ebba@example.org"}).content.decode()
    assert TOLD[in_language] in text
    assert 'value="ebba@example.org"' in text


def test_logging_in_unconfirmed(client, in_language):
    UserFactory(email="ebba@example.org", verified=False)
    data = {"login": "ebba@example.org", "password": PASSWORD}
    page = client.post(reverse("account_login"), data)
    assert TOLD[in_language] in page.content.decode()


def test_changing_the_address(client_for, in_language):
    client = client_for(people.ebba())
    response = ask(client, "nya@example.org")
    assert TOLD[in_language] in response.content.decode()
    assert User.objects.get().email == "ebba@example.org"


def test_a_password_is_changed_although_the_letter_about_it_fails(client_for):
    client = client_for(people.ebba())
    address = reverse("account_change_password")
    response = client.post(address, {"oldpassword": PASSWORD, "password1": "björkar vid sjön"})
    assert response.status_code == 302
    assert User.objects.get().check_password("björkar vid sjön")


def test_a_second_code(client, settings, in_language):
    people.ebba()
    settings.EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
    client.post(reverse("account_request_login_code"), {"email": "ebba@example.org"})
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    address = reverse("account_confirm_login_code")
    page = client.post(address, {"action": "resend"}, follow=True)
    assert page.status_code == 200
    assert TOLD[in_language] in page.content.decode()
