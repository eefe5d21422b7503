"""The values to take away: whole, in the import's columns, and harmless in a sheet."""

import csv
import io

import pytest
from asgiref.sync import async_to_sync
from django.test import AsyncClient

from cms.bundled import FIGURES
from cms.models import Goal
from cms.views import indicators as views
from tests.factories import IndicatorFactory, MeasurementFactory, SourceFactory

from .series import bundled, give

pytestmark = pytest.mark.usefixtures("no_values")
ADDRESS = "/indikatorer/vaxthusgaser.csv"


def rows_of(client, address: str = ADDRESS) -> list[dict]:
    response = client.get(address)
    assert response.status_code == 200
    return list(csv.DictReader(io.StringIO(text_of(response))))


def text_of(response) -> str:
    return b"".join(response.streaming_content).decode()


def test_the_file_has_what_was_brought_in(client):
    bundled("vaxthusgaser")
    with FIGURES.open(encoding="utf-8") as file:
        reader = csv.DictReader(file)
        brought = [row for row in reader if row["indicator"] == "vaxthusgaser"]
        columns = reader.fieldnames
    response = client.get(ADDRESS)
    assert response["Content-Type"] == "text/csv; charset=utf-8"
    assert response["Content-Disposition"] == 'attachment; filename="vaxthusgaser.csv"'
    given = list(csv.DictReader(io.StringIO(text_of(response))))
    assert [name for name in given[0] if name != "source_url"] == columns
    assert not any(row.pop("source_url") for row in given)  # the file tells none
    assert sorted(map(tuple, map(dict.items, given))) == sorted(
        map(tuple, map(dict.items, brought))
    )


def test_it_is_the_same_file_in_english(client):
    give("vaxthusgaser", {2024: "1234.5"})
    assert rows_of(client, "/en" + ADDRESS) == rows_of(client)
    assert rows_of(client)[0]["value"] == "1234.5"


def test_an_indicator_without_values_has_its_headings(client):
    assert rows_of(client, "/indikatorer/fornybar-energi.csv") == []


@pytest.mark.parametrize("text", ["=1+1", "+46", "-1", "@SUM(A1)", "\t=1", "\r=1"])
def test_no_text_is_a_formula(client, text):
    give("vaxthusgaser", {2024: -5}, source=SourceFactory(name=text), note=text, note_en="a=b")
    row = rows_of(client)[0]
    assert row["source"].startswith("'")
    assert row["note"].startswith("'")
    assert row["note_en"] == "a=b"
    assert row["value"] == "-5"


def test_a_comma_and_a_quote_stay_in_their_cell(client):
    give("vaxthusgaser", {2024: 5}, note='Preliminärt, "osäkert"')
    assert rows_of(client)[0]["note"] == 'Preliminärt, "osäkert"'


def test_only_what_a_published_goal_uses(client):
    indicator = IndicatorFactory(slug="hemlig")
    MeasurementFactory(indicator=indicator)
    assert client.get("/indikatorer/hemlig.csv").status_code == 404
    assert client.get("/indikatorer/finns-inte.csv").status_code == 404
    Goal.objects.get(slug="minskad-klimatpaverkan").unpublish()
    assert client.get(ADDRESS).status_code == 404


def test_a_related_series_is_open_too(client):
    assert client.get(ADDRESS).status_code == 200


def test_nothing_is_written_to_it(client):
    assert client.post(ADDRESS).status_code == 405


def test_it_asks_as_much_for_many_values(client, django_assert_num_queries):
    give("vaxthusgaser", {year: year for year in range(1990, 2025)})
    give("vaxthusgaser", {year: year for year in range(1990, 2025)}, place="0780")
    with django_assert_num_queries(2):
        assert len(text_of(client.get(ADDRESS)).splitlines()) == 71


def test_an_asynchronous_server_sends_the_same_piece_by_piece(client, monkeypatch):
    monkeypatch.setattr(views, "ROWS_AT_A_TIME", 10)
    give("vaxthusgaser", {year: year for year in range(1990, 2025)})

    async def pieces() -> list[bytes]:
        response = await AsyncClient().get(ADDRESS)
        return [piece async for piece in response.streaming_content]

    found = async_to_sync(pieces)()
    assert len(found) == 5
    assert b"".join(found).decode() == text_of(client.get(ADDRESS))
