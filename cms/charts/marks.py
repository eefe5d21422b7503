"""Dots by shape, so that lines are told apart without colour."""

from xml.etree import ElementTree as ET

from .svg import short

SHAPES = {
    "men": "m-{r} -{r}h{d}v{d}h-{d}z",
    "girls": "m0 -{d}l{w} {t}h-{v}z",
    "boys": "m0 -{w}l{w} {w}l-{w} {w}l-{w} -{w}z",
}
ROUND = "m-{r} 0a{r} {r} 0 1 0 {d} 0a{r} {r} 0 1 0 -{d} 0z"
RADIUS = 4.5


def dot(kind: str, x: float, y: float) -> ET.Element:
    """A filled shape round a point; `kind` is a line's."""
    sizes = {"r": RADIUS, "d": 2 * RADIUS, "w": 1.3 * RADIUS, "v": 2.6 * RADIUS, "t": 3 * RADIUS}
    shape = SHAPES.get(kind, ROUND).format(**{key: short(size) for key, size in sizes.items()})
    return ET.Element("path", {"class": "dot", "d": f"M{short(x)} {short(y)}{shape}"})


def key(kind: str) -> str:
    """A line's look for the list of what is drawn: a stretch of it, with its dot."""
    root = ET.Element("svg", {"class": "chart chart--key", "viewBox": "0 0 44 16"})
    root.set("aria-hidden", "true")
    series = ET.SubElement(root, "g", {"class": f"series series--{kind}"})
    ET.SubElement(series, "path", {"class": "line", "d": "M2 8H42"})
    if kind != "threshold":
        series.append(dot(kind, 22, 8))
    return ET.tostring(root, encoding="unicode")
