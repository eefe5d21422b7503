"""What people type into a search box, made safe for every search engine behind it."""

import re
import unicodedata

LONGEST = 200
# SQLite answers `"` with an error, PostgreSQL NUL; the others are quotation marks of other hands.
QUOTES = str.maketrans(dict.fromkeys("\"'`´“”„‟‘’‚‛«»‹›", " "))
SPACE = re.compile(r"\s+")


def clean_query(raw: object) -> str:
    """The words to search for: at most 200 characters on one line, possibly none.

    Quotation marks become spaces. Control characters, NUL, characters without a meaning of their
    own (bidirectional overrides, zero-width ones) and halves of surrogate pairs are taken away.
    What is not a text has no words.
    """
    if not isinstance(raw, str):
        return ""
    text = unicodedata.normalize("NFC", raw[: LONGEST * 4]).translate(QUOTES)
    text = "".join(" " if character.isspace() else character for character in text)
    text = "".join(character for character in text if unicodedata.category(character)[0] != "C")
    return SPACE.sub(" ", text).strip()[:LONGEST].strip()
