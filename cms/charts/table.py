"""The numbers of a chart as a table: a year a row, a line a column, each value with its source."""

from dataclasses import dataclass

from cms.queries.figures import Figures, Value
from cms.wording.numbers import number

from .plan import Plot


@dataclass(frozen=True)
class Cell:
    """`source` is its number in the list of sources, where there are several."""

    text: str = ""
    value: Value | None = None
    source: int | None = None


@dataclass(frozen=True)
class DataTable:
    columns: tuple[str, ...]
    rows: tuple[tuple[int, tuple[Cell, ...]], ...]


def table_of(figures: Figures, plot: Plot) -> DataTable:
    """The newest year first; a year without a value for a line has an empty cell."""
    rows = figures.drawn
    keys = list(dict.fromkeys((row.place, row.group) for row in rows))
    numbered = {row.source: at for at, row in enumerate(figures.sources, start=1)}
    found = {(row.place, row.group, row.year): row for row in rows}
    years = sorted({row.year for row in rows}, reverse=True)
    return DataTable(
        tuple(line.name for line in plot.lines),
        tuple(
            (
                year,
                tuple(_cell(found.get((*key, year)), figures, numbered) for key in keys),
            )
            for year in years
        ),
    )


def _cell(row: Value | None, figures: Figures, numbered: dict[str, int]) -> Cell:
    if row is None:
        return Cell()
    source = numbered[row.source] if len(numbered) > 1 else None
    return Cell(number(row.value, figures.indicator.decimals), row, source)
