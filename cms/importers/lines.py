"""The lines of an uploaded text file, one by one, as UTF-8 and nothing else.

A byte-order mark is passed over. Windows-1252 and UTF-16 are refused and not guessed at: å, ä and
ö would be guesses in names that are shown. A line is at most 64 kB, so that a file without line
breaks is never held in memory.
"""

from collections.abc import Iterator
from typing import BinaryIO

from .faults import Faults

LONGEST = 65_536
BOM = b"\xef\xbb\xbf"
UTF16 = (b"\xff\xfe", b"\xfe\xff")


def lines(file: BinaryIO, faults: Faults) -> Iterator[str]:
    """Each with its line break. Raises Stop, noted, at the first that cannot be read."""
    number = 0
    while raw := file.readline(LONGEST + 1):
        number += 1
        if number == 1:
            if raw.startswith(UTF16):
                raise faults.stop("utf16")
            raw = raw.removeprefix(BOM)
        if b"\x00" in raw:
            raise faults.stop("nul", number)
        if len(raw) > LONGEST:
            raise faults.stop("long_line", number)
        if b"\r" in raw.rstrip(b"\r\n"):
            raise faults.stop("line_break", number)
        try:
            yield raw.decode("utf-8")
        except UnicodeDecodeError:
            raise faults.stop("not_utf8", number) from None
