import os

from config import translations

SOURCE = """msgid ""
msgstr "Content-Type: text/plain; charset=UTF-8\\n"

msgid "Proposals"
msgstr "Förslag"
"""


def test_what_is_stale_is_compiled_and_what_is_fresh_is_left(tmp_path):
    source = tmp_path / "sv/LC_MESSAGES/django.po"
    source.parent.mkdir(parents=True)
    source.write_text(SOURCE)
    compiled = source.with_suffix(".mo")

    assert translations.compile_stale(tmp_path) == 1
    assert "Förslag".encode() in compiled.read_bytes()
    assert translations.compile_stale(tmp_path) == 0

    later = compiled.stat().st_mtime + 5
    os.utime(source, (later, later))
    assert translations.stale(tmp_path) == [source]
    assert translations.compile_stale(tmp_path) == 1
    assert [file.name for file in source.parent.iterdir()].count("django.mo") == 1
