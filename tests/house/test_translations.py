"""Swedish is whole: every text of the code has its translation, and none waits for review."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from babel.messages.pofile import read_po

from .sources import ROOT, ours

PO = Path("locale/sv/LC_MESSAGES/django.po")
PLACEHOLDER = re.compile(r"%\(\w+\)[sd]|%[sd]|\{\w*\}")


def messages_in(path: Path) -> dict:
    with path.open("rb") as file:
        return {(m.context, m.id): m for m in read_po(file, locale="sv") if m.id}


def texts(message) -> list[str]:
    return list(message.string) if isinstance(message.string, tuple | list) else [message.string]


def test_every_text_is_in_swedish():
    untranslated = [key for key, m in messages_in(ROOT / PO).items() if not all(texts(m))]
    assert not untranslated, "\n".join(map(str, untranslated))


def test_no_translation_waits_for_review():
    assert not [key for key, m in messages_in(ROOT / PO).items() if m.fuzzy]


def test_placeholders_survive_translation():
    """A plural may leave out the number in its singular ("en kommentar"), and nothing else."""
    wrong = []
    for key, message in messages_in(ROOT / PO).items():
        ids = message.id if isinstance(message.id, tuple | list) else [message.id]
        known = {name for one in ids for name in PLACEHOLDER.findall(one)}
        for one in texts(message):
            used = set(PLACEHOLDER.findall(one))
            if one and (used - known or (len(ids) == 1 and used != known)):
                wrong.append(f"{key}: {one}")
    assert not wrong, "\n".join(wrong)


def test_the_file_holds_what_the_code_says(tmp_path):
    """Extract anew beside the tree and compare: `make messages` brings the file up to date."""
    if not shutil.which("xgettext"):
        pytest.skip("gettext is missing: apt install gettext")
    for path in [*ours(".py", ".html", ".txt"), Path("manage.py")]:
        if path.parts[0] not in ("tests", "docs", "benchmarks", "requirements"):
            (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(ROOT / path, tmp_path / path)
    (tmp_path / "locale").mkdir(exist_ok=True)
    command = [sys.executable, "-m", "django", "makemessages", "-l", "sv", "--no-location"]
    subprocess.run([*command, "--no-wrap"], cwd=tmp_path, check=True, capture_output=True)
    said, kept = set(messages_in(tmp_path / PO)), set(messages_in(ROOT / PO))
    assert not said - kept, f"Not in the file: {sorted(map(str, said - kept))}"
    assert not kept - said, f"No longer in the code: {sorted(map(str, kept - said))}"
