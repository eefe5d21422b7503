"""A sheet to draw on: 1500 × 1000 units, whatever the pixels, smoothed by oversampling."""

from collections.abc import Sequence

from PIL import Image, ImageDraw

WIDTH, HEIGHT = 1500, 1000
OVERSAMPLING = 2

Colour = str
Point = tuple[float, float]


def rgb(colour: Colour) -> tuple[int, int, int]:
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


def mix(one: Colour, other: Colour, share: float) -> Colour:
    """The first colour with this share of the other in it."""
    mixed = (round(a + (b - a) * share) for a, b in zip(rgb(one), rgb(other), strict=True))
    return "#{:02x}{:02x}{:02x}".format(*mixed)


def smooth(points: Sequence[Point], steps: int = 14) -> list[Point]:
    """A soft line through the points (Catmull–Rom)."""
    padded = [points[0], *points, points[-1]]
    line = []
    for a, b, c, d in zip(padded, padded[1:], padded[2:], padded[3:], strict=False):
        for step in range(steps):
            t = step / steps
            line.append(tuple(_spline(*axis, t) for axis in zip(a, b, c, d, strict=True)))
    return [*line, points[-1]]


def _spline(a: float, b: float, c: float, d: float, t: float) -> float:
    bend = 2 * a - 5 * b + 4 * c - d
    return 0.5 * (2 * b + (c - a) * t + bend * t**2 + (3 * b - a - 3 * c + d) * t**3)


class Canvas:
    def __init__(self, width: int):
        self.size = (width, round(width * HEIGHT / WIDTH))
        self.scale = width * OVERSAMPLING / WIDTH
        self.image = Image.new("RGB", tuple(side * OVERSAMPLING for side in self.size))
        self.pen = ImageDraw.Draw(self.image)

    def finished(self) -> Image.Image:
        return self.image.reduce(OVERSAMPLING).crop((0, 0, *self.size))

    def poly(self, points: Sequence[Point], fill: Colour) -> None:
        self.pen.polygon([self._at(point) for point in points], fill=fill)

    def rect(self, x: float, y: float, w: float, h: float, fill: Colour, radius: float = 0) -> None:
        box = (*self._at((x, y)), *self._at((x + w, y + h)))
        if radius:
            self.pen.rounded_rectangle(box, radius * self.scale, fill=fill)
        else:
            self.pen.rectangle(box, fill=fill)

    def oval(self, x: float, y: float, rx: float, ry: float, fill: Colour) -> None:
        self.pen.ellipse((*self._at((x - rx, y - ry)), *self._at((x + rx, y + ry))), fill=fill)

    def ring(self, x: float, y: float, radius: float, width: float, fill: Colour) -> None:
        box = (*self._at((x - radius, y - radius)), *self._at((x + radius, y + radius)))
        self.pen.ellipse(box, outline=fill, width=round(width * self.scale))

    def line(self, points: Sequence[Point], width: float, fill: Colour) -> None:
        """A line with round ends and corners."""
        placed = [self._at(point) for point in points]
        self.pen.line(placed, fill=fill, width=max(1, round(width * self.scale)), joint="curve")
        for x, y in (points[0], points[-1]):
            self.oval(x, y, width / 2, width / 2, fill)

    def fade(self, top: Colour, low: Colour, y: float = 0, height: float = HEIGHT) -> None:
        """From one colour down to another, over the whole width."""
        strip = Image.new("RGB", (1, 2))
        strip.putpixel((0, 0), rgb(top))
        strip.putpixel((0, 1), rgb(low))
        size = (self.image.width, round(height * self.scale) + 1)
        # From the middle of the first pixel to the middle of the second: no flat ends.
        area = strip.resize(size, Image.Resampling.BILINEAR, box=(0, 0.5, 1, 1.5))
        self.image.paste(area, (0, round(y * self.scale)))

    def glow(self, x: float, y: float, radius: float, fill: Colour, strength: float = 0.8) -> None:
        """Light that dies away from a point."""
        side = round(2 * radius * self.scale)
        light = Image.radial_gradient("L").resize((side, side))
        mask = light.point(lambda value: round(max(0, 181 - value) / 181 * 255 * strength))
        corner = tuple(round(place) for place in self._at((x - radius, y - radius)))
        self.image.paste(fill, (*corner, corner[0] + side, corner[1] + side), mask)

    def veil(self, points: Sequence[Point], fill: Colour, strength: float) -> None:
        """A polygon that lets what is behind it shine through."""
        placed = [self._at(point) for point in points]
        left, top = (int(min(axis)) for axis in zip(*placed, strict=True))
        size = tuple(int(max(axis)) - low + 2 for axis, low in zip(zip(*placed, strict=True),
                     (left, top), strict=True))  # fmt: skip
        mask = Image.new("L", size)
        inside = [(x - left, y - top) for x, y in placed]
        ImageDraw.Draw(mask).polygon(inside, fill=round(255 * strength))
        self.image.paste(fill, (left, top, left + size[0], top + size[1]), mask)

    def _at(self, point: Point) -> Point:
        return point[0] * self.scale, point[1] * self.scale
