"""The lines of the thread's picture: from the middle of each row to the next column's rows.

A column of n rows of equal height has its rows' middles at (i + ½)/n of the height. Every drawing
is 100 wide and 100 high and is stretched between its columns; widths of lines are in CSS pixels.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from math import sqrt

THIN, THICK = 2.0, 11.0
BASE = 3.0  # the thread's own width, where nothing is counted
KNOT = 50.0


@dataclass(frozen=True)
class Line:
    """A path, how wide it is, and whether it carries nothing."""

    path: str
    width: float = BASE
    is_bare: bool = False


def middle(row: int, rows: int) -> float:
    """The height of a row's middle, of 100."""
    return round((row + 0.5) / rows * 100, 2)


def gathered(left: int, right: int, weights: Sequence[int] = (), *, most: int = 0) -> list[Line]:
    """From each row on the left to one knot in the middle, and from it to each row on the right.

    `weights` widen the lines on the right, against `most`.
    """
    lines = [Line(_curve(0, middle(row, left), KNOT, KNOT)) for row in range(left)]
    for row in range(right):
        path = _curve(KNOT, KNOT, 100, middle(row, right))
        lines.append(_weighed(path, weights[row], most) if weights else Line(path))
    return lines


def fanned(weights: Sequence[Sequence[int]], *, most: int) -> list[Line]:
    """From each row on the left to its own rows on the right, which follow upon each other."""
    rows = sum(len(own) for own in weights)
    lines, row = [], 0
    for left, own in enumerate(weights):
        for weight in own:
            path = _curve(0, middle(left, len(weights)), 100, middle(row, rows))
            lines.append(_weighed(path, weight, most))
            row += 1
    return lines


def _weighed(path: str, weight: int, most: int) -> Line:
    """A line as wide as what it carries: its area grows with the number."""
    if not weight:
        return Line(path, THIN, is_bare=True)
    share = sqrt(min(weight / most, 1)) if most else 1
    return Line(path, round(THIN + (THICK - THIN) * share, 1))


def _curve(x: float, y: float, to_x: float, to_y: float) -> str:
    bend = (x + to_x) / 2
    return f"M{x:g} {y:g}C{bend:g} {y:g} {bend:g} {to_y:g} {to_x:g} {to_y:g}"
