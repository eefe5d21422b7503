"""One row, two languages (docs/adr/0002): Swedish is always there, English when it is written."""

from django.utils.translation import get_language

SWEDISH = "sv"


class Localised:
    """The named field in the reader's language, and in Swedish while the translation is missing.

    `local_title = Localised("title")` reads `title_en` for an English reader and `title` for
    everyone else. `language_of` says which language the answer is in, so that a page can mark it.
    """

    def __init__(self, field: str):
        self.field = field

    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        return text_of(instance, self.field)


def text_of(instance, field: str) -> str:
    """The same for an object that only carries the two attributes."""
    return getattr(instance, _column(instance, field))


def language_of(instance, field: str) -> str:
    """The language that `local_<field>` answers in just now: "sv" or "en"."""
    return SWEDISH if _column(instance, field) == field else get_language()[:2]


def _column(instance, field: str) -> str:
    """`title_en` when the reader has that language and the row has the text, else `title`."""
    language = (get_language() or SWEDISH)[:2]
    translated = f"{field}_{language}"
    return translated if language != SWEDISH and getattr(instance, translated, "") else field
