"""What holds on every kind of page, in both languages."""

import pytest

from . import pages
from .people import ASSOCIATION, RESIDENT
from .wcag import assert_accessible

LOGGED_IN = [
    *[pytest.param(RESIDENT, where, id=name) for name, where in pages.FOR_A_RESIDENT.items()],
    *[
        pytest.param(ASSOCIATION, where, id=name)
        for name, where in pages.FOR_AN_ASSOCIATION.items()
    ],
]
EVERYONE = [pytest.param(where, id=name) for name, where in pages.FOR_EVERYONE.items()]
NARROW = {"width": 320, "height": 640}  # 1280 px at 400 %


@pytest.fixture
def prefix(language):
    return "" if language == "sv" else "/en"


@pytest.mark.parametrize("where", EVERYONE)
def test_a_visitor(page, where, prefix, language):
    pages.visit(page, where, prefix)
    assert_holds(page, language)


@pytest.mark.parametrize(("person", "where"), LOGGED_IN)
def test_somebody_logged_in(page, log_in, person, where, prefix, language):
    log_in(page, person)
    pages.visit(page, where, prefix)
    assert_holds(page, language)


def test_a_page_that_is_not_there(page, prefix, language):
    assert page.goto(f"{prefix}/finns-inte/").status == 404
    assert_holds(page, language)


def assert_holds(page, language):
    assert_frame(page, language)
    assert_readable_in(page, "light")
    assert_readable_in(page, "dark")
    assert_narrow(page)


def assert_frame(page, language):
    assert page.locator("html").get_attribute("lang") == language
    assert page.locator("h1").count() == 1
    title = page.title()
    assert title.endswith("– Gröna tråden") or title == "Gröna tråden", title
    assert not title.startswith("–"), title


def assert_readable_in(page, scheme):
    page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
    assert_accessible(page, f"{page.url} ({scheme})")


def assert_narrow(page):
    """At 320 px, which is 1280 px at 400 %, nothing lies beside the screen."""
    page.set_viewport_size(NARROW)
    page.evaluate("() => new Promise(done => requestAnimationFrame(() => setTimeout(done, 50)))")
    wide = page.evaluate(
        """() => {
            const edge = document.documentElement.clientWidth;
            if (document.documentElement.scrollWidth <= edge) return [];
            return [...document.querySelectorAll("body *")]
                .filter(one => one.getBoundingClientRect().right > edge + 1)
                .map(one => one.outerHTML.slice(0, 120)).slice(0, 5);
        }"""
    )
    assert not wide, f"{page.url} at 320 px: {wide}"
