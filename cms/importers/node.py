"""A place in a document. It is asked for what it should be, and notes what it is not."""

import re
import unicodedata
from collections.abc import Iterable
from datetime import date
from decimal import Decimal

from .document import Problem

SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
KINDS = {dict: "an object", list: "a list", str: "a text", int: "a whole number"}
LINE_BREAKS = "\n\r\t"
MISSING = object()  # a key that is not there; `only` is what says so


class Node:
    """A value with its path. A fault is noted in `problems`, and reading goes on with a blank."""

    def __init__(self, value: object, path: str = "", problems: list[Problem] | None = None):
        self.value = value
        self.path = path
        self.problems = [] if problems is None else problems

    @property
    def is_missing(self) -> bool:
        return self.value is MISSING

    def __iter__(self):
        return iter(self.items())

    def note(self, reason: str) -> None:
        self.problems.append(Problem(self.path, reason))

    def is_a(self, kind: type) -> bool:
        """Whether the value has this JSON type; notes it when not."""
        fits = isinstance(self.value, kind) and not isinstance(self.value, bool)
        if not fits:
            self.note(f"must be {KINDS[kind]}")
        return fits

    def at(self, key: str) -> "Node":
        """A member. One that is missing answers blank; `only` is what notes it."""
        value = self.value.get(key, MISSING) if isinstance(self.value, dict) else MISSING
        return Node(value, f"{self.path}.{key}" if self.path else key, self.problems)

    def has(self, key: str) -> bool:
        return isinstance(self.value, dict) and key in self.value

    def only(self, required: Iterable[str], optional: Iterable[str] = ()) -> bool:
        """An object with these keys and no others: nothing in a file is passed over in silence."""
        if self.is_missing or not self.is_a(dict):
            return False
        required = tuple(required)
        for key in required:
            if key not in self.value:
                self.at(key).note("is missing")
        unknown = set(self.value) - {*required, *optional}
        for key in sorted(unknown):
            self.at(key).note("is not known here")
        return not unknown and all(key in self.value for key in required)

    def items(self) -> list["Node"]:
        if self.is_missing or not self.is_a(list):
            return []
        return [
            Node(value, f"{self.path}[{place}]", self.problems)
            for place, value in enumerate(self.value)
        ]

    def text(self, longest: int | None = None) -> str:
        """A text that says something, without control characters."""
        if self.is_missing or not self.is_a(str):
            return ""
        text = unicodedata.normalize("NFC", self.value).strip()
        if not text:
            self.note("must not be empty")
        elif any(unicodedata.category(c) in ("Cc", "Cs") and c not in LINE_BREAKS for c in text):
            self.note("has characters that cannot be shown")
        elif longest and len(text) > longest:
            self.note(f"is {len(text)} characters long, at most {longest} fit")
        return text

    def slug(self) -> str:
        if self.is_missing or not self.is_a(str):
            return ""
        if not SLUG.fullmatch(self.value) or len(self.value) > 80:
            self.note("must be small letters a–z, digits and hyphens, at most 80 characters")
        return self.value

    def digits(self, count: int) -> str:
        if self.is_missing or not self.is_a(str):
            return ""
        if not re.fullmatch(rf"[0-9]{{{count}}}", self.value):
            self.note(f"must be {count} digits in quotation marks")
        return self.value

    def whole(self, least: int, most: int) -> int | None:
        if self.is_missing or not self.is_a(int):
            return None
        if not least <= self.value <= most:
            self.note(f"must be {least}–{most}")
        return self.value

    def decimal(self) -> Decimal | None:
        """A number of at most 10 digits before and 4 after the point, kept exact."""
        if self.is_missing:
            return None
        if isinstance(self.value, bool) or not isinstance(self.value, int | Decimal):
            self.note("must be a number")
            return None
        number = Decimal(self.value)
        if abs(number) >= 10**10 or number != round(number, 4):
            self.note("must have at most 10 digits before the point and 4 after it")
            return None
        return number

    def day(self) -> date | None:
        if self.is_missing or not self.is_a(str):
            return None
        try:
            return date.fromisoformat(self.value)
        except ValueError:
            self.note("must be a date such as 2015-06-11")
            return None

    def choice(self, known: Iterable[str]) -> str:
        if self.is_missing or not self.is_a(str):
            return ""
        known = list(known)
        if self.value not in known:
            self.note(f"unknown: {self.value[:50]!r}; known are {', '.join(known)}")
        return self.value
