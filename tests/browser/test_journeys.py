"""What people come for, from beginning to end, as they would do it."""

import re
import time
from datetime import timedelta
from io import BytesIO

from django.utils import timezone
from PIL import Image
from playwright.sync_api import Page, expect

from .people import ASSOCIATION, EDITOR, RESIDENT

NEWCOMER = "nykomling@example.org"
TITLE = "Bänkar i lä längs strandpromenaden"


def test_a_newcomer_proposes_and_an_editor_publishes(site, new_page, log_in):
    page = new_page()
    sign_up(page, site)
    write_proposal(page)
    expect(page.locator("h1")).to_have_text(TITLE)
    expect(page.locator(".notice")).not_to_have_count(0)

    visitor = new_page()
    assert visitor.goto(page.url).status == 404

    editor = new_page()
    log_in(editor, EDITOR)
    approve(editor)
    assert visitor.goto(page.url).status == 200
    expect(visitor.locator("h1")).to_have_text(TITLE)
    expect(visitor.locator("main img").first).to_have_attribute("alt", "En bänk vid vattnet.")

    visitor.goto("/strategi/grona-kronoberg-2025/livsmiljoer/prioritering-1/")
    expect(visitor.locator("main")).to_contain_text(TITLE)
    page.goto("/konto/aviseringar/")
    expect(page.locator("main")).to_contain_text(TITLE)
    assert any(TITLE in letter["Subject"] for letter in wait_for_mails(site, NEWCOMER, 2))


def test_comments_and_support_arrive_in_other_windows(new_page, log_in):
    writer, reader, supporter = new_page(), new_page(), new_page()
    log_in(writer, RESIDENT)
    log_in(supporter, ASSOCIATION)
    address = first_proposal_of_others(writer)
    for page in (writer, reader, supporter):
        page.goto(address)
        page.wait_for_load_state("networkidle")

    writer.locator("#svara textarea").fill("Det här ser jag fram emot.")
    writer.locator("#svara button").click()
    expect(writer.locator("#kommentarer")).to_contain_text("Det här ser jag fram emot.")
    expect(reader.locator("#kommentarer")).to_contain_text("Det här ser jag fram emot.")
    # Nothing of the writer's own is sent to others.
    expect(reader.locator("#kommentarer .comment__own")).to_have_count(0)

    count = int(reader.locator("#antal-stod strong").inner_text())
    change = -1 if supporter.locator("#stod [name=take_back]").count() else 1
    supporter.locator("#stod-knapp").click()
    for page in (supporter, reader):
        expect(page.locator("#antal-stod strong")).to_have_text(str(count + change))


def test_an_association_lists_an_event(new_page, log_in):
    page = new_page()
    log_in(page, ASSOCIATION)
    page.goto("/evenemang/nytt/")
    page.locator("[name=title]").fill("Visor vid elden i hembygdsparken")
    page.locator("[name=category]").select_option("music")
    page.locator("[name=date]").fill(in_days(3))
    page.locator("[name=start_time]").fill("18:30")
    page.locator("[name=venue_name]").fill("Hembygdsparken")
    page.locator("[name=address]").fill("Parkvägen 2")
    page.locator("[name=municipality]").select_option("0765")
    page.locator("textarea[name=description]").fill(
        "Vi sjunger visor tillsammans. Ta med något att sitta på."
    )
    page.locator("[name=association]").select_option(label="Kultur i Småland")
    page.locator("[name=priorities]").first.check()
    page.locator("button[name=send]").click()
    expect(page.locator("h1")).to_have_text("Visor vid elden i hembygdsparken")
    expect(page.locator("main")).to_contain_text("Kultur i Småland")
    expect(page.locator("main")).to_contain_text("18.30")


def test_what_was_typed_is_still_there_after_an_error(page, log_in):
    log_in(page, RESIDENT)
    page.goto("/forslag/nytt/")
    page.locator("[name=title]").fill("Kort")
    page.locator("[name=body]").fill("Det här skrev jag länge på.")
    page.locator("button[name=send]").click()
    expect(page.locator(".error-summary")).to_be_focused()
    expect(page.locator("[name=body]")).to_have_value("Det här skrev jag länge på.")
    expect(page.locator("[name=title]")).to_have_attribute("aria-invalid", "true")
    page.locator(".error-summary a").first.click()
    expect(page.locator("[name=title]")).to_be_focused()


def sign_up(page: Page, site) -> None:
    page.goto("/konto/skapa/")
    page.locator("[name=display_name]").fill("Ny i bygden")
    page.locator("[name=email]").fill(NEWCOMER)
    page.locator("[name=password1]").fill("tre gröna tallar")
    page.locator("form:has([name=password1]) button").click()
    letter = wait_for_mails(site, NEWCOMER, 1)[0]
    code = re.search(r"^\s*([A-Z0-9]{3}-?[A-Z0-9]{3,4}|\d{6})\s*$", text_of(letter), re.M)[1]
    page.locator("[name=code]").fill(code)
    page.locator("form:has([name=code]) button").first.click()
    expect(page.locator("[name=code]")).to_have_count(0)


def write_proposal(page: Page) -> None:
    page.goto("/forslag/nytt/")
    page.locator("[name=title]").fill(TITLE)
    page.locator("[name=summary]").fill("Fler platser att vila på, även när det blåser.")
    page.locator("[name=body]").fill("Sätt bänkar **i lä**, med ryggstöd och armstöd.")
    page.locator("[name=municipality]").select_option("0780")
    page.locator("[name=priorities]").nth(0).check()
    page.locator("[name=priorities]").nth(1).check()
    photo = {"name": "bänk.jpg", "mimeType": "image/jpeg", "buffer": picture()}
    page.locator("input[type=file]").first.set_input_files(photo)
    page.locator("[name$=alt_text]").first.fill("En bänk vid vattnet.")
    page.locator("button[name=send]").click()


def approve(page: Page) -> None:
    page.goto("/redaktion/")
    page.locator(".desk-counts a").first.click()
    page.get_by_role("link", name=TITLE).first.click()
    page.locator(".desk-decide > form button").first.click()
    expect(page.locator(".messages .success")).to_contain_text(TITLE)


def first_proposal_of_others(page: Page) -> str:
    """The address of a proposal on the list that the person has not written."""
    page.goto("/forslag/")
    links = page.locator("main a[href*='/forslag/']").evaluate_all(
        "all => all.map(a => a.pathname)"
    )
    for link in dict.fromkeys(one for one in links if re.search(r"/\d+-", one)):
        page.goto(link)
        if page.locator("#stod-knapp").count():
            return link
    raise AssertionError("Every proposal on the list is the person's own")


def in_days(number: int) -> str:
    return f"{timezone.localdate() + timedelta(days=number)}"


def picture() -> bytes:
    buffer = BytesIO()
    Image.new("RGB", (640, 480), "#7aa58a").save(buffer, "JPEG")
    return buffer.getvalue()


def wait_for_mails(site, to: str, number: int) -> list:
    """The letters to a person, once there are `number`: the worker may need a moment."""
    waited = 0
    while len(site.mails(to)) < number and waited < 200:
        time.sleep(0.1)
        waited += 1
    return site.mails(to)


def text_of(letter) -> str:
    return letter.get_body(("plain",)).get_content()
