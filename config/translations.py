"""Compiles {locale,locale_wagtail}/*/LC_MESSAGES/*.po where what is compiled is missing or older.

Compiled files are not kept in the repository. Babel does it, so that nobody needs gettext to
run the site; extracting the texts (`make messages`) does need it.
"""

import os
from pathlib import Path

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

ROOT = Path(__file__).resolve().parents[1]
LOCALES = (ROOT / "locale", ROOT / "locale_wagtail")


def stale(*locales: Path) -> list[Path]:
    """The sources in these folders, or in ours, whose compiled file is missing or older."""
    sources = [one for locale in locales or LOCALES for one in locale.glob("*/LC_MESSAGES/*.po")]
    return [source for source in sorted(sources) if _is_stale(source)]


def compile_stale(*locales: Path) -> int:
    """Compile what is stale and return how many files that were."""
    sources = stale(*locales)
    for source in sources:
        with source.open("rb") as file:
            catalogue = read_po(file, locale=source.parts[-3])
        # Written beside and moved: a server that starts meanwhile never reads half a file.
        target = source.with_suffix(".mo")
        unfinished = target.with_suffix(f".{os.getpid()}")
        with unfinished.open("wb") as file:
            write_mo(file, catalogue)
        unfinished.replace(target)
    return len(sources)


def _is_stale(source: Path) -> bool:
    target = source.with_suffix(".mo")
    return not target.exists() or target.stat().st_mtime < source.stat().st_mtime


if __name__ == "__main__":
    compile_stale()
