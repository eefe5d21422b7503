"""The demo's pictures, drawn by Pillow: flat land in six lights. Same seed, same picture."""

from io import BytesIO
from random import Random

from .canvas import Canvas
from .motifs import MOTIFS
from .palettes import PALETTES

WIDTH = 1280  # pixels; the height is two thirds


def draw(motif: str, palette: str, seed: str = "", *, width: int = WIDTH) -> bytes:
    """Return a PNG file. `seed` moves trees, clouds and colours about."""
    canvas = Canvas(width)
    # Not secret, and the same on every machine: text seeds are hashed by their content.
    MOTIFS[motif](canvas, PALETTES[palette], Random(f"{motif} {palette} {seed}"))  # noqa: S311
    file = BytesIO()
    canvas.finished().save(file, "PNG", compress_level=1)
    return file.getvalue()
