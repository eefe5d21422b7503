"""The map of the county: its shapes, what shades them, and the same numbers in words."""

import re
from xml.etree import ElementTree as ET

import pytest

from cms.charts.geography import covers, ground
from cms.charts.map_chart import NARROW, SIZES, WIDE, draw
from cms.charts.spread_plan import spread_of, spreads_of
from cms.models import Goal, Measurement
from cms.queries.figures import numbers_of

from .series import bundled, give

CLIMATE = "/strategi/grona-kronoberg-2025/livsmiljoer/minskad-klimatpaverkan/"
COUNTY = ["0760", "0761", "0763", "0764", "0765", "0767", "0780", "0781"]


def spread(slug: str = "vaxthusgaser"):
    numbers = numbers_of(Goal.objects.get(slug="minskad-klimatpaverkan"))
    figures = next(one for one in numbers.beside if one.indicator.slug == slug)
    return spread_of(figures)


def test_the_land_is_the_eight_municipalities_inside_the_frame():
    land = ground(640)
    assert sorted(shape.code for shape in land.shapes) == COUNTY
    for shape in land.shapes:
        numbers = list(map(float, re.findall(r"-?\d+(?:\.\d+)?", shape.path)))
        assert all(0 <= x <= land.width for x in numbers[::2]), shape.name
        assert all(0 <= y <= land.height for y in numbers[1::2]), shape.name


def test_the_county_has_its_proportions():
    """154 kilometres from west to east and 97 from south to north: 1.59 to one."""
    land = ground(1000, margin=0)
    assert land.width / land.height == pytest.approx(1.592, abs=0.005)


def test_north_is_up_and_east_to_the_right():
    centres = {shape.name: shape.centre for shape in ground(640).shapes}
    assert centres["Växjö"][1] < centres["Tingsryd"][1]
    assert centres["Markaryd"][0] < centres["Uppvidinge"][0]


def test_there_is_a_map_of_this_county_alone():
    assert covers("07")
    assert not covers("08")
    assert not covers("")


@pytest.mark.usefixtures("no_values")
def test_the_greenhouse_gases_of_the_municipalities():
    """By hand: Växjö 224,164 of 264,670 is −15.3 per cent; Markaryd 67,583 of 71,004 −4.8."""
    bundled("vaxthusgaser")
    found = spread()
    rows = {row.name: row for row in found.rows}
    assert list(rows) == [
        *("Alvesta", "Lessebo", "Ljungby", "Markaryd"),
        *("Tingsryd", "Uppvidinge", "Växjö", "Älmhult"),
    ]
    assert found.years == (2024, 2023, 2015)
    assert rows["Växjö"].amounts == ("224\xa0164", "196\xa0929", "264\xa0670")
    assert (rows["Växjö"].label, rows["Växjö"].short) == ("−15,3\xa0%", "−15\xa0%")
    assert rows["Markaryd"].label == "−4,8\xa0%"
    assert {name: row.step for name, row in rows.items()} == {
        **{"Älmhult": 1, "Växjö": 1, "Lessebo": 2, "Uppvidinge": 2},
        **{"Alvesta": 3, "Tingsryd": 3, "Ljungby": 4, "Markaryd": 4},
    }
    assert found.steps[0].words == "−16,9 till −15,3 procent"
    assert "Växjö −15,3\xa0%" in found.description


@pytest.mark.usefixtures("no_values")
@pytest.mark.parametrize("size", SIZES, ids=lambda size: size.name)
def test_a_map_has_neither_style_nor_script(size):
    bundled("vaxthusgaser")
    root = ET.fromstring(draw(spread(), size))
    assert root.get("role") == "img"
    ids = {node.get("id"): node.text for node in root if node.get("id")}
    title, description = (ids[name] for name in root.get("aria-labelledby").split())
    assert "2015 till 2024" in title
    assert "Älmhult −16,9" in description
    assert not {name for node in root.iter() for name in node.attrib} & {"style", "onclick", "href"}
    assert {node.tag for node in root.iter()} <= {
        *("svg", "title", "desc", "defs", "pattern", "path", "text")
    }


