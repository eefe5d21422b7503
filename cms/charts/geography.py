"""The county's municipalities as paths: a small projection of our own, worked out once.

Equirectangular with the length of a degree of longitude at the county's middle: at this size
nobody can tell it from a better one. Boundaries: cms/data/kronoberg.geojson, whose
`attribution` says whose they are.
"""

import json
import math
from dataclasses import dataclass
from functools import cache

from cms.bundled import MAP

from .svg import short

Place = tuple[float, float]
AFTER_Z = str.maketrans("åäö", "{|}")  # the signs that follow z


@dataclass(frozen=True)
class Shape:
    """`path` and `centre` (where a label stands) in a drawing of the width asked for."""

    code: str
    name: str
    path: str
    centre: Place


@dataclass(frozen=True)
class Ground:
    width: int
    height: int
    shapes: tuple[Shape, ...]


@cache
def ground(width: int, margin: int = 6) -> Ground:
    """The whole map, `width` units wide."""
    data = json.loads(MAP.read_text(encoding="utf-8"))
    west, south, east, north = data["bbox"]
    squeeze = math.cos(math.radians((south + north) / 2))
    scale = (width - 2 * margin) / ((east - west) * squeeze)

    def place(longitude: float, latitude: float) -> Place:
        x = margin + (longitude - west) * squeeze * scale
        return x, margin + (north - latitude) * scale

    shapes = tuple(
        Shape(
            code=feature["id"],
            name=feature["properties"]["namn"],
            path="".join(_ring(ring, place) for ring in _rings(feature["geometry"])),
            centre=place(*feature["properties"]["label_point"]),
        )
        for feature in data["features"]
    )
    return Ground(width, math.ceil((north - south) * scale) + 2 * margin, shapes)


def municipalities(code: str) -> dict[str, str]:
    """The county's municipalities, code by name, å, ä and ö last; none for one without a map."""
    shapes = [shape for shape in ground(100).shapes if shape.code.startswith(code)]
    return {shape.code: shape.name for shape in sorted(shapes, key=_in_swedish)}


def _in_swedish(shape: Shape) -> str:
    return shape.name.casefold().translate(AFTER_Z)


def covers(code: str) -> bool:
    """Whether there is a map of the county."""
    return all(shape.code.startswith(code) for shape in ground(100).shapes) if code else False


def _rings(geometry: dict) -> list:
    if geometry["type"] == "Polygon":
        return geometry["coordinates"]
    return [ring for polygon in geometry["coordinates"] for ring in polygon]


def _ring(ring: list, place) -> str:
    points = [" ".join(map(short, place(*point))) for point in ring[:-1]]
    return f"M{'L'.join(points)}z"
