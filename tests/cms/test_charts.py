"""Charts: what is drawn, in words as well as in ink, and drawn once."""

import re
from decimal import Decimal
from xml.etree import ElementTree as ET

import pytest
from django.test import Client
from django.utils import translation

from cms.charts import line_chart, remembered
from cms.charts.labels import Label, spread
from cms.charts.line_chart import NARROW, SIZES, WIDE, draw
from cms.charts.plan import Line, Plot, plot_of
from cms.charts.scale import tick_decimals, value_ticks, year_ticks
from cms.models import Goal, Measurement
from cms.queries.figures import numbers_of

from .series import bundled, give

CLIMATE = "/strategi/grona-kronoberg-2025/livsmiljoer/minskad-klimatpaverkan/"


def plan(*lines: Line, **fields) -> Plot:
    texts = {"slug": "x", "unit": "procent", "title": "Titel", "description": "Text"}
    return Plot(**texts | {"decimals": 0, "lines": lines} | fields)


def line(kind: str = "all", name: str = "Kronobergs län", **values) -> Line:
    points = {int(year[1:]): Decimal(value) for year, value in values.items()}
    return Line(kind, name, tuple(points.items()))


def read(svg: str) -> ET.Element:
    return ET.fromstring(svg)


def texts(svg: str) -> list[str]:
    return [node.text for node in read(svg).iter("text")]


def plans_of(slug: str) -> dict[str, Plot]:
    numbers = numbers_of(Goal.objects.get(slug=slug))
    figures = [*numbers.held, *numbers.beside]
    return {one.indicator.slug: plot_of(one) for one in figures}


@pytest.mark.parametrize("size", SIZES, ids=lambda size: size.name)
def test_a_chart_has_neither_style_nor_script(size):
    svg = draw(plan(line(y2014=1, y2015=3), thresholds=((Decimal(2), "mål: minst 2"),)), size)
    tags = {node.tag for node in read(svg).iter()}
    assert tags == {"svg", "title", "desc", "g", "path", "text"}
    attributes = {name for node in read(svg).iter() for name in node.attrib}
    assert attributes == {
        *("class", "viewBox", "role", "aria-labelledby", "id"),
        *("d", "x", "y", "transform"),
    }
    assert "http" not in svg


def test_a_chart_is_named_and_told_in_words():
    root = read(draw(plan(line(y2014=1, y2015=3)), WIDE))
    ids = {node.get("id"): node.text for node in root if node.get("id")}
    assert root.get("role") == "img"
    assert [ids[name] for name in root.get("aria-labelledby").split()] == ["Titel", "Text"]


def test_the_same_plan_is_the_same_picture():
    drawn = [draw(plan(line(y2014=1, y2015=3)), NARROW) for _ in range(2)]
    assert drawn[0] == drawn[1]


def test_what_an_editor_writes_is_text_and_not_markup():
    name = "<script>alert(1)</script>"
    svg = draw(plan(line(name=name, y2014=1), line("men", name, y2014=2), title=name), WIDE)
    assert "<script" not in svg
    assert "&lt;script&gt;" in svg


@pytest.mark.parametrize(
    ("kind", "shape"),
    [("women", "a4.5"), ("men", "h9"), ("girls", "h-11.7"), ("boys", "l-5.9 5.9")],
)
def test_dots_have_the_shape_of_their_group(kind, shape):
    svg = draw(plan(line(kind, y2014=1, y2015=3)), WIDE)
    dots = [node.get("d") for node in read(svg).iter("path") if node.get("class") == "dot"]
    assert len(dots) == 2
    assert all(shape in dot for dot in dots)


def test_no_line_is_drawn_through_years_without_a_value():
    svg = draw(plan(line(y2010=1, y2014=4, y2015=3)), WIDE)
    found = {
        group.get("class"): [path.get("d") for path in group.findall("path")]
        for group in read(svg).iter("g")
        if "series" in group.get("class", "") and group.findall("path")
    }
    assert set(found) == {"series series--all", "series series--bridge series--all"}
    ends = {name: len(paths[0].split("L")[1].split()) / 2 for name, paths in found.items()}
    assert ends == {"series series--all": 1, "series series--bridge series--all": 1}


