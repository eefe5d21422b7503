"""One series at one place as a table to write in: what is shown, what was typed, what is wrong.

A row is a year, a column a group; the source and the note are the row's. Where the cells of a row
have different ones the row's field is empty, and each cell keeps its own until it is filled in.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from django.core import signing
from django.utils import timezone
from django.utils.translation import gettext as _

from ..enums import Group
from ..importers.amounts import LIKE_THOUSANDS, Amounts
from ..importers.faults import Faults
from ..models import Indicator, Place
from ..models.measurement import FIRST_YEAR
from ..queries.measurements import Cell, Cells, cells_of
from ..wording.faults import REASONS

YEARS = 10  # that are open to fill in
SALT = "cms.grid"


@dataclass
class GridCell:
    group: str
    year: int
    text: str
    error: str = ""
    now: str = ""  # what somebody else wrote meanwhile

    @property
    def name(self) -> str:
        return f"v-{self.year}-{self.group}"

    @property
    def label(self) -> str:
        return f"{Group(self.group).label}, {self.year}"


@dataclass
class GridRow:
    year: int
    cells: list[GridCell] = field(default_factory=list)
    source: str = ""
    note: str = ""
    note_en: str = ""
    has_several: bool = False  # sources or notes
    is_base: bool = False  # a target is held against the value of this year
    error: str = ""


class Grid:
    """`seen` is what the writer was shown; `cells` what is asked for, where it differs."""

    def __init__(self, indicator: Indicator, place: Place, first_year: int | None = None):
        self.indicator, self.place = indicator, place
        self.today = cells_of(indicator, place)
        self.seen = self.today
        self.cells: Cells = {}
        self.last_year = timezone.localdate().year
        recent = self.last_year - YEARS + 1
        self.first_year = max(FIRST_YEAR, min(first_year or recent, recent))
        targets = indicator.targets.filter(base_year__isnull=False)
        self.base_years = set(targets.values_list("base_year", flat=True))
        self.lay_out(self.today)

    def lay_out(self, cells: Cells) -> None:
        """Newest first: the last ten years or from `first_year` on, base years, all with values."""
        groups = {group for group, _year in cells} | set(self.indicator.groups)
        recent = range(self.first_year, self.last_year + 1)
        years = {year for _group, year in cells} | self.base_years | set(recent)
        self.groups = [one for one in Group.values if one in groups]
        self.rows = [self.row_of(year, cells) for year in sorted(years, reverse=True)]

    def row_of(self, year: int, cells: Cells) -> GridRow:
        found = [cells.get((group, year)) for group in self.groups]
        row = GridRow(year, [
            GridCell(group, year, text_of(cell))
            for group, cell in zip(self.groups, found, strict=True)
        ])  # fmt: skip
        row.is_base = year in self.base_years
        there = [cell for cell in found if cell]
        for name in ("source", "note", "note_en"):
            different = {str(getattr(cell, name)) for cell in there}
            row.has_several |= len(different) > 1
            setattr(row, name, different.pop() if len(different) == 1 else "")
        return row

    def shown(self) -> str:
        """What the page shows, to come back with the form. Signed: nobody but us made it."""
        seen = {
            f"{group}-{year}": [str(cell.value), cell.source, cell.note, cell.note_en]
            for (group, year), cell in self.seen.items()
        }
        return signing.dumps(seen, salt=SALT, compress=True)

    def take(self, data: Mapping[str, str], sources: set[str]) -> bool:
        """Read what was typed. Returns whether all of it can be used; what cannot has its error.

        Raises signing.BadSignature when the form is not one of ours.
        """
        seen = signing.loads(data.get("seen", ""), salt=SALT)
        self.seen = {}
        for key, (value, *rest) in seen.items():
            group, year = key.split("-")
            self.seen[group, int(year)] = Cell(Decimal(value), *rest)
        self.lay_out(self.seen)  # what the writer saw: others may have taken rows away since
        for row in self.rows:
            self.take_row(row, data, sources)
        return not any(row.error or cell.error for row in self.rows for cell in row.cells)

    def take_row(self, row: GridRow, data: Mapping[str, str], sources: set[str]) -> None:
        common = {}
        for name in ("source", "note", "note_en"):
            typed = data.get(f"{name}-{row.year}", getattr(row, name)).strip()
            if not row.has_several or typed:
                common[name] = typed
            setattr(row, name, typed)
        if row.source and row.source not in sources:
            row.error = _("Choose a source from the list.")
        for name in ("note", "note_en"):
            if len(getattr(row, name)) > 300:
                row.error = _("A note is at most 300 characters long.")
        for cell in row.cells:
            self.take_cell(row, cell, data.get(cell.name, cell.text).strip(), common)

    def take_cell(self, row: GridRow, cell: GridCell, typed: str, common: dict) -> None:
        key = (cell.group, cell.year)
        seen = self.seen.get(key)
        if not typed:
            cell.text = ""
            if seen:
                self.cells[key] = None
            return
        value = seen.value if seen and typed == cell.text else number_of(typed, cell)
        cell.text = typed
        if value is None or row.error:
            return
        source = common.get("source", str(seen.source) if seen else "")
        if not source:
            row.error = _("Say where the values of the year come from.")
            return
        note = common.get("note", seen.note if seen else "")
        note_en = common.get("note_en", seen.note_en if seen else "")
        wanted = Cell(value, int(source), note, note_en)
        if wanted != seen:
            self.cells[key] = wanted

    def stand_by(self, clash: list[tuple[str, int]]) -> None:
        """After a refusal: what was typed stays, beside what stands now; all else is of today."""
        self.today = self.seen = cells_of(self.indicator, self.place)
        touched = {year for _group, year in self.cells}
        for number, row in enumerate(self.rows):
            fresh = self.row_of(row.year, self.today)
            if row.year not in touched:
                self.rows[number] = fresh
                continue
            for cell, other in zip(row.cells, fresh.cells, strict=True):
                key = (cell.group, cell.year)
                if key not in self.cells:
                    cell.text = other.text
                elif key in clash:
                    cell.now = other.text or _("empty")


def text_of(cell: Cell | None) -> str:
    """As a Swede writes it, with every decimal there is."""
    return "" if cell is None else str(cell.value).replace(".", ",")


def number_of(typed: str, cell: GridCell) -> Decimal | None:
    """The number; None with the cell's error set. "1.234" could mean two things: not guessed at."""
    faults = Faults()
    value = Amounts(";", faults).read(typed, 0)
    if faults:
        [fault] = faults.found
        cell.error = REASONS[fault.code] % fault.what
        return None
    if "." in typed and LIKE_THOUSANDS.fullmatch(typed.replace("\u2212", "-")):
        cell.error = _("Write decimals with a comma, and thousands with a space or nothing.")
        return None
    return value
