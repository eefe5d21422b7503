"""When something is wrong the page still looks like the site, and speaks the reader's language."""

import pytest
from django.db import OperationalError
from django.test import Client

from participation.views import proposals

pytestmark = pytest.mark.django_db


@pytest.fixture
def database_is_away(monkeypatch):
    def refuse(*arguments, **options):
        raise OperationalError("the database is away")

    monkeypatch.setattr("django.db.backends.utils.CursorWrapper.execute", refuse)


@pytest.mark.parametrize(
    ("address", "language"), [("/finns-inte/", "sv"), ("/en/not-there/", "en")]
)
def test_not_found(client, address, language):
    response = client.get(address)
    assert response.status_code == 404
    assert f'lang="{language}"' in response.text
    assert "Gröna tråden" in response.text


@pytest.mark.parametrize("address", ["/", "/forslag/", "/evenemang/", "/konto/logga-in/"])
def test_a_database_that_is_away(client, database_is_away, address):
    response = client.get(address)
    if address == "/konto/logga-in/" and response.status_code == 200:
        return  # a form that asks the database nothing may well be shown
    assert response.status_code == 503
    assert response["Retry-After"]
    assert "Gröna tråden" in response.text


def test_a_fault_of_ours(monkeypatch):
    def fail(request):
        raise ValueError("a fault")

    monkeypatch.setattr(proposals.ProposalFilterForm, "__init__", fail)
    response = Client(raise_request_exception=False).get("/forslag/")
    assert response.status_code == 500
    assert "Gröna tråden" in response.text
    assert "a fault" not in response.text


def test_a_form_without_its_token():
    strict = Client(enforce_csrf_checks=True)
    response = strict.post("/konto/logga-in/", {"login": "ebba@example.org", "password": "x"})
    assert response.status_code == 403
    assert "Gröna tråden" in response.text


@pytest.mark.parametrize(
    "address", ["/%00", "/forslag/%00/", "/?q=%00", "/forslag/99999999999999999999/"]
)
def test_rubbish_in_the_address(client, address):
    assert client.get(address).status_code in (200, 400, 404)


def test_not_found_looks_like_the_site_in_the_demo_too(client, settings):
    settings.DEBUG = True
    response = client.get("/forslag/123456/")
    assert response.status_code == 404
    assert "DEBUG" not in response.text
    assert "Gröna tråden" in response.text
