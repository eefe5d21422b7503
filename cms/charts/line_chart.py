"""A series over the years, drawn by pygal and dressed by our style sheet (static/css/charts.css).

pygal lays out scales, guides, lines and dots. What it adds of style, script and tooltips is left
behind, and its series get names that mean something.
"""

import re
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise
from xml.etree import ElementTree as ET

from cms.wording.numbers import number

from . import svg
from .labels import LEADING, Label, spread, width_of, wrapped
from .library import Style, pygal
from .marks import dot
from .plan import Line, Plot
from .scale import tick_decimals, value_ticks, year_ticks


@dataclass(frozen=True)
class Size:
    """`font` is in the drawing's own units; `year_room` is what a year takes of the axis."""

    name: str
    width: int
    height: int
    font: int
    year_room: int
    has_names: bool


WIDE = Size("wide", 800, 380, 16, 62, has_names=True)
NARROW = Size("narrow", 340, 300, 15, 46, has_names=False)
SIZES = (WIDE, NARROW)
# No style, no script, no box of names; labels are never cut off.
PLAIN = {
    "css": [],
    "js": [],
    "no_prefix": True,
    "explicit_size": False,
    "show_legend": False,
    "truncate_label": 40,
}
SERIE = re.compile(r"\bserie-(\d+)\b")


def draw(plot: Plot, size: Size, prefix: str = "chart") -> str:
    """The plan as SVG. Its ids begin with prefix, slug and size."""
    root = svg.picture(
        f"{prefix}-{plot.slug}-{size.name}",
        kind=f"chart chart--{size.name}",
        width=size.width,
        height=size.height,
        title=plot.title,
        description=plot.description,
    )
    keys, tree = _laid_out(plot, size)
    graph = next(node for node in tree.iter("g") if "graph" in node.get("class", ""))
    root.extend(svg.plain(graph))
    ends = _dress(root, keys)
    _mark_years(root, plot, size)
    _label_ends(root, plot, size, ends)
    return svg.written(root)


def _laid_out(plot: Plot, size: Size) -> tuple[list[str], ET.Element]:
    """pygal's own tree, and what each of its series is: by their number."""
    chart = _empty_chart(plot, size)
    series = [("threshold", _across(plot, value), {}) for value, _words in plot.thresholds]
    for line in plot.lines:
        series.append((f"bridge series--{line.kind}", _bridges(line), {"show_dots": False}))
        series.append((line.kind, _unbroken(line), {}))
    for kind, points, options in series:
        shown = {"show_dots": kind != "threshold", "allow_interruptions": True} | options
        chart.add(kind, points, **shown)
    return [kind for kind, _points, _options in series], chart.render_tree()


def _empty_chart(plot: Plot, size: Size) -> pygal.XY:
    values = [value for line in plot.lines for _year, value in line.points]
    ticks = value_ticks([*values, *(value for value, _words in plot.thresholds)])
    decimals = tick_decimals(ticks)
    right = _room_for_labels(plot, size)
    marked = [year for year, _word in plot.marked]
    chart = pygal.XY(
        **PLAIN,
        style=Style(label_font_size=size.font),
        width=size.width,
        height=size.height,
        margin_top=size.font,
        margin_left=-6,
        margin_right=right,
        margin_bottom=size.font * 1.5 if marked else 4,
        range=(ticks[0], ticks[-1]),
        xrange=_year_range(plot),
        value_formatter=lambda value: number(Decimal(value), decimals),
        x_value_formatter=lambda year: f"{year:.0f}",
    )
    left = len(number(Decimal(ticks[-1]), decimals)) * size.font * 0.6
    chart.y_labels = ticks
    chart.x_labels = year_ticks(*plot.years, marked, _years_fit(size.width - left - right, size))
    chart.x_labels_major = marked
    return chart