def test_a_whole_series_has_no_bridge():
    assert "bridge" not in draw(plan(line(y2013=1, y2014=4, y2015=3)), WIDE)
    assert not plan(line(y2013=1, y2014=4)).has_gaps


def test_one_value_is_a_dot():
    svg = draw(plan(line(y2013=4)), NARROW)
    assert svg.count('class="dot"') == 1
    assert 'class="line"' not in svg.split('class="series')[1]


def test_lines_are_named_at_their_ends_and_marked_years_said():
    svg = draw(
        plan(
            line("women", "kvinnor", y2014=70, y2024=79),
            line("men", "män", y2014=80, y2024=83),
            thresholds=((Decimal(80), "mål: minst 80"),),
            marked=((2014, "basår"), (2025, "målår")),
        ),
        WIDE,
    )
    said = texts(svg)
    for words in ["kvinnor", "79", "män", "83", "basår", "målår", "2014", "2025", "mål: minst 80"]:
        assert words in said, words


def test_the_narrow_chart_has_values_at_the_ends_and_leaves_names_to_the_key():
    said = texts(
        draw(plan(line("women", "kvinnor", y2014=70), line("men", "män", y2014=8)), NARROW)
    )
    assert {"70", "8"} < set(said)
    assert "kvinnor" not in said


def test_no_label_stands_on_another():
    labels = [Label("all", ["a", "1"], 0, y) for y in (100, 101, 102, 300, 310)]
    placed = spread(labels, 16, 320)
    tops = [label.y - 8 for label in placed]
    for top, label, below in zip(tops, placed, tops[1:], strict=False):
        assert top + label.height(16) <= below + 0.01
    assert placed[-1].y + placed[-1].height(16) <= 320 + 32


@pytest.mark.parametrize(
    ("values", "ticks"),
    [
        ([264, 1200], [0, 500, 1000, 1500]),
        ([75, 83], [74, 76, 78, 80, 82, 84]),
        ([-5, 5], [-6, -4, -2, 0, 2, 4, 6]),
        ([0, 0], [-1, -0.5, 0, 0.5, 1]),
        ([4], [0, 1, 2, 3, 4]),
        (["0.001", "0.004"], [0, 0.001, 0.002, 0.003, 0.004]),
    ],
)
def test_values_stand_between_round_numbers(values, ticks):
    assert value_ticks([Decimal(value) for value in values]) == ticks


@pytest.mark.parametrize(
    ("ticks", "decimals"), [([0, 500], 0), ([0, 0.5], 1), ([0, 0.001], 3), ([0, 1], 0)]
)
def test_ticks_have_the_decimals_that_they_need(ticks, decimals):
    assert tick_decimals(ticks) == decimals


@pytest.mark.parametrize("most", [2, 3, 5, 10])
@pytest.mark.parametrize(
    ("first", "last"), [(1990, 2024), (2013, 2025), (2025, 2025), (1900, 2100)]
)
def test_marked_years_are_always_on_the_axis_and_others_have_room(first, last, most):
    years = year_ticks(first, last, [last], most)
    assert last in years
    assert len(years) <= most + 1
    assert years == sorted(set(years))


@pytest.mark.usefixtures("no_values")
def test_the_greenhouse_gases_of_the_county():
    bundled("vaxthusgaser")
    gases = plans_of("minskad-klimatpaverkan")["vaxthusgaser"]
    assert gases.years == (1990, 2024)
    assert gases.has_gaps
    assert not gases.thresholds
    assert not gases.marked
    assert gases.description == (
        "Kronobergs län: år 1990 var värdet 1\xa0453\xa0797 och år 2024 820\xa0082 "
        "ton koldioxidekvivalenter per år."
    )
    assert "820\xa0082" in texts(draw(gases, WIDE))


