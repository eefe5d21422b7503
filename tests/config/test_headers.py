"""What an answer tells the browser to refuse."""

import pytest

from cms.models import HomePage
from tests import people
from tests.factories.accounts import PASSWORD

pytestmark = pytest.mark.django_db
PUBLIC = ["/", "/forslag/", "/stilguide/", "/konto/logga-in/", "/finns-inte/"]


def policy_of(response) -> dict[str, list[str]]:
    rules = (rule.split() for rule in response["Content-Security-Policy"].split(";"))
    return {name: values for name, *values in rules}


@pytest.mark.parametrize("address", PUBLIC)
def test_public_pages_run_nothing_but_our_own_files(client, address):
    policy = policy_of(client.get(address))
    assert policy["default-src"] == ["'none'"]
    for kind in ("script-src", "style-src", "font-src", "connect-src", "form-action"):
        assert policy[kind] == ["'self'"], kind
    assert policy["frame-ancestors"] == policy["base-uri"] == ["'none'"]
    assert not any("unsafe" in value for values in policy.values() for value in values)


@pytest.mark.parametrize("address", PUBLIC)
def test_the_other_headers(client, address):
    response = client.get(address)
    assert response["X-Content-Type-Options"] == "nosniff"
    assert response["Referrer-Policy"] == "same-origin"
    assert response["X-Frame-Options"] == "DENY"
    assert response["Cross-Origin-Opener-Policy"] == "same-origin"


def test_the_desk_has_a_policy_of_its_own(client_for):
    policy = policy_of(client_for(people.maja()).get("/redaktion/"))
    assert policy["default-src"] == ["'self'"]
    assert policy["object-src"] == ["'none'"]
    assert "'unsafe-inline'" in policy["script-src"]  # Wagtail's own


def test_a_preview_may_stand_in_a_frame_of_the_desk_and_is_else_as_strict(client_for):
    page = HomePage.objects.get()
    response = client_for(people.maja()).get(f"/redaktion/pages/{page.pk}/view_draft/")
    policy = policy_of(response)
    assert policy["frame-ancestors"] == ["'self'"]
    assert policy["script-src"] == policy["style-src"] == ["'self'"]


def test_cookies_are_not_for_scripts_and_not_for_others(client):
    ebba = people.ebba()
    response = client.post("/konto/logga-in/", {"login": ebba.email, "password": PASSWORD})
    session = response.cookies["sessionid"]
    assert session["httponly"]
    assert session["samesite"] == "Lax"
