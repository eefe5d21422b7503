"""Readers that are lost, overtaken or late, and what they leave to others."""

from datetime import timedelta

import pytest
from django.db import connection
from django.utils import timezone

from cms.actions import measurements
from cms.importers import staging
from cms.models import MeasurementImport
from tests.cms.measurement_files import ROW, begun, csv_file

pytestmark = pytest.mark.django_db
Kind, Status = MeasurementImport.Kind, MeasurementImport.Status
MEN = "sysselsattningsgrad,07,men,2020,80,SCB"


def test_reading_again_from_the_beginning_is_the_same():
    job = begun(csv_file(ROW, MEN))
    staging.read(job.pk)
    MeasurementImport.objects.filter(pk=job.pk).update(status=Status.READING)
    staging.read(job.pk)
    job.refresh_from_db()
    assert (job.new_count, job.staged.count(), job.attempt) == (2, 2, 2)


def test_a_reader_that_was_overtaken_leaves_nothing(monkeypatch):
    monkeypatch.setattr(staging, "CHUNK", 1)
    job = begun(csv_file(ROW, MEN))
    seen = []

    def overtake(done, total):
        seen.append((done, total))
        if done == 1:
            staging.read(job.pk)

    staging.read(job.pk, overtake)
    job.refresh_from_db()
    assert seen == [(1, 2)]
    assert (job.status, job.attempt, job.staged.count()) == (Status.READY, 2, 2)


def test_an_import_that_is_dropped_while_it_is_read(monkeypatch):
    monkeypatch.setattr(staging, "CHUNK", 1)
    job = begun(csv_file(ROW, MEN))
    staging.read(job.pk, lambda done, total: measurements.drop(job, by=None))
    job.refresh_from_db()
    assert (job.status, job.staged.count()) == (Status.DROPPED, 0)


def test_progress_is_told(monkeypatch):
    monkeypatch.setattr(staging, "CHUNK", 2)
    rows = [f"sysselsattningsgrad,07,all,{year},1,SCB" for year in range(2000, 2005)]
    job, told = begun(csv_file(*rows)), []
    staging.read(job.pk, lambda *numbers: told.append(numbers))
    assert told == [(2, 5), (4, 5), (5, 5)]


def test_no_transaction_is_open_between_chunks(monkeypatch):
    """SQLite has one writer: whoever waits for it gets in between."""
    monkeypatch.setattr(staging, "CHUNK", 1)
    depth = len(connection.savepoint_ids)
    job, depths = begun(csv_file(ROW, MEN)), []
    staging.read(job.pk, lambda *numbers: depths.append(len(connection.savepoint_ids)))
    assert depths == [depth, depth]


def test_left_behind_is_what_shows_no_life():
    job = begun(csv_file(ROW))
    assert not MeasurementImport.objects.left_behind().exists()
    old = timezone.now() - timedelta(minutes=6)
    MeasurementImport.objects.filter(pk=job.pk).update(touched_at=old, status=Status.READING)
    assert list(MeasurementImport.objects.left_behind()) == [job]
    staging.read(job.pk)
    assert not MeasurementImport.objects.left_behind().exists()
