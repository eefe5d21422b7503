"""SQLite as the embedded default: Django's own backend, and an order that puts å ä ö last."""

import unicodedata

from django.db.backends.sqlite3 import base

# The name PostgreSQL gives its Swedish ICU collation, so that one name serves both.
SWEDISH = "sv-x-icu"
_LAST = {"å": "{", "ä": "|", "æ": "|", "ö": "}", "ø": "}"}


def swedish_key(text: str) -> str:
    """The key that sorts as a Swedish reader expects: no case, é as e, å ä ö after z."""
    letters = []
    for letter in unicodedata.normalize("NFC", text).casefold():
        letters.append(_LAST.get(letter) or unicodedata.normalize("NFD", letter)[0])
    return "".join(letters)


def compare_swedish(one: str, other: str) -> int:
    """Compare for SQLite: -1, 0 or 1; equal keys fall back on the text, so that order is total."""
    first, second = (swedish_key(one), one), (swedish_key(other), other)
    return (first > second) - (first < second)


class DatabaseWrapper(base.DatabaseWrapper):
    def get_new_connection(self, conn_params):
        connection = super().get_new_connection(conn_params)
        connection.create_collation(SWEDISH, compare_swedish)
        return connection
