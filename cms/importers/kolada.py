"""Values from Kolada's answers, version 3: a file that was saved, or pages as they come.

Shape of a page: `{"values": [{"kpi", "municipality", "period", "values": [{"gender" "K"|"M"|"T",
"value" number or null, "status"}]}], "next_url" address or null, "count"}`. Keys that are not named
here are Kolada's own affair. Indicators are known by `kolada_kpi`, places by `kolada_id`. A value
that is null, marked "Missing" or deleted is counted as missing. Numbers are rounded half up to the
four decimals that are kept: Kolada answers with as many as its division gave. Source: "Kolada", as
its terms ask for.
"""

import re
from collections.abc import Iterable, Iterator
from decimal import ROUND_HALF_UP, Decimal
from typing import BinaryIO

from cms.enums import Group
from cms.models import Source

from .amounts import AFTER, BEFORE
from .document import DocumentError, parse_json
from .faults import Faults
from .known import Known, Row

GROUPS = {"T": Group.ALL.value, "K": Group.WOMEN.value, "M": Group.MEN.value}
SOURCE = "Kolada"
LICENCE = Source.Licence.KOLADA.value
URL = "https://www.kolada.se/"
MAX_BYTES = 10_000_000  # of one page; 5,000 rows are about 1.5 MB
STEP = Decimal(1).scaleb(-AFTER)


class KoladaReader:
    """Rows of all pages; each page is an answer, asked for when its turn comes."""

    has_notes = False

    def __init__(self, pages: Iterable[dict], known: Known, faults: Faults):
        self.pages, self.known, self.faults = pages, known, faults
        self.page = 0
        self.counts: list[tuple[int, int]] = []  # what each page says that it has, and what it has

    def __iter__(self) -> Iterator[Row]:
        self.known.sources.take(SOURCE, LICENCE, URL, 0, self.faults)
        for page, answer in enumerate(self.pages, start=1):
            self.page = page
            self._count(answer)
            for line, entry in enumerate(answer["values"], start=1):
                yield from self._entry(line, entry)
        if not any(has for _says, has in self.counts):
            raise self.faults.stop("kolada_empty")
        self._check_counts()

    def _count(self, answer: dict) -> None:
        has, says = len(answer["values"]), answer.get("count")
        is_number = isinstance(says, int) and not isinstance(says, bool)
        self.counts.append((says if is_number else has, has))

    def _check_counts(self) -> None:
        """A page says how many it has, or how many all pages have; less came: it was cut off."""
        everything = sum(has for _says, has in self.counts)
        for page, (says, has) in enumerate(self.counts, start=1):
            if says not in (has, everything):
                self.faults.note("kolada_count", 0, page, says=says, has=has)

    def _entry(self, line: int, entry: object) -> Iterator[Row]:
        """A row of Kolada's: one series and year, a value for each gender."""
        fields = entry if isinstance(entry, dict) else {}
        kpi, place, values = (fields.get(key) for key in ("kpi", "municipality", "values"))
        if not (isinstance(kpi, str) and isinstance(place, str) and isinstance(values, list)):
            return self.faults.note("kolada_row", line, self.page)
        before = len(self.faults.found)
        if kpi not in self.known.kpis:
            self.faults.note("unknown_kpi", line, self.page, text=kpi)
        if place not in self.known.kolada_places:
            self.faults.note("unknown_kolada_place", line, self.page, text=place)
        year = self._year(line, fields.get("period"))
        if len(self.faults.found) > before:
            return None
        key = (line, self.page, self.known.kpis[kpi], self.known.kolada_places[place])
        for value in values:
            if row := self._value(key, year, value):
                yield row
        return None

    def _year(self, line: int, period: object) -> int | None:
        text = str(period)
        if not re.fullmatch(r"[0-9]{4}", text) or not self.known.is_year(int(text)):
            return self.faults.note("year", line, self.page, text=text, last=self.known.last_year)
        return int(text)

    def _value(self, key: tuple, year: int, value: object) -> Row | None:
        line, page = key[:2]
        gender = value.get("gender") if isinstance(value, dict) else None
        if not isinstance(gender, str) or "value" not in value:
            return self.faults.note("kolada_row", line, page)
        if gender not in GROUPS:
            return self.faults.note("unknown_gender", line, page, text=gender)
        number = value["value"]
        if number is None or value.get("status") == "Missing" or value.get("isdeleted") is True:
            return Row(*key, GROUPS[gender], year, None)
        if isinstance(number, bool) or not isinstance(number, int | Decimal):
            return self.faults.note("no_number", line, page, text=str(number))
        rounded = self._rounded(number)
        if rounded is None:
            return self.faults.note("too_many_digits", line, page, text=str(number)[:60])
        return Row(*key, GROUPS[gender], year, rounded, SOURCE)

    @staticmethod
    def _rounded(number: int | Decimal) -> Decimal | None:
        """To as many decimals as are kept; None where the whole part has no room."""
        if abs(number) >= 10**BEFORE:
            return None
        rounded = Decimal(number).quantize(STEP, rounding=ROUND_HALF_UP)
        return rounded if abs(rounded) < 10**BEFORE else None


def read_page(content: bytes, page: int, faults: Faults) -> dict:
    """An answer that has the shape. Raises Stop, noted, where it has not."""
    if not content.strip():
        raise faults.stop("kolada_no_content", 0, page)
    try:
        answer = parse_json(content.decode("utf-8-sig"))
    except (DocumentError, UnicodeDecodeError):
        code = "kolada_html" if content.lstrip()[:1] == b"<" else "kolada_cut_off"
        raise faults.stop(code, 0, page) from None
    if not isinstance(answer, dict) or not isinstance(answer.get("values"), list):
        raise faults.stop("kolada_shape", 0, page)
    return answer


def saved_page(file: BinaryIO, faults: Faults) -> Iterator[dict]:
    """A file with one answer. One that is the first of several pages is not the whole."""
    content = file.read(MAX_BYTES + 1)
    if len(content) > MAX_BYTES:
        raise faults.stop("too_large", most=MAX_BYTES // 1_000_000)
    answer = read_page(content, 1, faults)
    if answer.get("next_url"):
        raise faults.stop("kolada_goes_on")
    yield answer
