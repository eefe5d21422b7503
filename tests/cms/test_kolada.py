"""Kolada's answers as a saved file: ids, genders, missing values, and answers of another shape."""

from decimal import Decimal
from pathlib import Path

import pytest

from cms.models import Measurement, MeasurementImport, Place, Source
from cms.wording import faults
from tests.cms.measurement_files import Kind, answer, entry, problems, read, saved

pytestmark = pytest.mark.django_db


def values(place: str = "07", year: int = 2020) -> dict[str, Decimal]:
    rows = Measurement.objects.filter(indicator__slug="sysselsattningsgrad", place=place, year=year)
    return dict(rows.values_list("group", "value"))


def kolada(content: str | bytes) -> MeasurementImport:
    return read(content, Kind.KOLADA)


def test_genders_places_and_key_figures_are_known_by_kolada_s_ids():
    job = saved(answer(entry(T=83.1, K=81.2, M=84.95), entry(place="0000", T=80)), Kind.KOLADA)
    assert job.new_count == 4
    assert values() == {
        "all": Decimal("83.1"), "women": Decimal("81.2"), "men": Decimal("84.95"),
    }  # fmt: skip
    assert values("riket") == {"all": Decimal("80")}


def test_the_source_is_kolada_as_its_terms_ask_for():
    saved(answer(entry(T=83.1)), Kind.KOLADA)
    source = Source.objects.get(name="Kolada")
    assert (source.licence, source.url) == ("kolada", "https://www.kolada.se/")
    assert source.values.get().value == Decimal("83.1")


def test_more_decimals_than_are_kept_are_rounded():
    saved(answer(entry(T=63.384615384, K=0.00005, M=-1.00005)), Kind.KOLADA)
    assert values() == {
        "all": Decimal("63.3846"), "women": Decimal("0.0001"), "men": Decimal("-1.0001"),
    }  # fmt: skip


def test_missing_values_are_counted_and_erase_nothing():
    saved(answer(entry(T=83.1)), Kind.KOLADA)
    job = saved(answer(entry(T=None, K=None), entry(year=2021, T=84)), Kind.KOLADA)
    assert (job.missing_count, job.new_count) == (2, 1)
    assert values() == {"all": Decimal("83.1")}


def test_a_value_marked_missing_or_deleted_is_not_read_as_a_number():
    row = entry(T=0.0, K=1.5, M=2)
    row["values"][0]["status"] = "Missing"
    row["values"][1]["isdeleted"] = True
    job = saved(answer(row), Kind.KOLADA)
    assert (job.missing_count, values()) == (2, {"men": Decimal("2")})


def test_a_value_s_note_is_left_by_what_says_nothing_of_notes():
    saved(answer(entry(T=83.1)), Kind.KOLADA)
    Measurement.objects.filter(source__name="Kolada").update(note="Brott i serien")
    job = saved(answer(entry(T=83.4)), Kind.KOLADA)
    assert job.changed_count == 1
    assert Measurement.objects.get(source__name="Kolada").note == "Brott i serien"


def test_the_shape_that_kolada_documents():
    """Its numbers are placeholders; what is missing in it is missing here."""
    sample = (Path(__file__).parent / "kolada-sample.json").read_bytes()
    job = kolada(sample)
    assert (job.status, job.new_count, job.missing_count) == (MeasurementImport.Status.READY, 3, 1)


HTML = "<!doctype html><title>Underhåll</title>"
GOOD = answer(entry(T=1))
BAD_ANSWERS = {
    "kolada_no_content": b"",
    "kolada_empty": answer(),
    "kolada_html": HTML,
    "kolada_cut_off": GOOD[: len(GOOD) // 2],
    "kolada_shape": '["values"]',
    "kolada_row": answer({"kpi": "N02267"}),
    "kolada_count": answer(entry(T=1), count=2),
    "kolada_goes_on": answer(entry(T=1), next_url="https://api.kolada.se/v3/2"),
    "unknown_kpi": answer(entry(kpi="N99999", T=1)),
    "unknown_kolada_place": answer(entry(place="9999", T=1)),
    "unknown_gender": answer(entry(X=1)),
    "year": answer(entry(year=20215, T=1)),
    "no_number": answer(entry(T="83")),
    "too_many_digits": answer(entry(T=1e30)),
    "twice": answer(entry(T=1), entry(T=2)),
}


@pytest.mark.parametrize("code", BAD_ANSWERS)
def test_an_answer_that_cannot_be_used_saves_nothing(code):
    before = Measurement.objects.count()
    job = kolada(BAD_ANSWERS[code])
    assert [found for _line, found in problems(job)] == [code]
    assert faults.in_full(job)[0]
    assert Measurement.objects.count() == before
    assert not Source.objects.filter(name="Kolada").exists()


@pytest.mark.parametrize(
    "content",
    [
        '{"values": [{"kpi": "N02267", "municipality": "0007", "period": 2020, "values": [7]}]}',
        '{"values": [7]}',
        '{"values": [{"kpi": ["N02267"], "municipality": "0007", "period": 2020, "values": []}]}',
        '{"values": null}',
        '{"values": {"0": 1}}',
        "null",
        "NaN",
        "[" * 100_000,
        b"\xff\xfe{",
        b"\x00",
    ],
    ids=range(10),
)
def test_other_shapes_are_refused_and_not_stumbled_over(content):
    assert problems(kolada(content))


def test_the_place_of_a_fault_is_told():
    job = kolada(answer(entry(T=1), entry(place="9999", T=1)))
    [problem] = job.problems
    assert (problem["page"], problem["line"]) == (1, 2)
    assert "9999" in faults.in_full(job)[0]


def test_a_place_without_a_kolada_id_is_not_met_by_chance():
    Place.objects.filter(pk="07").update(kolada_id=None)
    assert problems(kolada(answer(entry(T=1)))) == [(1, "unknown_kolada_place")]