@pytest.mark.usefixtures("no_values")
def test_each_municipality_has_its_name_and_number_in_clear():
    bundled("vaxthusgaser")
    wide, narrow = ([t.text for t in ET.fromstring(draw(spread(), s)).iter("text")] for s in SIZES)
    assert wide.count("Älmhult") == narrow.count("Älmhult") == 1
    assert "−16,9\xa0%" in wide
    assert "−17\xa0%" in narrow


@pytest.mark.usefixtures("no_values")
def test_a_municipality_without_values_is_hatched_and_said_to_be_missing():
    bundled("vaxthusgaser")
    Measurement.objects.filter(place="0780", year=2015).delete()
    found = spread()
    row = next(row for row in found.rows if row.name == "Växjö")
    assert (row.step, row.label, row.amounts[2]) == (None, "saknas", "saknas")
    svg = draw(found, NARROW)
    assert svg.count("map__area--missing") == 1
    assert len(re.findall(r'fill="url\(#map-vaxthusgaser-narrow-hatch\)"', svg)) == 1
    assert 'id="map-vaxthusgaser-narrow-hatch"' in svg


@pytest.mark.usefixtures("no_values")
def test_one_year_or_none_gives_no_map():
    assert spread() is None
    give("vaxthusgaser", {2015: 100}, place="0780")
    assert spread() is None


@pytest.mark.usefixtures("no_values")
@pytest.mark.parametrize("base", [0, -5])
def test_change_from_nothing_is_not_counted(base):
    give("vaxthusgaser", {2015: base, 2024: 7}, place="0780")
    give("vaxthusgaser", {2015: 100, 2024: 90}, place="0781")
    steps = {row.name: row.step for row in spread().rows}
    assert (steps["Växjö"], steps["Ljungby"]) == (None, 1)


@pytest.mark.usefixtures("no_values")
def test_shares_are_compared_as_they_are():
    """Where higher is better the highest is the darkest."""
    for place, value in [("0780", "79.5"), ("0781", "81.2"), ("0764", "75")]:
        give("sysselsattningsgrad", {2024: value}, place=place, group="women")
    numbers = numbers_of(Goal.objects.get(slug="forbattrad-matchning"))
    (found,) = spreads_of(numbers.held[0])
    assert found.who == "kvinnor"
    assert found.is_level
    assert found.title == ("Sysselsättningsgrad 20–64 år, kvinnor, procent 2024, per kommun")
    rows = {row.name: (row.label, row.step) for row in found.rows}
    assert rows["Ljungby"] == ("81,2\xa0%", 1)
    assert rows["Växjö"] == ("79,5\xa0%", 2)
    assert rows["Alvesta"] == ("75,0\xa0%", 3)
    assert rows["Tingsryd"] == ("saknas", None)


@pytest.mark.usefixtures("no_values")
def test_each_group_has_its_map_and_no_id_is_there_twice(client):
    for group in ("men", "women"):
        give("sysselsattningsgrad", {2024: "79.5"}, place="0780", group=group)
    work = "/strategi/grona-kronoberg-2025/cirkular-ekonomi-och-humankapital/forbattrad-matchning/"
    html = client.get(work).content.decode()
    assert html.index("Kommunerna 2024 – kvinnor") < html.index("Kommunerna 2024 – män")
    ids = re.findall(r'\sid="([^"]+)"', html)
    assert len(ids) == len(set(ids))


@pytest.mark.usefixtures("no_values")
def test_the_table_stands_beside_the_map(client):
    bundled("vaxthusgaser")
    html = client.get(CLIMATE).content.decode()
    assert html.count('class="map map--') == 2
    tables = re.findall(r"<table.*?</table>", html, re.S)
    assert any('<th scope="row">Växjö</th>' in table and "264\xa0670" in table for table in tables)


@pytest.mark.usefixtures("no_values")
def test_the_same_map_twice_is_the_same():
    bundled("vaxthusgaser")
    assert draw(spread(), WIDE) == draw(spread(), WIDE)
