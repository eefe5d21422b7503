"""Every page and every form works with scripts off."""

import pytest
from playwright.sync_api import expect

from . import pages
from .people import ASSOCIATION, RESIDENT
from .test_journeys import first_proposal_of_others


@pytest.mark.parametrize("name", ["home", "priority", "proposals", "proposal", "events", "search"])
def test_pages_can_be_read_and_left(page_without_scripts, name):
    page = page_without_scripts
    pages.visit(page, pages.FOR_EVERYONE[name])
    expect(page.locator("h1")).to_be_visible()
    assert len(page.locator("main").inner_text()) > 100
    page.locator("header a[href='/forslag/']:visible, header summary:visible").first.click()


def test_filters_are_a_form(page_without_scripts):
    page = page_without_scripts
    page.goto("/forslag/")
    page.locator(".filters [name=kommun]").select_option("0780")
    page.locator(".filters button").first.click()
    assert "kommun=0780" in page.url


def test_comment_and_support(page_without_scripts, log_in):
    page = page_without_scripts
    log_in(page, ASSOCIATION)
    page.goto(first_proposal_of_others(page))
    count = int(page.locator("#antal-stod strong").inner_text())
    change = -1 if page.locator("#stod [name=take_back]").count() else 1
    page.locator("#stod-knapp").click()
    expect(page.locator("#antal-stod strong")).to_have_text(str(count + change))
    page.locator("#svara textarea").fill("Utan skript går det också bra.")
    page.locator("#svara button").click()
    expect(page.locator("#kommentarer")).to_contain_text("Utan skript går det också bra.")


def test_a_proposal_with_an_error(page_without_scripts, log_in):
    page = page_without_scripts
    log_in(page, RESIDENT)
    page.goto("/forslag/nytt/")
    page.locator("[name=title]").fill("Kort")
    page.locator("[name=body]").fill("Det här skrev jag länge på.")
    page.locator("button[name=send]").click()
    expect(page.locator(".error-summary")).to_be_visible()
    expect(page.locator("[name=body]")).to_have_value("Det här skrev jag länge på.")
