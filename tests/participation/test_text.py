"""Residents' rich text: what is kept, and that nothing dangerous is."""

import pytest
from django.core.exceptions import ValidationError
from hypothesis import given
from hypothesis import strategies as st

from participation import text
from participation.validators import (
    has_letters,
    has_something_to_read,
    is_identity_number,
    no_hidden_characters,
    no_identity_number,
)


@pytest.mark.parametrize(
    ("source", "html"),
    [
        ("Ett stycke", "<p>Ett stycke</p>\n"),
        ("Rad ett\nrad två", "<p>Rad ett<br>\nrad två</p>\n"),
        ("**Viktigt** och *kursivt*", "<p><strong>Viktigt</strong> och <em>kursivt</em></p>\n"),
        ("- ett\n- två", "<ul>\n<li>ett</li>\n<li>två</li>\n</ul>\n"),
        ("> ett citat", "<blockquote>\n<p>ett citat</p>\n</blockquote>\n"),
        ("# inte en rubrik", "<p># inte en rubrik</p>\n"),
        ("Å, ä & ö < 5", "<p>Å, ä &amp; ö &lt; 5</p>\n"),
    ],
)
def test_a_little_markdown_becomes_html(source, html):
    assert text.render(source) == html


def test_links_open_safely():
    html = text.render("Läs https://example.org/sida och [mer](https://example.org/mer)")
    assert html.count('rel="nofollow ugc noopener"') == 2
    assert 'href="https://example.org/sida"' in html


@pytest.mark.parametrize(
    "source",
    [
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "[klicka](javascript:alert(1))",
        "[klicka](data:text/html;base64,PHNjcmlwdD4=)",
        "![bild](https://example.org/spion.gif)",
        "<a href='https://example.org' onclick='x()'>x</a>",
        "<style>body{display:none}</style>",
    ],
)
def test_html_and_scripts_are_shown_as_text(source):
    html = text.render(source)
    for dangerous in ("<script", "<img", "<style", 'href="javascript', 'href="data', "<a href='"):
        assert dangerous not in html


@given(st.text(max_size=400))
def test_no_text_makes_a_tag_that_is_not_known(source):
    html = text.render(source)
    opened = {part.split(">")[0].split()[0].strip("/") for part in html.split("<")[1:]}
    assert opened <= {"p", "br", "strong", "em", "ul", "ol", "li", "blockquote", "a"}


def test_too_long_a_text_is_not_rendered():
    with pytest.raises(ValueError, match="10000"):
        text.render("a" * 10_001)


def test_an_excerpt_is_plain_and_ends_at_a_word():
    source = "**Välkommen** till [oss](https://example.org) & grannarna " + "ord " * 100
    found = text.excerpt(source, 60)
    assert found.startswith("Välkommen till oss & grannarna")
    assert len(found) <= 60
    assert found.endswith("ord…")


def test_an_excerpt_shows_no_entity_but_those_that_were_typed():
    assert text.excerpt('kl.\u00a09 & 10 < 11 "så"') == 'kl. 9 & 10 < 11 "så"'
    assert text.excerpt("Skriv &nbsp; så") == "Skriv &nbsp; så"


@pytest.mark.parametrize("character", ["\x00", "\x07", "\x1b", "\x85", "\u202e", "\u2066"])
def test_characters_that_cannot_be_seen_are_refused(character):
    with pytest.raises(ValidationError, match=r"osynliga|invisible"):
        no_hidden_characters(f"en text{character} med något i")


def test_line_breaks_tabs_and_emoji_are_welcome():
    no_hidden_characters("Rad ett\r\nrad två\tmed 👩‍🌾 och café")


@pytest.mark.parametrize("blank", ["\u200b" * 8, "\u3164" * 8, "\u2800\u00a0", "\ufe0f", "\u0301"])
def test_what_looks_empty_is_refused(blank):
    for refuses in (has_letters, has_something_to_read):
        with pytest.raises(ValidationError):
            refuses(blank)


def test_a_title_has_letters_and_a_comment_may_be_an_emoji():
    has_letters("2030")
    has_letters("Å")
    has_something_to_read("👍🏽")
    with pytest.raises(ValidationError):
        has_letters("👍👍 !!!")


@pytest.mark.parametrize(
    ("digits", "is_number"),
    [
        ("8112189876", True),  # the tax agency's own example
        ("8112189875", False),  # wrong check digit
        ("8113189876", False),  # no such month
        ("6408833231", True),  # a coordination number: day plus 60
    ],
)
def test_identity_numbers_are_known_by_date_and_check_digit(digits, is_number):
    assert is_identity_number(digits) is is_number


@pytest.mark.parametrize(
    "written",
    [
        "811218-9876",
        "19811218-9876",
        "198112189876",
        "811218+9876",
        "811218 9876",
        "811218–9876",
        "811218—9876",
        "811218\u22129876",
        "811218\u00a09876",
        "811218\u202f9876",
        "811218\u200b9876",
        "811218 – 9876",
    ],
)
def test_identity_numbers_are_refused_however_written(written):
    with pytest.raises(ValidationError):
        no_identity_number(f"Ring mig, jag heter Bo ({written})")


def test_telephone_and_organisation_numbers_are_no_identity_numbers():
    no_identity_number("Ring 0470-12 34 56 eller 070-1234567, org.nr 232100-0065.")
