"""Everything can be reached and seen without a mouse."""

import pytest

from . import pages

ACTIVE = """() => {
    const one = document.activeElement, box = one.getBoundingClientRect();
    const style = getComputedStyle(one);
    return {
        html: one.outerHTML.slice(0, 120), inBody: one !== document.body,
        visible: box.width > 0 && box.height > 0,
        onScreen: box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth,
        outline: style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2,
    };
}"""
WALKED = ["home", "priority", "proposals", "proposal", "events", "log in", "style guide"]


def test_the_first_stop_leads_past_the_header(page):
    page.goto("/")
    page.keyboard.press("Tab")
    assert page.evaluate(ACTIVE)["onScreen"], "the skip link cannot be seen when it has focus"
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "main"


@pytest.mark.parametrize("name", WALKED)
def test_every_stop_can_be_seen(page, name):
    """Tab through the page: each stop is on the screen and has an outline of 2 px or more."""
    pages.visit(page, pages.FOR_EVERYONE[name])
    stops = 0
    for _ in range(60):
        page.keyboard.press("Tab")
        stop = page.evaluate(ACTIVE)
        if not stop["inBody"]:
            break
        stops += 1
        assert stop["visible"], f"{page.url}: focus on something invisible: {stop['html']}"
        assert stop["onScreen"], f"{page.url}: focus outside the screen: {stop['html']}"
        assert stop["outline"], f"{page.url}: focus cannot be seen: {stop['html']}"
    assert stops > 10


@pytest.mark.parametrize("name", WALKED)
def test_forced_colours_keep_the_focus_visible(new_page, name):
    page = new_page(forced_colors="active")
    pages.visit(page, pages.FOR_EVERYONE[name])
    for _ in range(8):
        page.keyboard.press("Tab")
        stop = page.evaluate(ACTIVE)
        assert stop["outline"], f"{page.url}: {stop['html']}"