@pytest.mark.usefixtures("no_values")
def test_a_value_to_reach_is_drawn_with_its_year():
    bundled("fossil-co2-per-invanare")
    fossil = plans_of("minskad-klimatpaverkan")["fossil-co2-per-invanare"]
    assert fossil.thresholds == ((Decimal("1.5"), "mål: högst 1,5"),)
    assert fossil.marked == ((2025, "målår"),)
    assert fossil.description.endswith("Mål: högst 1,5 ton per invånare och år.")


@pytest.mark.usefixtures("no_values")
def test_growth_is_drawn_from_the_same_start():
    give("brp-per-sysselsatt", {2014: 700, 2019: 770})
    give("brp-per-sysselsatt", {2014: 800, 2019: 960}, place="riket")
    plot = plans_of("okad-produktivitet")["brp-per-sysselsatt"]
    assert plot.unit == "index, 2014 = 100"
    assert [(one.name, one.kind, one.points) for one in plot.lines] == [
        ("Kronobergs län", "all", ((2014, 100), (2019, 110))),
        ("riket", "comparison", ((2014, 100), (2019, 120))),
    ]


@pytest.mark.usefixtures("no_values")
def test_without_a_value_to_grow_from_the_values_are_drawn_as_they_are():
    bundled("brp-per-sysselsatt")
    plot = plans_of("okad-produktivitet")["brp-per-sysselsatt"]
    assert plot.unit == "tusen kronor"
    assert [one.last for one in plot.lines] == [(2013, 738), (2019, 985)]


@pytest.mark.usefixtures("no_values")
def test_groups_have_a_line_each_in_their_order():
    for group, value in [("men", 80), ("women", 75), ("boys", 88), ("girls", 79)]:
        give("sjalvskattad-halsa", {2014: value}, group=group)
    plot = plans_of("okat-humankapital")["sjalvskattad-halsa"]
    assert [one.name for one in plot.lines] == ["kvinnor", "män", "flickor", "pojkar"]
    with translation.override("en"):
        names = [one.name for one in plans_of("okat-humankapital")["sjalvskattad-halsa"].lines]
    assert names == ["women", "men", "girls", "boys"]


@pytest.mark.usefixtures("no_values")
def test_a_series_without_values_has_no_chart():
    assert plans_of("plusenergilan") == {"fornybar-energi": None}


@pytest.fixture
def drawn(monkeypatch):
    """What pygal was asked to lay out, one by one."""
    asked = []
    laid_out = line_chart._laid_out

    def count(plot, size):
        asked.append((plot.slug, size.name))
        return laid_out(plot, size)

    monkeypatch.setattr(line_chart, "_laid_out", count)
    return asked


@pytest.mark.usefixtures("no_values")
def test_a_chart_is_drawn_once_until_a_value_changes(drawn):
    bundled("vaxthusgaser")
    client = Client()
    first = client.get(CLIMATE).content.decode()
    assert len(drawn) == 2
    client.get(CLIMATE)
    assert len(drawn) == 2
    Measurement.objects.filter(place="07", year=2024).update(value=700001)
    second = client.get(CLIMATE).content.decode()
    assert len(drawn) == 4
    assert charts(first) != charts(second)
    assert "700\xa0001" in "".join(charts(second))


@pytest.mark.usefixtures("no_values")
def test_each_language_has_its_own_chart(drawn):
    bundled("vaxthusgaser")
    Client().get(CLIMATE)
    english = Client().get("/en" + CLIMATE).content.decode()
    assert len(drawn) == 4
    assert "820,082" in "".join(charts(english))


def test_new_drawing_code_draws_anew(monkeypatch):
    asked = []

    def picture(plan, size, prefix):
        asked.append(plan)
        return f"<svg>{plan}</svg>"

    for version in (1, 1, 2):
        monkeypatch.setattr(remembered, "VERSION", version)
        assert remembered.remembered(picture, "a", WIDE, "chart") == "<svg>a</svg>"
    assert asked == ["a", "a"]


def charts(html: str) -> list[str]:
    return re.findall(r'<svg class="chart chart--(?:wide|narrow)".*?</svg>', html, re.S)
