"""Numbers in a CSV file, where 1.234 may be a little more than one or more than a thousand.

Between commas the decimal sign is a point. Elsewhere it is a comma or a point, the same in the
whole file. A file in which every number with a sign looks like thousands ("1.234", "12,500") could
be read in two ways and is refused: a wrong guess would be wrong a thousandfold. Spaces between
thousands are read, as nothing else can be meant by them.
"""

import re
from decimal import Decimal

from .faults import Faults

SPACES = " \u00a0\u202f"
GROUPED = re.compile(rf"-?[0-9]{{1,3}}(?:[{SPACES}][0-9]{{3}})+(?:[.,][0-9]+)?")
NUMBER = re.compile(r"-?[0-9]+(?:[.,][0-9]+)?")
LIKE_THOUSANDS = re.compile(r"-?[1-9][0-9]{0,2}[.,][0-9]{3}")
BEFORE, AFTER = 10, 4  # digits


class Amounts:
    """Reads the numbers of one file, and remembers which decimal sign it has."""

    def __init__(self, delimiter: str, faults: Faults):
        self.faults = faults
        self.comma_is_taken = delimiter == ","
        self.sign = ""
        self.first_line = 0  # where the sign was first seen
        self.could_be_thousands = True

    def read(self, text: str, line: int) -> Decimal | None:
        """The number, or None after a fault."""
        text = text.replace("\u2212", "-")
        if GROUPED.fullmatch(text):
            text = re.sub(rf"[{SPACES}]", "", text)
        if not NUMBER.fullmatch(text):
            code = "two_signs" if re.fullmatch(r"-?[0-9][0-9.,]*", text) else "no_number"
            return self.faults.note(code, line, text=text)
        if not self._knows_sign(text, line):
            return None
        return self._fitting(Decimal(text.replace(",", ".")), text, line)

    def finish(self) -> None:
        """All is read: could every number have been meant in another way?"""
        if self.sign and self.could_be_thousands and not self.comma_is_taken:
            self.faults.note("thousands", self.first_line, sign=self.sign)

    def _knows_sign(self, text: str, line: int) -> bool:
        sign = next((sign for sign in ",." if sign in text), "")
        if not sign:
            return True
        if sign == "," and self.comma_is_taken:
            self.faults.note("decimal_comma", line, text=text)
            return False
        if self.sign and sign != self.sign:
            self.faults.note("mixed_signs", line, text=text, first=self.first_line)
            return False
        if not self.sign:
            self.sign, self.first_line = sign, line
        self.could_be_thousands &= bool(LIKE_THOUSANDS.fullmatch(text))
        return True

    def _fitting(self, number: Decimal, text: str, line: int) -> Decimal | None:
        if abs(number) >= 10**BEFORE or number != round(number, AFTER):
            return self.faults.note("too_many_digits", line, text=text)
        return number
