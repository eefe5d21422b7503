"""Letters: in their reader's language, as text and as HTML, with nothing fetched from anywhere."""

import re
from datetime import datetime
from pathlib import Path

import pytest
from django.conf import settings
from django.utils import translation

from participation.accounts import mail
from participation.accounts.models import Association

FOLDER = settings.BASE_DIR / "templates/account/email"
KINDS = sorted(file.name.removesuffix("_subject.txt") for file in FOLDER.glob("*_subject.txt"))
CONTEXT = {
    "code": "123456",
    "timestamp": datetime.fromisoformat("2026-12-13T09:00:00+01:00"),
    "to_email": "nya@example.org",
    "address": "https://example.org/foreningar/inbjudan/1.x/",
    "association": Association(name="Sång & dans <i>Åsnen</i>"),
}


@pytest.fixture(params=KINDS)
def kind(request) -> str:
    return request.param


def compose(kind: str, language: str):
    return mail.compose(
        f"account/email/{kind}", to="ebba@example.org", language=language, context=CONTEXT
    )


def test_a_letter_in_each_language(kind):
    swedish, english = compose(kind, "sv"), compose(kind, "en")
    for letter in (swedish, english):
        assert letter.subject
        assert "\n" not in letter.subject
        assert len(letter.subject) < 80
        assert "&amp;" not in letter.subject + letter.body
        assert "{" not in letter.body
    assert swedish.subject != english.subject
    assert "Region Kronobergs mötesplats" in swedish.body
    assert "Region Kronoberg's meeting place" in english.body


def test_the_html_says_the_same_and_fetches_nothing(kind):
    letter = compose(kind, "sv")
    ((html, kind_of),) = [(part.content, part.mimetype) for part in letter.alternatives]
    assert kind_of == "text/html"
    assert '<html lang="sv">' in html
    assert not re.search(r"<img|<link|<script|url\(|@import", html)
    assert "<i>Åsnen" not in html
    for link in re.findall(r'href="(http[^"]+)"', html):
        assert link.startswith((settings.SITE_URL, "https://example.org/"))


def test_the_language_is_the_readers_and_not_the_pages():
    with translation.override("en"):
        assert compose("login_code", "sv").subject == "123456 är din kod till Gröna tråden"
        assert translation.get_language() == "en"


def test_a_code_letter_holds_no_link_to_log_in_by():
    for kind in ("login_code", "email_confirmation", "password_reset_code"):
        addresses = re.findall(r"https?://\S+", compose(kind, "sv").body)
        assert addresses == [settings.SITE_URL]


def test_links_lead_into_the_letters_language():
    assert f"{settings.SITE_URL}/en/konto/logga-in/" in compose("account_already_exists", "en").body
    assert f"{settings.SITE_URL}/konto/logga-in/" in compose("account_already_exists", "sv").body


def test_answering_machines_keep_quiet(kind):
    assert compose(kind, "sv").extra_headers["Auto-Submitted"] == "auto-generated"


def test_every_kind_is_whole():
    for kind in KINDS:
        for part in ("message.txt", "message.html"):
            assert (Path(FOLDER) / f"{kind}_{part}").exists()
