"""The gaps as tables: every number with the address of the list that holds its rows."""

from dataclasses import dataclass
from urllib.parse import urlencode

from django.urls import reverse
from django.utils.translation import npgettext

from cms.models import Locality

from ..enums import Where
from ..queries.gap_report import AreaGap, GapReport
from ..queries.gaps import Share

LEVELS = 4  # shades of a cell that has something


@dataclass(frozen=True)
class Number:
    """How many, what they are called, and where they stand one by one."""

    value: int
    words: str
    address: str


@dataclass(frozen=True)
class Cell:
    numbers: list[Number]
    level: int = 0  # 0 for nothing, up to LEVELS for the most

    @property
    def total(self) -> int:
        return sum(number.value for number in self.numbers)


@dataclass(frozen=True)
class PlaceRow:
    """A municipality, or the whole county (None), with a cell for each priority and one for all."""

    name: str | None
    cells: list[Cell]


@dataclass(frozen=True)
class ShareRow:
    name: str | None
    town: Locality | None
    share: Share
    largest: Number
    outside: Number
    unknown: Number


class Tables:
    """Made of a report and the municipalities' names in order (code → name)."""

    def __init__(self, report: GapReport, names: dict[str, str], towns: dict[str, Locality]):
        self.report, self.names, self.towns = report, names, towns

    def areas(self) -> list[tuple[AreaGap, Cell]]:
        return [(row, self._area_cell(row)) for row in self.report.areas]

    def matrix(self) -> list[PlaceRow]:
        """Municipalities by priorities; the last column counts each row once."""
        rows = {code: self._cells(code) for code in self.names}
        most = max((cell.total for cells in rows.values() for cell in cells[:-1]), default=0)
        shaded = {
            code: [*(_shade(cell, most) for cell in cells[:-1]), cells[-1]]
            for code, cells in rows.items()
        }
        return [PlaceRow(self.names[code], cells) for code, cells in shaded.items()]

    def county(self) -> PlaceRow:
        """All municipalities together, with the initiatives that are for the whole county."""
        said, taking_place = self.report.proposals, self.report.events.tied
        done = self.report.initiatives
        cells = [
            self._cell(
                (said.by_priority[one.pk], taking_place.by_priority[one.pk]),
                done.by_priority.get(one.pk, 0),
                prioritering=one.number,
            )
            for one in self.report.priorities
        ]
        return PlaceRow(None, [*cells, self._cell((said.total, taking_place.total), done.total)])

    def shares(self) -> list[ShareRow]:
        known = self.report.events.shares
        return [
            self._share(name, known.get(code, Share()), self.towns.get(code), kommun=code)
            for code, name in self.names.items()
        ]

    def county_share(self) -> ShareRow:
        return self._share(None, self.report.events.county, None)

    def _cells(self, code: str) -> list[Cell]:
        said, taking_place = self.report.proposals, self.report.events.tied
        done = self.report.initiatives
        cells = [
            self._cell(
                (said.by_cell[code, one.pk], taking_place.by_cell[code, one.pk]),
                done.by_cell.get((code, one.pk), 0),
                prioritering=one.number,
                kommun=code,
            )
            for one in self.report.priorities
        ]
        every = (said.by_municipality[code], taking_place.by_municipality[code])
        return [*cells, self._cell(every, done.by_municipality.get(code, 0), kommun=code)]

    def _area_cell(self, row: AreaGap) -> Cell:
        narrowed = {"prioritering": row.priority.number, "insatsomrade": row.area.slug}
        return self._cell((row.proposals, row.events), row.initiatives, **narrowed)

    def _cell(self, contributions: tuple[int, int], done: int, **narrowed) -> Cell:
        said, taking_place = contributions
        narrowed = {"strategi": self.report.strategy.slug} | narrowed
        return Cell(
            [
                Number(
                    said,
                    npgettext("after a number", "proposal", "proposals", said),
                    _list("participation:proposal_list", narrowed),
                ),
                self._events(taking_place, narrowed),
                Number(
                    done,
                    npgettext("after a number", "initiative", "initiatives", done),
                    f"{reverse('wagtail_serve', args=['insatser/'])}?{urlencode(narrowed)}",
                ),
            ]
        )

    def _events(self, number: int, narrowed: dict) -> Number:
        period = self.report.period
        days = {"fran": period.first.isoformat(), "till": period.last.isoformat()}
        words = npgettext("after a number", "event", "events", number)
        return Number(number, words, _list("events:event_list", narrowed | days))

    def _share(self, name, share: Share, town, **narrowed) -> ShareRow:
        def number(value: int, where: Where) -> Number:
            return self._events(value, narrowed | {"plats": where.value})

        return ShareRow(
            name,
            town,
            share,
            largest=number(share.largest, Where.LARGEST),
            outside=number(share.outside, Where.OUTSIDE),
            unknown=number(share.unknown, Where.UNKNOWN),
        )


def _shade(cell: Cell, most: int) -> Cell:
    """From 1 to LEVELS by how much of the most it has; 0 where there is nothing."""
    level = -(-LEVELS * cell.total // most) if most else 0
    return Cell(cell.numbers, level)


def _list(view: str, narrowed: dict) -> str:
    return f"{reverse(view)}?{urlencode(narrowed)}"
