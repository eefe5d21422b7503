"""The editors' desk in a browser: readable in light and dark; filters, decisions about many."""

import re

import pytest
from playwright.sync_api import Page, expect

from .people import ADMINISTRATOR, EDITOR

LISTS = ("forslag", "evenemang", "kommentarer", "anmalningar", "foreningar", "beslut")


@pytest.fixture
def desk(page, log_in) -> Page:
    log_in(page, EDITOR)
    page.goto("/redaktion/")
    return page


def assert_readable(page: Page, axe) -> None:
    page.evaluate("document.querySelectorAll('details').forEach(one => { one.open = true })")
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
        axe(page, f"{page.url} ({scheme})")


def test_what_waits_is_the_first_thing_seen(desk, axe):
    expect(desk.get_by_role("heading", level=1)).to_contain_text("Hej,")
    expect(desk.get_by_role("heading", name="Att granska")).to_be_visible()
    expect(desk.locator(".desk-counts").first.locator("a")).to_have_count(4)
    assert_readable(desk, axe)


@pytest.mark.parametrize("name", LISTS)
def test_a_list_and_the_page_of_a_row(desk, axe, name):
    desk.goto(f"/redaktion/moderering/{name}/?status=alla")
    assert_readable(desk, axe)
    rows = desk.locator("#listing-results td.title a")
    if rows.count():
        rows.first.click()
        expect(desk.locator(".desk-review")).to_be_visible()
        assert_readable(desk, axe)


def test_measured_values_are_written_and_refused_at_the_cell(desk, axe):
    for name in ("", "import/", "logg/"):
        desk.goto(f"/redaktion/matvarden/{name}")
        assert_readable(desk, axe)
    desk.goto("/redaktion/matvarden/")
    desk.get_by_role("link", name="Sysselsättningsgrad").click()
    cell = desk.get_by_label("kvinnor, 2024")
    cell.fill("mycket")
    cell.press("Enter")
    expect(cell).to_have_accessible_description("”mycket” är inget tal.")
    assert_readable(desk, axe)


def test_a_filter_narrows_without_a_reload(desk):
    desk.goto("/redaktion/moderering/forslag/?status=alla")
    desk.get_by_label("Visa filter").click()
    desk.get_by_role("button", name="Kommun").click()
    desk.get_by_label("Växjö").check()
    desk.wait_for_url(re.compile("municipality=0780"))
    expect(desk.locator(".w-pill", has_text="Växjö")).to_be_visible()
    places = desk.locator("#listing-results td.desk-wide").all_inner_texts()
    assert "Växjö" in places
    assert not {"Ljungby", "Älmhult", "Alvesta"} & set(places)


def test_many_are_ticked_shown_and_nothing_is_decided_without_a_reason(desk):
    desk.goto("/redaktion/moderering/forslag/?status=published")
    for number in range(2):
        desk.locator("[data-bulk-action-checkbox]").nth(number).check(force=True)
    desk.get_by_role("link", name="Dölj med motivering").click()
    expect(desk.locator(".desk-selected li")).to_have_count(2)
    desk.get_by_role("button", name="Dölj med motivering").click()
    expect(desk.locator(".error-message")).to_have_count(2)
    desk.get_by_role("link", name="Avbryt").click()
    desk.wait_for_url(re.compile("status=published"))


def test_words_are_kept_when_a_decision_is_refused(desk):
    desk.goto("/redaktion/moderering/forslag/?status=published")
    desk.locator("#listing-results td.title a").first.click()
    desk.locator("summary", has_text="Dölj med motivering").click()
    desk.locator("textarea[name=reason]").fill("Andra stycket pekar ut en granne.")
    desk.get_by_role("button", name="Dölj med motivering").click()
    expect(desk.locator(".error-message")).to_be_visible()
    expect(desk.locator("textarea[name=reason]")).to_have_value("Andra stycket pekar ut en granne.")


def test_an_administrator_has_the_same_desk(page, log_in):
    log_in(page, ADMINISTRATOR)
    page.goto("/redaktion/moderering/beslut/")
    expect(page.get_by_role("heading", level=1)).to_have_text("Beslut")


def test_an_editor_sees_the_page_beside_its_form_in_both_languages(desk):
    desk.goto("/redaktion/pages/")
    desk.goto(desk.locator("a[href$='/edit/']").first.get_attribute("href"))
    desk.locator("[data-side-panel-toggle='preview']").click()
    shown = desk.frame_locator("#w-preview-iframe").locator("h1")
    expect(shown).to_be_visible()
    swedish = shown.inner_text()
    desk.locator("#id_preview_mode").select_option("en")
    expect(shown).not_to_have_text(swedish)
