"""A drawing as inline SVG: classes alone, named and told in words."""

import re
from xml.etree import ElementTree as ET

KEPT = {"g", "path", "circle", "text"}
ATTRIBUTES = {"class", "d", "x", "y", "cx", "cy", "r", "transform"}
LEFT_OUT = {"background", "titles", "text-overlay", "tooltip-overlay"}
FRACTION = re.compile(r"-?\d+\.\d+")


def plain(node) -> ET.Element:
    """A copy of a library's tree with what an inline picture may have, and nothing else."""
    attributes = {key: tidy(value) for key, value in node.attrib.items() if key in ATTRIBUTES}
    if not attributes.get("class"):
        attributes.pop("class", None)
    copy = ET.Element(node.tag, attributes)
    copy.text = node.text if node.tag == "text" else None
    copy.extend(plain(child) for child in node if _is_kept(child))
    return copy


def _is_kept(node) -> bool:
    classes = set(node.attrib.get("class", "").split())
    is_empty = node.tag == "g" and not len(node)
    return node.tag in KEPT and not is_empty and not classes & LEFT_OUT


def tidy(value: str) -> str:
    """Tenths are finer than anyone sees."""
    return FRACTION.sub(lambda match: short(float(match[0])), value)


def short(value: float) -> str:
    """Such as "12.5", "12" or "-3": a coordinate of at most one decimal."""
    return f"{round(value, 1) or 0.0:.1f}".removesuffix(".0")


def text(parent: ET.Element, words: str, x: float, y: float, kind: str) -> ET.Element:
    element = ET.SubElement(parent, "text", {"class": kind, "x": short(x), "y": short(y)})
    element.text = words
    return element


def picture(
    name: str, *, kind: str, width: int, height: int, title: str, description: str
) -> ET.Element:
    """An empty `<svg>` whose title and description are read out; `name` is unique on the page."""
    root = ET.Element(
        "svg",
        {
            "class": kind,
            "viewBox": f"0 0 {width} {height}",
            "role": "img",
            "aria-labelledby": f"{name}-title {name}-desc",
        },
    )
    ET.SubElement(root, "title", {"id": f"{name}-title"}).text = title
    ET.SubElement(root, "desc", {"id": f"{name}-desc"}).text = description
    return root


def written(root: ET.Element) -> str:
    return ET.tostring(root, encoding="unicode", short_empty_elements=True)
