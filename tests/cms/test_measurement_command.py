"""`manage.py import_measurements`, and the sweep that finds what a worker left half-read."""

import io
from datetime import timedelta
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command
from django.utils import timezone

from cms.models import Measurement, MeasurementImport
from tests.cms.kolada_server import running
from tests.cms.measurement_files import ROW, answer, begun, csv_file, entry

pytestmark = pytest.mark.django_db
Status = MeasurementImport.Status


def told(*arguments, **options) -> str:
    output = io.StringIO()
    call_command("import_measurements", *arguments, stdout=output, **options)
    return output.getvalue()


@pytest.fixture
def written(tmp_path):
    def write(content: str) -> Path:
        path = tmp_path / "values.csv"
        path.write_text(content, encoding="utf-8")
        return path

    return write


def test_the_bundled_figures_again_change_nothing():
    assert told() == "0 new values, 0 changed, 38 as before, 0 missing\n"


def test_a_file(written):
    assert told(written(csv_file(ROW))) == "1 new value, 0 changed, 0 as before, 0 missing\n"
    assert MeasurementImport.objects.first().created_by is None


def test_a_saved_answer_of_kolada_s(written):
    path = written(answer(entry(T=83.1, K=None)))
    assert told(kolada=path) == "1 new value, 0 changed, 0 as before, 1 missing\n"


def test_kolada_s_address(settings):
    with running() as kolada:
        settings.KOLADA_API = f"{kolada.address}/v3"
        kolada.answers = {"*": answer(entry(T=83.1))}
        said = told(kolada_address=True, from_year=2019, to_year=2020)
    assert said.startswith("1 new value")
    [asked] = kolada.asked
    assert "/kpi/N01964,N02267,N07702,U01405/municipality/" in asked
    assert asked.endswith("/year/2019,2020")


def test_faults_are_told_line_by_line_and_in_english(written):
    before = Measurement.objects.count()
    path = written(csv_file(ROW, "okand,07,all,2020,1,SCB", "vaxthusgaser,07,all,20215,1,"))
    with pytest.raises(CommandError) as refused:
        told(path)
    lines = str(refused.value).splitlines()
    assert lines[0] == "Nothing was saved."
    assert [line[:7] for line in lines[1:]] == ["Line 3:", "Line 4:", "Line 4:"]
    assert Measurement.objects.count() == before


def test_a_file_that_is_not_there(tmp_path):
    with pytest.raises(CommandError, match="cannot be read"):
        told(tmp_path / "finns-inte.csv")
    with pytest.raises(CommandError, match="cannot be read"):
        told(tmp_path)


def test_years_the_wrong_way_round():
    with pytest.raises(CommandError, match="after the last"):
        told(kolada_address=True, from_year=2021, to_year=2020)


class Terminal(io.StringIO):
    def isatty(self):
        return True


def test_a_terminal_sees_how_far_it_is(written):
    output = Terminal()
    call_command("import_measurements", written(csv_file(ROW)), stdout=output)
    assert output.getvalue().startswith(f"\r{'█' * 30} 1\n")


def test_the_sweep_reads_what_a_killed_worker_left(capsys):
    job = begun(csv_file(ROW))
    old = timezone.now() - timedelta(minutes=6)
    MeasurementImport.objects.filter(pk=job.pk).update(status=Status.READING, touched_at=old)
    call_command("sweep")
    job.refresh_from_db()
    assert (job.status, job.new_count) == (Status.READY, 1)
    assert "imports of values: 1 done, 0 failed." in capsys.readouterr().out
