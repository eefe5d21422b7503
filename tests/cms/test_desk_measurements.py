"""Measured values at the desk: who comes in, the grid, and lists in Swedish order."""

import re
from decimal import Decimal

import pytest
from django.urls import reverse
from django.utils import timezone
from wagtail.test.utils.form_data import querydict_from_html

from cms.models import Indicator, Measurement, MeasurementImport
from tests import people
from tests.cms.measurement_files import ROW, csv_file, read
from tests.factories import IndicatorFactory, MeasurementFactory, SourceFactory
from tests.queries import assert_same_queries

pytestmark = pytest.mark.django_db
Status = MeasurementImport.Status
THIS_YEAR = timezone.localdate().year
FRAME = 14  # questions that the desk asks around every page: session, rights, menu


@pytest.fixture
def editor(client_for):
    return client_for(people.maja())


@pytest.fixture
def series():
    return IndicatorFactory(name="Andel som mår bra", groups=["women", "men"])


def grid_of(series: Indicator, place: str = "07") -> str:
    return reverse("desk_values:grid", args=[series.pk]) + f"?plats={place}"


def filled(client, address: str, **changes: str):
    """The grid's form as the page gave it, with some cells changed; dashes are underscores."""
    html = client.get(address).content.decode()
    form = re.search(r'<form method="post".*?</form>', html, re.DOTALL)[0]
    data = querydict_from_html(form).copy()
    for name, value in changes.items():
        data[name.replace("__", "-")] = value
    return data


def text_of(response) -> str:
    return re.sub(r"\s+", " ", response.content.decode())


def addresses() -> list[tuple[str, str]]:
    job, one = read(csv_file(ROW)), Indicator.objects.first()
    named = [
        ("get", "index", []), ("get", "results", []), ("get", "grid", [one.pk]),
        ("post", "grid", [one.pk]), ("get", "new", []), ("post", "begin", ["fil"]),
        ("post", "begin", ["kolada"]), ("get", "detail", [job.pk]),
        ("post", "decide", [job.pk, "sparning"]), ("post", "decide", [job.pk, "slappning"]),
        ("get", "log", []), ("get", "log_results", []),
    ]  # fmt: skip
    return [(method, reverse(f"desk_values:{name}", args=args)) for method, name, args in named]


@pytest.mark.parametrize("person", [people.ebba, people.sara, people.visitor])
def test_nobody_else_comes_in(client_for, person):
    client = client_for(person())
    before = list(MeasurementImport.objects.values())
    for method, address in addresses():
        assert getattr(client, method)(address).status_code in (302, 403), address
    assert Measurement.objects.count() == 38
    assert len(MeasurementImport.objects.all()) == len(before) + 1


@pytest.mark.parametrize("person", [people.maja, people.nils])
def test_editors_and_administrators_do(client_for, person):
    client = client_for(person())
    for method, address in addresses():
        assert getattr(client, method)(address).status_code in (200, 302), address
    html = text_of(client.get(reverse("wagtailadmin_home")))
    assert reverse("desk_values:log") in html


def test_a_value_is_written_with_a_comma(editor, series):
    source = SourceFactory(name="Enkäten Hälsa på lika villkor")
    data = filled(
        editor, grid_of(series), v__2020__women="78,5", v__2020__men="1 234", source__2020=source.pk
    )
    page = editor.post(grid_of(series), data, follow=True)
    assert "Sparat: 2 nya, 0 ändrade, 0 borttagna." in text_of(page)
    values = dict(series.measurements.values_list("group", "value"))
    assert values == {"women": Decimal("78.5"), "men": Decimal("1234")}
    assert 'value="78,5"' in text_of(page)
    series.refresh_from_db()
    assert series.values_changed_at
    value = series.measurements.first()
    assert (value.brought_by.kind, value.brought_by.created_by.email) == (
        "grid", "maja@example.org",
    )  # fmt: skip


def test_only_what_was_changed_is_written(editor, series):
    rows = [MeasurementFactory(indicator=series, group="women", year=year) for year in (2019, 2020)]
    data = filled(editor, grid_of(series), v__2020__women="51")
    editor.post(grid_of(series), data)
    for row in rows:
        row.refresh_from_db()
    assert [row.brought_by is not None for row in rows] == [False, True]
    data = filled(editor, grid_of(series))
    assert "allt stod så redan" in text_of(editor.post(grid_of(series), data, follow=True))
    assert MeasurementImport.objects.filter(kind="grid").count() == 1


def test_an_emptied_cell_is_removed_and_the_log_says_so(editor, series):
    MeasurementFactory(indicator=series, group="women", value=Decimal("50.5"))
    editor.post(grid_of(series), filled(editor, grid_of(series), v__2020__women=""))
    assert not series.measurements.exists()
    job = MeasurementImport.objects.first()
    assert (job.kind, job.removed_count) == ("grid", 1)
    history = editor.get(reverse("wagtailsnippets_cms_indicator:history", args=[series.pk]))
    assert "Värden skrivna för hand" in text_of(history)


@pytest.mark.parametrize("typed", ["mycket", "1,2,3", "12.345", "1,23456", "NaN"])
def test_what_is_no_number_is_told_at_the_cell_and_kept(editor, series, typed):
    source = SourceFactory()
    data = filled(
        editor, grid_of(series), v__2020__women=typed, v__2020__men="50", source__2020=source.pk
    )
    html = text_of(editor.post(grid_of(series), data))
    assert f'value="{typed}"' in html
    assert 'id="v-2020-women-said"' in html
    assert 'id="v-2020-men-said"' not in html
    assert not series.measurements.exists()


