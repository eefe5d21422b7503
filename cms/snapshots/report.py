"""A snapshot laid out for its page: nothing here asks the database, or today's words."""

from dataclasses import dataclass, field
from datetime import date, datetime

from cms.enums import Group
from cms.models import Place

LATEST = 3  # years that a table of municipalities has room for
MUNICIPALITY = Place.Kind.MUNICIPALITY
EVERYONE = Group.ALL


@dataclass(frozen=True)
class Table:
    """Values by two headings. A heading is a list of pairs of texts, or a year alone."""

    columns: list
    rows: list[tuple[object, list[dict | None]]]
    sources: list[str]  # the numbers of the sources that they come from
    notes: list[dict] = field(default_factory=list)  # values with something to know of them

    @property
    def has_several_sources(self) -> bool:
        return len(self.sources) > 1


@dataclass(frozen=True)
class Shown:
    """A series as the page shows it: by year, and by municipality for the latest years."""

    slug: str
    indicator: dict
    judges: bool
    why_not: dict
    by_year: Table | None
    by_municipality: Table | None
    values: list[dict]


@dataclass(frozen=True)
class Report:
    frozen_at: datetime
    goals: list[dict]
    priorities: list[dict]
    sources: list[tuple[str, dict]]


def report_of(frozen: dict) -> Report:
    """What the page of a follow-up shows of its snapshot."""
    goals = [
        {**goal, "shown": [_shown(one, frozen["indicators"]) for one in goal["series"]]}
        for goal in frozen["goals"]
    ]
    return Report(
        frozen_at=datetime.fromisoformat(frozen["frozen_at"]),
        goals=goals,
        priorities=[_priority(row, frozen) for row in frozen["priorities"]],
        sources=sorted(frozen["sources"].items(), key=lambda item: int(item[0])),
    )


def _shown(series: dict, indicators: dict) -> Shown:
    values = series["values"]
    return Shown(
        slug=series["indicator"],
        indicator=indicators[series["indicator"]],
        judges=series["judges"],
        why_not=series["why_not"],
        by_year=by_year([one for one in values if one["place_kind"] != MUNICIPALITY]),
        by_municipality=by_place([one for one in values if one["place_kind"] == MUNICIPALITY]),
        values=values,
    )


def by_year(values: list[dict]) -> Table | None:
    """A row for each year, a column for each place and group: the home of the strategy first."""
    ordered = sorted(values, key=lambda one: not one["is_home"])
    columns = list(dict.fromkeys(_about(one) for one in ordered))
    years = sorted({one["year"] for one in values})
    return _table(values, columns, years, row_of=lambda one: one["year"], column_of=_about)


def by_place(values: list[dict]) -> Table | None:
    """A row for each place and group, a column for each of the latest years."""
    years = sorted({one["year"] for one in values})[-LATEST:]
    latest = [one for one in values if one["year"] in years]
    places = list(dict.fromkeys(_about(one) for one in latest))
    return _table(latest, years, places, row_of=_about, column_of=lambda one: one["year"])


def _about(value: dict) -> tuple[str, str]:
    return value["place"], value["group"]


def _table(values, columns, rows, *, row_of, column_of) -> Table | None:
    if not values:
        return None
    cells = {(row_of(one), column_of(one)): one for one in values}
    names = {_about(one): _names(one) for one in values}
    return Table(
        columns=[names.get(column, column) for column in columns],
        rows=[(names.get(row, row), [cells.get((row, at)) for at in columns]) for row in rows],
        sources=[str(number) for number in sorted({one["source"] for one in values})],
        notes=[one for one in values if one["note"]["sv"]],
    )


def _names(value: dict) -> list[dict]:
    """The place, and the group where it is not everyone."""
    group = [] if value["group"] == EVERYONE else [value["group_name"]]
    return [value["place_name"], *group]


def _priority(row: dict, frozen: dict) -> dict:
    """A priority with its numbers and its initiatives."""
    counts = [
        {"name": count["name"], **found}
        for count in frozen["counts"]
        for found in count["rows"]
        if found["priority"] == row["number"]
    ]
    initiatives = [
        {**one, "since": date.fromisoformat(one["since"]) if one["since"] else None}
        for one in frozen["initiatives"]
        if row["number"] in one["priorities"]
    ]
    return {**row, "counts": counts, "initiatives": initiatives}
