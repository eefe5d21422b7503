"""What every test stands on: the strategy, people, both languages, and no skip that nobody saw."""

import os
import shutil

import pytest
from django.conf import settings as django_settings
from django.core.cache import cache
from django.core.management import call_command
from django.test import Client
from django.utils import translation

from config import translations

STRATEGY = django_settings.BASE_DIR / "cms/data/grona-kronoberg-2025.json"
LOGIN_BACKEND = "allauth.account.auth_backends.AuthenticationBackend"

pytest_plugins = ["tests.snapshot"]


def pytest_configure(config):
    if not hasattr(config, "workerinput"):
        translations.compile_stale()


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items):
    """What runs long in one process begins first, so that no process waits for it at the end."""
    first = ("/tests/servers/", "/tests/browser/")
    items.sort(key=lambda item: [part not in str(item.path) for part in first])


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item, call):
    """With REQUIRE_ALL=1 a skipped test is a failed one: what is missing must be installed."""
    report = yield
    if report.skipped and os.environ.get("REQUIRE_ALL") == "1" and not hasattr(report, "wasxfail"):
        reason = report.longrepr[2] if isinstance(report.longrepr, tuple) else report.longrepr
        report.outcome = "failed"
        report.longrepr = f"Skipped although REQUIRE_ALL=1: {reason}"
    return report


def pytest_sessionfinish(session):
    """Told here too: pytest-xdist ends its processes without saying goodbye."""
    shutil.rmtree(django_settings.SCRATCH_DIR, ignore_errors=True)


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup, django_db_blocker):
    """The whole strategy and the open figures stand in every test's database, loaded once."""
    with django_db_blocker.unblock():
        from django.core.management import get_commands  # noqa

        if "import_strategy" in get_commands():
            call_command("import_strategy", STRATEGY, verbosity=0)
            call_command("import_measurements", verbosity=0)


@pytest.fixture(autouse=True)
def _fresh_cache():
    """No rate limit and no page's root from the test before."""
    cache.clear()
    yield
    translation.activate(django_settings.LANGUAGE_CODE)


@pytest.fixture
def client_for():
    """`client_for(person)`: a browser with the person logged in; without one, a visitor's."""

    def make(person=None, **options) -> Client:
        client = Client(**options)
        if person is not None:
            client.force_login(person, backend=LOGIN_BACKEND)
        return client

    return make


@pytest.fixture(params=["sv", "en"])
def in_language(request):
    """Run the test once in each language: `reverse()` answers with that language's addresses."""
    with translation.override(request.param):
        yield request.param
