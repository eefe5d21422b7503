"""The county's municipalities, each shaded by its change and with its number in clear."""

from dataclasses import dataclass
from xml.etree import ElementTree as ET

from . import svg
from .geography import Shape, ground
from .spread_plan import Row, Spread


@dataclass(frozen=True)
class Size:
    """`font` is in the drawing's own units; where room is short, changes have no decimals."""

    name: str
    width: int
    font: int
    has_decimals: bool


WIDE = Size("wide", 640, 17, has_decimals=True)
NARROW = Size("narrow", 340, 14, has_decimals=False)
SIZES = (WIDE, NARROW)
HATCH = "M-2 2 2-2M0 8 8 0M6 10 10 6"


def draw(spread: Spread, size: Size, prefix: str = "map") -> str:
    """The plan as SVG. Its ids begin with prefix, slug and size."""
    name = f"{prefix}-{spread.slug}-{size.name}"
    land = ground(size.width)
    root = svg.picture(
        name,
        kind=f"map map--{size.name}",
        width=land.width,
        height=land.height,
        title=spread.title,
        description=spread.description,
    )
    _add_hatch(root, f"{name}-hatch")
    rows = {row.code: row for row in spread.rows}
    found = [(shape, rows[shape.code]) for shape in land.shapes if shape.code in rows]
    for shape, row in found:
        _add_area(root, shape, row, f"{name}-hatch")
    for shape, row in found:
        _add_label(root, shape, row.name, row.label if size.has_decimals else row.short, size.font)
    return svg.written(root)


def _add_hatch(root: ET.Element, name: str) -> None:
    where = {"id": name, "width": "8", "height": "8", "patternUnits": "userSpaceOnUse"}
    pattern = ET.SubElement(ET.SubElement(root, "defs"), "pattern", where)
    ET.SubElement(pattern, "path", {"class": "map__hatch", "d": HATCH})


def _add_area(root: ET.Element, shape: Shape, row: Row, hatch: str) -> None:
    step = f"map__area--{row.step}" if row.step else "map__area--missing"
    ET.SubElement(root, "path", {"class": f"map__area {step}", "d": shape.path})
    if not row.step:
        ET.SubElement(root, "path", {"fill": f"url(#{hatch})", "d": shape.path})


def _add_label(root: ET.Element, shape: Shape, name: str, change: str, font: int) -> None:
    x, y = shape.centre
    svg.text(root, name, x, y - font * 0.15, "map__name")
    svg.text(root, change, x, y + font * 0.95, "map__value")
