"""The site with its demo in a real Chromium. `page` is a visitor's; whatever breaks fails a test.

A request to another host, an error in the console, a refusal by the Content-Security-Policy and
a script that throws are failures wherever they happen (`tests/browser/watch.py`).
"""

import pytest
from playwright.sync_api import sync_playwright

from ..site import Site
from .chromium import DESKTOP, PHONE, launch, program
from .people import log_in_once
from .watch import Watch
from .wcag import assert_accessible


def pytest_collection_modifyitems(items):
    for item in items:
        if "/browser/" in str(item.path):
            item.add_marker(pytest.mark.browser)
            # One worker has them all, so that one site and one browser serve them.
            item.add_marker(pytest.mark.xdist_group("browser"))


@pytest.fixture(scope="package")
def site(tmp_path_factory):
    """The demo as `make run` shows it, once its pictures are ready in all sizes."""
    with Site(tmp_path_factory.mktemp("site"), DEMO="1") as running:
        running.wait_until_idle()
        yield running


@pytest.fixture(scope="package")
def browser():
    """Closed before other tests begin: its event loop would forbid them the database."""
    if program() is None:
        pytest.skip("Chromium is missing: apt install chromium")
    with sync_playwright() as playwright:
        chromium = launch(playwright)
        yield chromium
        chromium.close()


@pytest.fixture
def new_page(browser, site):
    """`new_page(viewport=PHONE, java_script_enabled=False …)`: a window of its own, watched."""
    contexts, watch = [], Watch(site.url)

    def make(**options):
        options = {"viewport": DESKTOP, "locale": "sv-SE", "reduced_motion": "reduce"} | options
        context = browser.new_context(base_url=site.url, **options)
        context.set_default_timeout(15_000)
        contexts.append(context)
        watch.follow(context)
        return context.new_page()

    yield make
    for context in contexts:
        context.close()
    watch.assert_nothing_broke()


@pytest.fixture
def page(new_page):
    return new_page()


@pytest.fixture
def page_without_scripts(new_page):
    return new_page(java_script_enabled=False)


@pytest.fixture
def phone(new_page):
    return new_page(viewport=PHONE, has_touch=True, is_mobile=True)


@pytest.fixture
def dark(new_page):
    return new_page(color_scheme="dark")


@pytest.fixture(params=["sv", "en"])
def language(request):
    return request.param


@pytest.fixture
def address(language):
    """`address("/forslag/")`: the page in the language of this run."""
    return lambda path: path if language == "sv" else f"/en{path}"


@pytest.fixture
def axe():
    return assert_accessible


@pytest.fixture
def log_in(site):
    return lambda page, email: log_in_once(page, email, site.url)
