"""Imports of values at the desk: the forms, the preview, the two buttons and the log."""

import re
from decimal import Decimal

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from django.utils import timezone

from cms.models import Indicator, Measurement, MeasurementImport, Source
from tests import people
from tests.cms.measurement_files import ROW, answer, begun, csv_file, entry, read
from tests.factories import IndicatorFactory, MeasurementFactory, SourceFactory, UserFactory
from tests.queries import assert_same_queries

pytestmark = pytest.mark.django_db
Status = MeasurementImport.Status
THIS_YEAR = timezone.localdate().year
FRAME = 14  # questions that the desk asks around every page: session, rights, menu


@pytest.fixture
def editor(client_for):
    return client_for(people.maja())


def text_of(response) -> str:
    return re.sub(r"\s+", " ", response.content.decode())


def upload(client, content: str, name: str = "värden.csv"):
    file = SimpleUploadedFile(name, content.encode())
    return client.post(reverse("desk_values:begin", args=["fil"]), {"file": file}, follow=True)


def decide(client, job: MeasurementImport, noun: str):
    return client.post(reverse("desk_values:decide", args=[job.pk, noun]), follow=True)


def test_a_file_is_read_shown_and_saved(editor, django_capture_on_commit_callbacks):
    MeasurementFactory(
        indicator=Indicator.objects.get(slug="sysselsattningsgrad"),
        group="women", year=2020, value=Decimal("77.5"), source=SourceFactory(name="Gammal"),
    )  # fmt: skip
    with django_capture_on_commit_callbacks(execute=True):
        upload(editor, csv_file(ROW, "sysselsattningsgrad,07,men,2020,80,Ny källa"))
    job = MeasurementImport.objects.first()
    html = text_of(editor.get(reverse("desk_values:detail", args=[job.pk])))
    assert (job.status, job.created_by.email) == (Status.READY, "maja@example.org")
    assert "<del>77,5</del> → 78,5" in html
    assert "<del>Gammal</del> → SCB" in html
    assert "Ny källa" in html
    assert not Source.objects.filter(name="Ny källa").exists()
    assert "Värdena är sparade." in text_of(decide(editor, job, "sparning"))
    assert Measurement.objects.get(source__name="Ny källa").brought_by == job


def test_a_file_that_is_refused_says_why(editor, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        upload(editor, csv_file("okand,07,all,2020,1,SCB"))
    job = MeasurementImport.objects.first()
    html = text_of(editor.get(reverse("desk_values:detail", args=[job.pk])))
    assert not job.file
    assert "Ingenting sparades" in html
    assert "Rad 2: Ingen indikator har det varaktiga namnet ”okand”." in html
    assert "sparning" not in html


def test_an_answer_of_kolada_s_is_told_by_how_it_begins(editor):
    upload(editor, answer(entry(T=1)), "svar.txt")
    assert MeasurementImport.objects.first().kind == "kolada"


def test_while_it_is_read_the_page_shows_how_far_it_is(editor):
    job = begun(csv_file(ROW, ROW))
    MeasurementImport.objects.filter(pk=job.pk).update(status=Status.READING, done=1)
    html = text_of(editor.get(reverse("desk_values:detail", args=[job.pk])))
    assert '<progress id="desk-progress" class="desk-progress" max="2" value="1">' in html
    assert "1 av 2 värden lästa" in html
    assert "Se hur långt den har kommit" in html


def test_what_changed_since_the_preview_is_read_again(editor):
    job = read(csv_file(ROW))
    MeasurementFactory(
        indicator=Indicator.objects.get(slug="sysselsattningsgrad"), group="women", year=2020
    )
    html = text_of(decide(editor, job, "sparning"))
    assert "värden har ändrats" in html
    job.refresh_from_db()
    assert job.status == Status.WAITING


def test_dropping(editor):
    job = read(csv_file(ROW))
    assert "Inläsningen är kastad" in text_of(decide(editor, job, "slappning"))
    assert "Det är inte längre öppet" in text_of(decide(editor, job, "sparning"))


def test_what_kolada_is_asked_for(editor):
    indicator = Indicator.objects.get(kolada_kpi="N02267")
    data = {"indicators": [indicator.pk], "places": ["07", "0780"]}
    data |= {"first_year": "2019", "last_year": "2020"}
    editor.post(reverse("desk_values:begin", args=["kolada"]), data)
    job = MeasurementImport.objects.first()
    assert job.asked == {"kpis": ["N02267"], "places": ["0007", "0780"], "years": [2019, 2020]}


@pytest.mark.parametrize(
    ("first", "last", "said"),
    [
        ("2020", "2019", "Det sista året kommer före det första."),
        ("2020", str(THIS_YEAR + 1), "Det året har inte varit än."),
    ],
)
def test_years_that_cannot_be_asked_for(editor, first, last, said):
    data = {"first_year": first, "last_year": last}
    html = text_of(editor.post(reverse("desk_values:begin", args=["kolada"]), data))
    assert said in html


def test_the_log_says_who_when_from_what_and_how_it_went(editor):
    read(csv_file("okand,07,all,2020,1,SCB"), by=people.nils())
    html = text_of(editor.get(reverse("desk_values:log")))
    for words in (
        "värden.csv",
        "Nils Berg",
        "avvisad",
        "problem: 1",
        "figures.csv",
        "38 nya värden",
    ):
        assert words in html, words


def test_the_log_asks_as_much_for_many_imports_as_for_one(editor):
    def make(number: int) -> None:
        for _ in range(number):
            MeasurementImport.objects.create(kind="csv", name="x.csv", created_by=UserFactory())

    assert_same_queries(reverse("desk_values:log"), make, many=20, limit=FRAME + 2, client=editor)


def test_a_preview_asks_as_much_for_many_changes_as_for_one(editor):
    job = read(csv_file(ROW))

    def make(number: int) -> None:
        for _ in range(number):
            year = 1950 + job.staged.count()
            row = job.staged.first()
            row.pk, row.year, row.indicator = None, year, IndicatorFactory()
            row.save()

    address = reverse("desk_values:detail", args=[job.pk])
    assert_same_queries(address, make, many=20, limit=FRAME + 4, client=editor)
