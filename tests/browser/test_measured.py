"""From a value to what everyone reads: an editor writes, and the home page says how it goes."""

import re

import pytest
from playwright.sync_api import expect

from .people import EDITOR

STRATEGY = "/strategi/grona-kronoberg-2025/"
GOAL = f"{STRATEGY}livsmiljoer/okad-attraktivitet/"
CLIMATE = f"{STRATEGY}livsmiljoer/minskad-klimatpaverkan/"


@pytest.mark.parametrize("scripts", [True, False])
def test_what_an_editor_measures_is_judged_on_the_home_page(new_page, log_in, scripts):
    """264 in 2015 and more in 2025 is reached; the same number is not; nothing says nothing."""
    visitor, desk = new_page(), new_page(java_script_enabled=scripts)
    log_in(desk, EDITOR)
    tile = visitor.locator(".goal", has_text="Ökad attraktivitet")
    for value, answer in (("1 200", "Nått"), ("264", "Nåddes inte"), ("", "Kan inte bedömas")):
        write(desk, {"2015": "264" if value else "", "2025": value})
        visitor.goto("/")
        expect(tile).to_contain_text(answer)
        visitor.goto(GOAL)
        expect(visitor.locator(".judgement")).to_contain_text(answer)


def write(desk, values: dict[str, str]) -> None:
    desk.goto("/redaktion/matvarden/")
    desk.get_by_role("link", name="Inrikes flyttnetto").click()
    for year, value in values.items():
        cell = desk.get_by_label(re.compile(rf"^(alla, )?{year}$"))
        cell.fill(value)
        row = desk.locator("tr", has=cell)
        if value:
            row.locator("select").select_option(label="SCB")
    desk.get_by_role("button", name="Spara").click()
    expect(desk.locator(".messages")).to_be_visible()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_greenhouse_gases_are_drawn_and_mapped(new_page, scheme):
    page = new_page(java_script_enabled=False, color_scheme=scheme)
    page.goto(CLIMATE)
    context = page.locator("section.context")
    expect(context.get_by_role("img", name=re.compile("1990–2024")).first).to_be_visible()
    county = context.locator("svg.map:visible").first
    expect(county).to_have_role("img")
    expect(county).to_contain_text("Uppvidinge")
    expect(context.get_by_role("row", name=re.compile("Växjö")).first).to_contain_text("224")


def test_on_paper_nothing_is_cut_off(page):
    page.goto(CLIMATE)
    page.emulate_media(media="print")
    pdf = page.pdf(format="A4")
    assert pdf.startswith(b"%PDF")
    assert page.evaluate(
        "document.documentElement.scrollWidth <= document.documentElement.clientWidth"
    )
