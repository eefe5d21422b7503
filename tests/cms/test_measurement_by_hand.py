"""Values written by hand: logged, once, and never over what somebody else wrote."""

from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError
from wagtail.models import ModelLogEntry

from cms.actions import measurements
from cms.errors import CellsChanged
from cms.models import Indicator, MeasurementImport, Place
from cms.queries.measurements import Cell
from tests.factories import MeasurementFactory, SourceFactory

pytestmark = pytest.mark.django_db
Kind, Status = MeasurementImport.Kind, MeasurementImport.Status
MEN = "sysselsattningsgrad,07,men,2020,80,SCB"


def series() -> Indicator:
    return Indicator.objects.get(slug="sysselsattningsgrad")


def kronoberg() -> Place:
    return Place.objects.get(pk="07")


def by_hand(cells: dict, seen: dict | None = None):
    return measurements.write(series(), kronoberg(), cells=cells, seen=seen or {}, by=None)


def test_writing_by_hand_is_an_import_of_its_own():
    source = SourceFactory()
    job = by_hand({("women", 2020): Cell(Decimal("78.5"), source.pk, "Prel.", "Prel.")})
    value = series().measurements.get()
    assert (value.value, value.source, value.note) == (Decimal("78.5"), source, "Prel.")
    assert (value.brought_by, job.kind, job.new_count) == (job, Kind.GRID, 1)
    assert series().values_changed_at
    entry = ModelLogEntry.objects.get(action="cms.write_values")
    assert entry.data["cells"] == [{"group": "women", "year": 2020, "from": None, "to": "78.5"}]


def test_the_same_form_twice_writes_once():
    cell = {("women", 2020): Cell(Decimal("78.5"), SourceFactory().pk)}
    by_hand(cell)
    assert by_hand(cell) is None
    assert MeasurementImport.objects.filter(kind=Kind.GRID).count() == 1


def test_a_clash_names_its_cells_and_saves_nothing():
    source = SourceFactory()
    MeasurementFactory(indicator=series(), group="women", value=Decimal("70"), source=source)
    wanted = {
        ("women", 2020): Cell(Decimal("71"), source.pk),
        ("men", 2020): Cell(Decimal("80"), source.pk),
    }
    with pytest.raises(CellsChanged) as refused:
        by_hand(wanted, {("women", 2020): Cell(Decimal("69"), source.pk)})
    assert refused.value.cells == [("women", 2020)]
    assert series().measurements.get().value == 70


def test_one_bad_cell_saves_none():
    source = SourceFactory()
    good = Cell(Decimal("71"), source.pk)
    for bad in (("alla", 2020), ("men", 20215)):
        with pytest.raises(ValidationError):
            by_hand({("women", 2020): good, bad: good})
        assert not series().measurements.exists()
