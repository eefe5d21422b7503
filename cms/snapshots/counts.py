"""Texts in both languages, and the numbers that other rooms add."""

from collections.abc import Callable
from dataclasses import dataclass

from django.conf import settings
from django.utils import translation


@dataclass(frozen=True)
class Count:
    """How much of something there was under each priority.

    `rows`: by the number of the priority, all that was published until the end of the year and is
    public, and what of it was published in the year itself.
    """

    name: dict[str, str]
    rows: dict[int, tuple[int, int]]


def in_both(say: Callable[[], object]) -> dict[str, str]:
    """What is said in each of the site's languages."""
    said = {}
    for language, _name in settings.LANGUAGES:
        with translation.override(language):
            said[language] = str(say())
    return said


def pair(row, field: str) -> dict[str, str]:
    """An editors' text as it is stored: the English may be empty."""
    return {"sv": getattr(row, field), "en": getattr(row, f"{field}_en")}
