"""The desk is wholly Swedish: what Wagtail leaves in English stands in a catalogue of our own."""

import re
from pathlib import Path

import pytest
import wagtail
from babel.messages.pofile import read_po
from django.conf import settings
from django.utils import translation

OURS = settings.BASE_DIR / "locale_wagtail/sv/LC_MESSAGES"
WAGTAIL = Path(wagtail.__file__).parent
PARTS = ("admin", "", "users", "images", "documents", "snippets", "sites", "search", "embeds")
PARTS += ("contrib/redirects", "contrib/settings")
DOMAINS = ("django", "djangojs")
PLACEHOLDER = re.compile(r"%\(\w+\)[sd]")


def messages(path: Path) -> dict:
    if not path.exists():
        return {}
    with path.open("rb") as file:
        return {key(m): m for m in read_po(file, locale="sv") if m.id}


def key(message) -> tuple:
    return (message.context, message.id if isinstance(message.id, str) else message.id[0])


def texts(message) -> list[str]:
    return [message.string] if isinstance(message.string, str) else list(message.string)


@pytest.mark.parametrize("domain", DOMAINS)
def test_nothing_of_wagtail_is_left_in_english(domain):
    """After an upgrade of Wagtail this tells what to add to locale_wagtail/."""
    ours, missing = messages(OURS / f"{domain}.po"), []
    for part in PARTS:
        catalogue = f"locale/{{}}/LC_MESSAGES/{domain}.po"
        theirs = messages(WAGTAIL / part / catalogue.format("sv"))
        for one in messages(WAGTAIL / part / catalogue.format("en")):
            if one not in ours and not (one in theirs and all(texts(theirs[one]))):
                missing.append(one)
    assert not missing


@pytest.mark.parametrize("domain", DOMAINS)
def test_nothing_is_kept_that_wagtail_no_longer_says(domain):
    said = set()
    for part in PARTS:
        said |= messages(WAGTAIL / part / f"locale/en/LC_MESSAGES/{domain}.po").keys()
    assert not messages(OURS / f"{domain}.po").keys() - said


@pytest.mark.parametrize("domain", DOMAINS)
def test_placeholders_survive_translation(domain):
    for message in messages(OURS / f"{domain}.po").values():
        ids = [message.id] if isinstance(message.id, str) else list(message.id)
        known = {name for one in ids for name in PLACEHOLDER.findall(one)}
        assert all(texts(message)), message.id
        for one in texts(message):
            used = set(PLACEHOLDER.findall(one))
            assert used <= known, message.id
            assert used == known or len(ids) > 1, message.id


def test_the_catalogue_is_in_force():
    with translation.override("sv"):
        assert translation.gettext("Autosave is paused") == "Automatisk sparning är pausad"
        assert translation.gettext("Go to Wagtail admin") == "Till redaktionen"
    with translation.override("en"):
        assert translation.gettext("Autosave is paused") == "Autosave is paused"
