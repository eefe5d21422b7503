"""Redis is away: nobody guesses passwords meanwhile, and every page still stands."""

import pytest
from django.core.cache import cache
from django.urls import reverse

from config.cache import CacheAway
from tests import people
from tests.factories.accounts import PASSWORD
from tests.ports import free_port

from .test_log_in import is_logged_in, log_in

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _no_redis(settings):
    settings.CACHES = {
        "default": {
            "BACKEND": "config.cache.RedisCache",
            "LOCATION": f"redis://127.0.0.1:{free_port()}/0",
            "OPTIONS": {"socket_connect_timeout": 1},
        }
    }


def test_log_in_is_refused_with_a_page_that_says_so(client, in_language):
    people.ebba()
    response = log_in(client)
    assert response.status_code == 503
    assert response["Retry-After"]
    assert f'<html lang="{in_language}">' in response.content.decode()
    assert not is_logged_in(client)


@pytest.mark.parametrize(
    ("page", "data"),
    [
        ("account_signup", {"email": "ny@example.org"}),
        ("account_reset_password", {"email": "ebba@example.org"}),
        ("account_request_login_code", {"email": "ebba@example.org"}),
    ],
)
def test_so_is_what_else_is_counted(client, mailoutbox, page, data):
    people.ebba()
    assert client.post(reverse(page), data).status_code == 503
    assert not mailoutbox


def test_who_is_logged_in_cannot_guess_either(client_for):
    client = client_for(people.ebba())
    data = {"oldpassword": PASSWORD, "password1": "björkar vid sjön"}
    assert client.post(reverse("account_change_password"), data).status_code == 503


@pytest.mark.parametrize(
    "page", ["account_login", "account_signup", "participation:association_list"]
)
def test_pages_are_still_read(client, page):
    assert client.get(reverse(page)).status_code == 200


def test_what_is_read_is_missing_and_what_is_written_is_lost():
    cache.set("key", 1)
    cache.set_many({"key": 1})
    assert cache.get("key", "default") == "default"
    assert cache.get_many(["key"]) == {}
    assert cache.has_key("key") is False
    assert cache.delete("key") is False
    assert cache.touch("key") is False
    cache.delete_many(["key"])
    with pytest.raises(CacheAway):
        cache.add("key", 1)