def _years_fit(width: float, size: Size) -> int:
    """How many years stand beside each other on the axis."""
    return max(2, int(width // size.year_room))


def _year_range(plot: Plot) -> tuple[int, int]:
    first, last = plot.years
    return (first, last) if first < last else (first - 1, last + 1)


def _across(plot: Plot, value) -> list[tuple[int, float]]:
    return [(year, float(value)) for year in _year_range(plot)]


def _unbroken(line: Line) -> list[tuple[int, float | None]]:
    """The values, with a break where years lack one: no line is drawn through what is unknown."""
    found, before = [], None
    for year, value in line.points:
        if before is not None and year - before > 1:
            found.append((before + 1, None))
        found.append((year, float(value)))
        before = year
    return found


def _bridges(line: Line) -> list[tuple[int, float | None]]:
    """The stretches between values that have years without one between them."""
    found = []
    for (year, value), (later, next_value) in pairwise(line.points):
        if later - year > 1:
            found += [(year, float(value)), (later, float(next_value)), (later, None)]
    return found


def _dress(root: ET.Element, keys: list[str]) -> dict[str, list[tuple[float, float]]]:
    """Give the series their names and their dots' shapes; where lines end, by kind."""
    ends: dict[str, list] = {}
    for group in root.iter("g"):
        if match := SERIE.search(group.get("class", "")):
            kind = keys[int(match[1])]
            group.set("class", f"series series--{kind}")
            places = [_reshaped(dots, kind) for dots in group.findall("g")]
            if kind == "threshold":
                places = [_end_of(group.find("path"))]
            if places:
                ends.setdefault(kind, []).append(places[-1])
    return ends


def _reshaped(dots: ET.Element, kind: str) -> tuple[float, float]:
    circle = dots.find("circle")
    place = float(circle.get("cx")), float(circle.get("cy"))
    dots.remove(circle)
    dots.append(dot(kind, *place))
    return place


def _end_of(path: ET.Element) -> tuple[float, float]:
    x, y = path.get("d").replace("L", "").split()[-2:]
    return float(x), float(y)


def _mark_years(root: ET.Element, plot: Plot, size: Size) -> None:
    """The word under a marked year."""
    words = {str(year): word for year, word in plot.marked}
    axis = next((node for node in root.iter("g") if "axis x" in node.get("class", "")), [])
    for guides in list(axis):
        year = guides.find("text")
        if year is not None and year.text in words:
            guides.set("class", "guides guides--marked")
            y = float(year.get("y")) + size.font * 1.1
            svg.text(guides, words[year.text], float(year.get("x")), y, "marked")


def _room_for_labels(plot: Plot, size: Size) -> int:
    """For labels that stand outside the plot: of lines that end near its right edge."""
    first, last = _year_range(plot)
    widest = size.font * 1.5
    plot_width = size.width * 0.75
    for label, year in _labels(plot, size):
        inside = (last - year) / (last - first) * plot_width
        widest = max(widest, width_of(label.words, size.font) + 14 - inside)
    return round(widest)


def _labels(plot: Plot, size: Size) -> list[tuple[Label, int]]:
    """Each label with the year that it stands by, not yet placed."""
    found = []
    same_end = len({line.last[0] for line in plot.lines}) == 1
    for line in plot.lines:
        year, value = line.last
        name = wrapped(line.name) if size.has_names and len(plot.lines) > 1 else []
        told = number(value, plot.decimals)
        words = [*name, told if same_end else f"{told} ({year})"]
        found.append((Label(line.kind, words, 0, 0), year))
    last = _year_range(plot)[1]
    for value, words in plot.thresholds:
        told = wrapped(words, 14) if size.has_names else [_exact(value)]
        found.append((Label("threshold", told, 0, 0), last))
    return found


def _exact(value: Decimal) -> str:
    return number(value, max(0, -value.as_tuple().exponent))


def _label_ends(root: ET.Element, plot: Plot, size: Size, ends: dict) -> None:
    labels = [label for label, _year in _labels(plot, size)]
    for label in labels:
        x, label.y = ends[label.kind].pop(0)
        label.x = x + 10
    plotted = next(node for node in root.iter("g") if node.get("class") == "plot")
    attributes = {"class": "ends", "transform": plotted.get("transform")}
    group = ET.SubElement(root, "g", attributes)
    for label in spread(labels, size.font, size.height - size.font * 5):
        for at, words in enumerate(label.words):
            y = label.y + size.font * (0.35 + at * LEADING)
            svg.text(group, words, label.x, y, f"end end--{label.kind}")
