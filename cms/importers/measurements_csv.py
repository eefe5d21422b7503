"""Values from a CSV file.

The first line names the columns, in any order: indicator (its permanent name), place (its code),
group (cms.enums.Group), year, value and source; and where one likes licence
(cms.models.Source.Licence), source_url, note and note_en. Between them stand commas, semicolons or
tabs. The shape of numbers: `amounts`; of the file: `lines`. An empty value is counted as missing.
Example: cms/data/figures.csv.
"""

import csv
import re
import unicodedata
from collections.abc import Iterator
from typing import BinaryIO

from django.core.exceptions import ValidationError
from django.core.validators import URLValidator

from cms.enums import Group
from cms.models import Source

from .amounts import Amounts
from .faults import Faults, Stop
from .known import Known, Row
from .lines import lines

REQUIRED = ("indicator", "place", "group", "year", "value", "source")
OPTIONAL = ("licence", "source_url", "note", "note_en")
DELIMITERS = ",;\t"
LONGEST = {"source": 200, "source_url": 500, "note": 300, "note_en": 300}
is_address = URLValidator(schemes=["http", "https"])


def clean(cell: str) -> str:
    return unicodedata.normalize("NFC", cell).replace("\u00a0", " ").strip()


class CsvReader:
    """Rows of one file. Every fault is noted; iteration ends with Stop when nothing more helps."""

    def __init__(self, file: BinaryIO, known: Known, faults: Faults):
        self.known, self.faults = known, faults
        self.lines = lines(file, faults)
        self.has_notes = False

    def __iter__(self) -> Iterator[Row]:
        first = next((line for line in self.lines), "")
        if not first.strip():
            raise self.faults.stop("empty")
        delimiter, self.columns = self._columns(first)
        self.has_notes = not {"note", "note_en"}.isdisjoint(self.columns)
        self.amounts = Amounts(delimiter, self.faults)
        count = 0
        for line, cells in self._cells(delimiter):
            if any(cell.strip() for cell in cells):
                count += 1
                if row := self._row(line, cells):
                    yield row
        if not count:
            raise self.faults.stop("only_header")
        self.amounts.finish()

    def _columns(self, first: str) -> tuple[str, list[str]]:
        """The delimiter is the one by which the first line falls into names that are known."""
        known = {*REQUIRED, *OPTIONAL}
        for delimiter in DELIMITERS:
            parts = next(csv.reader([first], delimiter=delimiter), [])
            names = [name.strip().lower() for name in parts]
            if len(known.intersection(names)) > 1:
                self._check(names)
                return delimiter, names
        raise self.faults.stop("no_delimiter", 1, columns=", ".join(REQUIRED))

    def _check(self, names: list[str]) -> None:
        for name in REQUIRED:
            if name not in names:
                self.faults.note("missing_column", 1, column=name)
        for name in dict.fromkeys(names):
            if name not in REQUIRED + OPTIONAL:
                self.faults.note("unknown_column", 1, column=name)
            elif names.count(name) > 1:
                self.faults.note("column_twice", 1, column=name)
        if self.faults:
            raise Stop

    def _cells(self, delimiter: str) -> Iterator[tuple[int, list[str]]]:
        """Each row with the line that it begins on."""
        reader = csv.reader(self.lines, delimiter=delimiter, strict=True)
        while True:
            line = reader.line_num + 2  # the first line is read already
            try:
                cells = next(reader)
            except StopIteration:
                return
            except csv.Error:
                raise self.faults.stop("quotes", line) from None
            yield line, cells

    def _row(self, line: int, cells: list[str]) -> Row | None:
        """The row, or None after a fault."""
        if len(cells) != len(self.columns):
            return self.faults.note(
                "column_count", line, count=len(cells), expected=len(self.columns)
            )
        row = dict(zip(self.columns, map(clean, cells), strict=True))
        before = len(self.faults.found)
        indicator = self.known.slugs.get(row["indicator"])
        if indicator is None:
            self.faults.note("unknown_indicator", line, text=row["indicator"])
        if row["place"] not in self.known.places:
            self.faults.note("unknown_place", line, text=row["place"])
        if row["group"] not in Group.values:
            known = ", ".join(Group.values)
            self.faults.note("unknown_group", line, text=row["group"], known=known)
        year = self._year(row["year"], line)
        value = self.amounts.read(row["value"], line) if row["value"] else None
        self._texts(row, line)
        if row["value"]:
            self._source(row, line)
        if len(self.faults.found) > before:
            return None
        texts = (row["source"], row.get("note", ""), row.get("note_en", ""))
        return Row(line, 0, indicator, row["place"], row["group"], year, value, *texts)

    def _year(self, text: str, line: int) -> int | None:
        if not re.fullmatch(r"[0-9]{4}", text) or not self.known.is_year(int(text)):
            return self.faults.note("year", line, text=text, last=self.known.last_year)
        return int(text)

    def _texts(self, row: dict[str, str], line: int) -> None:
        for name, most in LONGEST.items():
            text = row.get(name, "")
            if len(text) > most:
                self.faults.note("too_long", line, column=name, count=len(text), most=most)
            if not text.isprintable():
                self.faults.note("control_characters", line, column=name)

    def _source(self, row: dict[str, str], line: int) -> None:
        licence, url = row.get("licence", ""), row.get("source_url", "")
        if licence and licence not in Source.Licence.values:
            known = ", ".join(Source.Licence.values)
            self.faults.note("unknown_licence", line, text=licence, known=known)
        if url:
            try:
                is_address(url)
            except ValidationError:
                self.faults.note("address", line, text=url)
        if not row["source"]:
            self.faults.note("no_source", line)
        else:
            self.known.sources.take(row["source"], licence, url, line, self.faults)
