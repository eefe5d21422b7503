"""Measured values as the desk reads them."""

from dataclasses import dataclass
from decimal import Decimal

from django.db.models import Count, Max, Min, QuerySet
from django.db.models.functions import Collate

from cms.models import Indicator, Measurement, MeasurementImport, Place, Source, StagedValue
from cms.models.municipality import SWEDISH_ORDER

SHOWN = 100  # changes in a preview
Change = StagedValue.Change


@dataclass(frozen=True)
class Cell:
    """A value as it stands in the grid; its place there is (group, year)."""

    value: Decimal
    source: int
    note: str = ""
    note_en: str = ""


Cells = dict[tuple[str, int], Cell | None]


def cells_of(indicator: Indicator, place: Place) -> Cells:
    """What stands today: (group, year) → cell."""
    rows = Measurement.objects.filter(indicator=indicator, place=place)
    return {
        (group, year): Cell(*cell)
        for group, year, *cell in rows.values_list(
            "group", "year", "value", "source", "note", "note_en"
        )
    }


def indicators() -> QuerySet:
    """With how many values they have, of which years and where."""
    return Indicator.objects.annotate(
        value_count=Count("measurements"),
        place_count=Count("measurements__place", distinct=True),
        first_year=Min("measurements__year"),
        last_year=Max("measurements__year"),
    ).order_by(Collate("name", SWEDISH_ORDER), "pk")


def places() -> QuerySet:
    """The country first, then counties, municipalities and areas to compare with, by name."""
    return Place.objects.order_by("kind", Collate("name", SWEDISH_ORDER), "code")


def sources() -> QuerySet:
    return Source.objects.order_by(Collate("name", SWEDISH_ORDER), "pk")


def imports() -> QuerySet:
    return MeasurementImport.objects.select_related("created_by")


def first_changes(job: MeasurementImport, change: Change) -> QuerySet:
    """The first rows of a preview that are of this kind."""
    rows = job.staged.filter(change=change).select_related("indicator", "place")
    return rows.order_by("page", "line", "pk")[:SHOWN]


def by_indicator(job: MeasurementImport) -> list[dict]:
    """How many values of each series are new, changed and as before."""
    rows = job.staged.values("indicator", "change").annotate(count=Count("pk")).order_by()
    counts: dict[int, dict] = {}
    for row in rows:
        counts.setdefault(row["indicator"], {})[row["change"]] = row["count"]
    named = Indicator.objects.filter(pk__in=counts).order_by(Collate("name", SWEDISH_ORDER), "pk")
    return [{"indicator": one, **counts[one.pk]} for one in named]