def test_a_value_without_a_source_is_refused_at_the_row(editor, series):
    html = text_of(
        editor.post(grid_of(series), filled(editor, grid_of(series), v__2020__women="50"))
    )
    assert "Ange varifrån årets värden kommer." in html
    assert 'value="50"' in html
    assert not series.measurements.exists()


def test_what_another_wrote_in_the_same_cell_is_not_written_over(editor, series):
    row = MeasurementFactory(indicator=series, group="women", value=Decimal("50"))
    other = MeasurementFactory(indicator=series, group="men", value=Decimal("60"))
    data = filled(editor, grid_of(series), v__2020__women="51")
    Measurement.objects.filter(pk=row.pk).update(value=Decimal("52.5"))
    Measurement.objects.filter(pk=other.pk).update(value=Decimal("61.5"))
    page = editor.post(grid_of(series), data)
    html = text_of(page)
    assert "Någon annan har ändrat samma värden" in html
    assert "Står nu: 52,5" in html
    assert 'value="51"' in html
    assert 'value="61,5"' in html
    row.refresh_from_db()
    assert row.value == Decimal("52.5")
    form = re.search(r'<form method="post".*?</form>', page.content.decode(), re.DOTALL)[0]
    editor.post(grid_of(series), querydict_from_html(form))
    assert set(series.measurements.values_list("value", flat=True)) == {
        Decimal("51"), Decimal("61.5"),
    }  # fmt: skip


def test_what_another_wrote_elsewhere_is_no_hindrance(editor, series):
    MeasurementFactory(indicator=series, group="women", year=2019, value=Decimal("50"))
    MeasurementFactory(indicator=series, group="women", year=2020, value=Decimal("50"))
    data = filled(editor, grid_of(series), v__2020__women="51")
    series.measurements.filter(year=2019).update(value=Decimal("49"))
    editor.post(grid_of(series), data)
    assert list(series.measurements.order_by("year").values_list("value", flat=True)) == [49, 51]


def test_the_cells_of_a_row_keep_their_own_sources(editor, series):
    mine = MeasurementFactory(indicator=series, group="women", note="Prel.")
    yours = MeasurementFactory(indicator=series, group="men")
    editor.post(grid_of(series), filled(editor, grid_of(series), v__2020__women="51"))
    mine.refresh_from_db()
    assert (mine.value, mine.note) == (51, "Prel.")
    assert mine.source != yours.source
    data = filled(editor, grid_of(series), source__2020=yours.source.pk)
    editor.post(grid_of(series), data)
    assert set(series.measurements.values_list("source", flat=True)) == {yours.source.pk}


def test_a_form_that_is_not_ours_is_refused(editor, series):
    data = filled(editor, grid_of(series), v__2020__women="", seen="{}")
    page = editor.post(grid_of(series), data, follow=True)
    assert "Formuläret skadades på vägen" in text_of(page)


def test_a_source_that_does_not_exist_is_refused(editor, series):
    data = filled(editor, grid_of(series), v__2020__women="5", source__2020="999999")
    assert "Välj en källa i listan." in text_of(editor.post(grid_of(series), data))


def test_the_grid_has_this_year_and_those_before_and_every_year_with_a_value(editor, series):
    MeasurementFactory(indicator=series, group="girls", year=1990)
    html = text_of(editor.get(grid_of(series)))
    years = [int(year) for year in re.findall(r'<th scope="row">(\d+)</th>', html)]
    assert years == [*range(THIS_YEAR, THIS_YEAR - 10, -1), 1990]
    assert "Flickor" in html
    html = text_of(editor.get(grid_of(series) + "&fran=2000"))
    assert '<th scope="row">2000</th>' in html


@pytest.mark.parametrize("query", ["?plats=finns-inte", "?plats=07&fran=²²²²", "?fran=0"])
def test_addresses_that_somebody_made_up(editor, series, query):
    address = reverse("desk_values:grid", args=[series.pk]) + query
    assert editor.get(address).status_code in (200, 404)


def test_the_base_year_of_a_target_has_its_row(editor):
    migration = Indicator.objects.get(slug="inrikes-flyttnetto")
    html = text_of(editor.get(grid_of(migration)))
    assert '<th scope="row">2015 <small>basår</small></th>' in html


def test_the_lists_are_in_swedish_order(editor):
    for name in ("Östra", "Ärlig", "Ådals", "Zeta"):
        IndicatorFactory(name=name)
        SourceFactory(name=name)
    for address in (
        reverse("desk_values:index"),
        reverse("wagtailsnippets_cms_indicator:list"),
        reverse("wagtailsnippets_cms_source:list"),
    ):
        html = text_of(editor.get(address))
        found = [html.index(name) for name in ("Zeta", "Ådals", "Ärlig", "Östra")]
        assert found == sorted(found), address


def test_the_list_asks_as_much_for_many_indicators_as_for_one(editor):
    def make(number: int) -> None:
        for _ in range(number):
            MeasurementFactory()

    assert_same_queries(reverse("desk_values:index"), make, limit=FRAME + 2, client=editor)


def test_the_grid_asks_as_much_for_many_years_as_for_one(editor, series):
    def make(number: int) -> None:
        for _ in range(number):
            MeasurementFactory(
                indicator=series, group="women", year=1950 + series.measurements.count()
            )

    assert_same_queries(grid_of(series), make, limit=FRAME + 5, client=editor)
