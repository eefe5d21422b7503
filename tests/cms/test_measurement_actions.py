"""Saving measured values: whole, once, by those who may, and never over somebody else's work."""

from decimal import Decimal

import pytest
from django.core.files.base import ContentFile, File
from django.core.files.storage import storages
from wagtail.models import ModelLogEntry

from cms.actions import measurements
from cms.errors import FileTooLarge, NotAllowed, NotOpen, ValuesChanged
from cms.models import Indicator, Measurement, MeasurementImport, Place, Source, StagedValue
from tests import people
from tests.cms.measurement_files import HEADER, ROW, csv_file, read, saved
from tests.factories import MeasurementFactory, SourceFactory

pytestmark = pytest.mark.django_db
Kind, Status = MeasurementImport.Kind, MeasurementImport.Status
MEN = "sysselsattningsgrad,07,men,2020,80,SCB"


def series() -> Indicator:
    return Indicator.objects.get(slug="sysselsattningsgrad")


def kronoberg() -> Place:
    return Place.objects.get(pk="07")


def test_every_value_knows_its_source_and_what_brought_it():
    maja = people.maja()
    job = saved(csv_file(ROW, MEN), by=maja)
    values = series().measurements.select_related("source", "brought_by")
    assert {(value.source.name, value.brought_by) for value in values} == {("SCB", job)}
    assert (job.status, job.created_by, job.new_count) == (Status.DONE, maja, 2)
    assert job.finished_at
    assert not StagedValue.objects.exists()
    assert ModelLogEntry.objects.get(action="cms.import_values", object_id=job.pk).user == maja


def test_the_file_is_kept_where_no_address_leads(settings):
    job = saved(csv_file(ROW))
    with job.file.open("rb") as file:
        assert file.read() == csv_file(ROW).encode()
    assert str(settings.MEDIA_ROOT) not in job.file.path
    assert job.file.storage == storages["imports"]


def test_a_second_run_changes_nothing():
    saved(csv_file(ROW, MEN))
    stamp = Indicator.objects.get(pk=series().pk).values_changed_at
    rows = list(series().measurements.values())
    job = saved(csv_file(ROW, MEN))
    assert (job.new_count, job.changed_count, job.unchanged_count) == (0, 0, 2)
    assert list(series().measurements.values()) == rows
    assert series().values_changed_at == stamp


def test_only_series_that_change_are_marked():
    saved(csv_file(ROW))
    before = dict(Indicator.objects.values_list("slug", "values_changed_at"))
    saved(csv_file(ROW, "vaxthusgaser,07,all,2019,800000,SCB"))
    after = dict(Indicator.objects.values_list("slug", "values_changed_at"))
    assert {slug for slug in after if after[slug] != before[slug]} == {"vaxthusgaser"}


def test_a_changed_value_is_written_over_and_says_what_was():
    saved(csv_file(ROW))
    job = read(csv_file(ROW.replace("78.5", "79")))
    staged = job.staged.get()
    assert (staged.change, staged.old_value, staged.value) == ("changed", Decimal("78.5"), 79)
    measurements.apply(job, by=None)
    value = series().measurements.get()
    assert (value.value, value.brought_by) == (79, job)


def test_another_source_or_note_is_a_change_too():
    saved(csv_file(ROW))
    assert read(csv_file(ROW.replace("SCB", "Annan"))).changed_count == 1
    assert read(csv_file(f"{ROW},Prel.", header=f"{HEADER},note")).changed_count == 1
    assert read(csv_file(f"{ROW},", header=f"{HEADER},note")).unchanged_count == 1


def test_a_file_without_notes_leaves_them():
    saved(csv_file(f"{ROW},Prel.", header=f"{HEADER},note"))
    saved(csv_file(ROW.replace("78.5", "79")))
    value = series().measurements.get()
    assert (value.value, value.note) == (79, "Prel.")


