"""What people's words may not hold. Each refusal says what to do."""

import re
import unicodedata
from datetime import date

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

# Control characters but tab and line breaks, and the marks that turn the reading direction.
_HIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
# Between the date and the number: any dash or space on the line, and what takes no room.
_BETWEEN = (
    r"(?:[-+\u00ad\u2010-\u2015\u2043\u2212\ufe58\ufe63\uff0d\u200b-\u200d\u2060\ufeff]|[^\S\r\n])"
)
_TEN_OR_TWELVE_DIGITS = re.compile(rf"(?<!\d)(?:\d\d)?(\d{{6}}){_BETWEEN}{{0,3}}(\d{{4}})(?!\d)")
_ADDRESS = re.compile(r"\S@\S")
# What a mail program would make a link of: "kultur.se", "www.kultur", "https://…".
_LINK = re.compile(r"://|\bwww\.|\w\.[^\W\d_]{2,}", re.IGNORECASE)
# Joiners belong to Persian names and to some emoji; other formatting characters to no name.
_JOINERS = "\u200c\u200d"
# Counted as letters or signs, and nothing is drawn: Hangul fillers and the empty Braille cell.
_BLANK = "\u115f\u1160\u3164\uffa0\u2800"


def no_hidden_characters(text: str) -> None:
    """Refuse characters that cannot be seen but change what is read."""
    if _HIDDEN.search(text):
        raise ValidationError(
            _(
                "The text holds invisible control characters, perhaps pasted in. "
                "Type the passage anew, or paste it as plain text."
            ),
            code="hidden_characters",
        )


def no_identity_number(text: str) -> None:
    """Refuse Swedish personal identity and coordination numbers: what is written is public."""
    for match in _TEN_OR_TWELVE_DIGITS.finditer(text):
        if is_identity_number(match[1] + match[2]):
            raise ValidationError(
                _(
                    "The text seems to hold a personal identity number. "
                    "Remove it: what you write here becomes public."
                ),
                code="identity_number",
            )


def is_identity_number(digits: str) -> bool:
    """Whether YYMMDDNNNC is a date, or a date plus 60 days, with the right check digit."""
    day = int(digits[4:6])
    try:
        # A leap year, so that 29 February passes; the century is not known from ten digits.
        date(2000, int(digits[2:4]), day - 60 if day > 60 else day)
    except ValueError:
        return False
    doubled = (int(digit) * (2 - place % 2) for place, digit in enumerate(digits))
    return sum(number // 10 + number % 10 for number in doubled) % 10 == 0


def no_email_address(text: str) -> None:
    """Refuse an e-mail address in a name: the name is public, the address is not."""
    if _ADDRESS.search(text):
        raise ValidationError(
            _("Write a name, not an e-mail address: the name is shown to everyone."),
            code="email_address",
        )


def no_web_address(text: str) -> None:
    """Refuse what becomes a link in the letters and pages where a name stands."""
    if "@" in text or _LINK.search(text):
        raise ValidationError(
            _("Write a name without addresses. After a full stop, leave a space."),
            code="web_address",
        )


def readable_name(text: str) -> None:
    """Refuse a name without a letter or digit, or with characters that cannot be seen."""
    kinds = [unicodedata.category(character) for character in text if character not in _JOINERS]
    is_hidden = any(kind[0] == "C" or kind in {"Zl", "Zp"} for kind in kinds)
    if is_hidden or any(character in _BLANK for character in text):
        raise ValidationError(
            _("The name holds characters that cannot be seen. Type it anew."),
            code="hidden_characters",
        )
    if not _shows(text, "LN"):
        raise ValidationError(_("Write a name with letters."), code="no_letters")


def has_letters(text: str) -> None:
    """Refuse a title that nobody can read out: without a letter or digit."""
    if not _shows(text, "LN"):
        raise ValidationError(_("Write it with letters or digits."), code="no_letters")


def has_something_to_read(text: str) -> None:
    """Refuse a text that is not empty but looks so. An emoji is something."""
    if not _shows(text, "LNPS"):
        raise ValidationError(_("Write something that can be read."), code="nothing_to_read")


def _shows(text: str, kinds: str) -> bool:
    """Whether a character is of one of these Unicode categories, and is drawn."""
    return any(
        unicodedata.category(character)[0] in kinds and character not in _BLANK
        for character in text
    )