def test_a_source_that_editors_have_is_left_as_it_is():
    source = SourceFactory(name="Ny källa", licence=Source.Licence.OWN)
    row = "sysselsattningsgrad,07,all,2020,1,Ny källa,CC0-1.0"
    saved(csv_file(row, header=f"{HEADER},licence"))
    source.refresh_from_db()
    assert source.licence == Source.Licence.OWN
    assert source.values.count() == 1


def test_saving_twice_is_saving_once():
    job = saved(csv_file(ROW))
    value = series().measurements.get()
    assert measurements.apply(job, by=None).status == Status.DONE
    assert series().measurements.get().updated_at == value.updated_at
    assert ModelLogEntry.objects.filter(action="cms.import_values", object_id=job.pk).count() == 1


@pytest.mark.parametrize("what", ["appeared", "rewritten", "removed"])
def test_values_that_changed_since_the_preview_are_not_written_over(what):
    value = MeasurementFactory(indicator=series(), group="women", value=Decimal("70"))
    if what == "appeared":
        value.delete()
    job = read(csv_file(ROW, MEN))
    if what == "appeared":
        MeasurementFactory(indicator=series(), group="women")
    elif what == "rewritten":
        value.save()
    else:
        value.delete()
    before = list(Measurement.objects.values())
    with pytest.raises(ValuesChanged):
        measurements.apply(job, by=None)
    assert list(Measurement.objects.values()) == before
    assert not Source.objects.filter(name="SCB", values__indicator=series()).exists()
    job.refresh_from_db()
    assert (job.status, job.staged.count()) == (Status.READY, 2)
    job = measurements.read(measurements.read_again(job, by=None))
    assert measurements.apply(job, by=None).status == Status.DONE


def test_what_fails_in_the_middle_leaves_nothing(monkeypatch):
    job = read(csv_file(ROW, MEN.replace("SCB", "Ny källa")))
    before = series().values_changed_at

    def fail(*arguments, **named):
        raise RuntimeError

    monkeypatch.setattr(measurements, "log", fail)
    with pytest.raises(RuntimeError):
        measurements.apply(job, by=None)
    assert not series().measurements.exists()
    assert not Source.objects.filter(name="Ny källa").exists()
    assert series().values_changed_at == before
    job.refresh_from_db()
    assert (job.status, job.staged.count()) == (Status.READY, 2)


def test_dropping_leaves_the_log_and_nothing_else(django_capture_on_commit_callbacks):
    job = read(csv_file(ROW))
    path = job.file.path
    with django_capture_on_commit_callbacks(execute=True):
        measurements.drop(job, by=None)
        measurements.drop(job, by=None)
    job.refresh_from_db()
    assert (job.status, job.staged.count(), bool(job.file)) == (Status.DROPPED, 0, False)
    assert not storages["imports"].exists(path)
    for action in (measurements.apply, measurements.read_again):
        with pytest.raises(NotOpen):
            action(job, by=None)
    with pytest.raises(NotOpen):
        measurements.drop(saved(csv_file(ROW)), by=None)


@pytest.mark.parametrize("person", [people.ebba, people.sara])
def test_who_may_not(person):
    person, job = person(), read(csv_file(ROW))
    tries = [
        lambda: measurements.begin(Kind.CSV, name="x", file=ContentFile(b"x"), by=person),
        lambda: measurements.begin_fetching(indicators=[], places=[], years=[2020], by=person),
        lambda: measurements.apply(job, by=person),
        lambda: measurements.drop(job, by=person),
        lambda: measurements.read_again(job, by=person),
        lambda: measurements.write(series(), kronoberg(), cells={}, seen={}, by=person),
    ]
    for one in tries:
        with pytest.raises(NotAllowed):
            one()
    assert not series().measurements.exists()


def test_a_file_of_300_megabytes_is_refused_before_it_is_read(tmp_path):
    path = tmp_path / "stor.csv"
    with path.open("wb") as file:
        file.truncate(300_000_000)
    before = MeasurementImport.objects.count()
    with path.open("rb") as file, pytest.raises(FileTooLarge):
        measurements.begin(Kind.CSV, name="stor.csv", file=File(file), by=None)
    assert MeasurementImport.objects.count() == before
