"""What the motifs share: sky, ridges, trees, water, houses. A canvas, a palette, a dice."""

from random import Random

from .canvas import HEIGHT, WIDTH, Canvas, Colour, mix, smooth
from .palettes import Palette


def sky(c: Canvas, p: Palette, dice: Random, *, low: float = 620, disc: bool = True) -> None:
    """Sky down to `low`, where the land begins."""
    c.fade(p.sky, p.horizon, 0, low)
    c.rect(0, low, WIDTH, HEIGHT - low, p.horizon)
    if p.has_stars:
        stars(c, p, dice, low)
    if disc:
        x, y = dice.uniform(260, 1240), dice.uniform(150, 260)
        c.glow(x, y, 330, p.disc, 0.45)
        c.oval(x, y, 62, 62, p.disc)
    if not p.has_stars:
        for _ in range(dice.randint(2, 3)):
            cloud(c, p, dice.uniform(80, 1420), dice.uniform(70, 300), dice.uniform(0.7, 1.3))


def stars(c: Canvas, p: Palette, dice: Random, low: float) -> None:
    for _ in range(110):
        size = dice.choice((1.6, 1.6, 2.2, 3.2))
        c.oval(dice.uniform(0, WIDTH), dice.uniform(0, low * 0.85), size, size, p.trim)


def cloud(c: Canvas, p: Palette, x: float, y: float, size: float) -> None:
    colour = mix(p.cloud, p.sky, 0.25)
    for dx, dy, w in ((0, 0, 250), (60, -26, 150), (-50, 24, 190)):
        c.rect(x + (dx - w / 2) * size, y + dy * size, w * size, 30 * size, colour, 15 * size)


def ridge(c: Canvas, dice: Random, y: float, swing: float, fill: Colour) -> list:
    """A soft hill from side to side, down to the foot of the sheet. Answers its outline."""
    places = [(-100 + step * 250, y + dice.uniform(-swing, swing)) for step in range(8)]
    outline = smooth(places)
    c.poly([*outline, (WIDTH + 200, HEIGHT), (-200, HEIGHT)], fill)
    return outline


def spruce(c: Canvas, x: float, foot: float, h: float, fill: Colour, snow: Colour = "") -> None:
    """Tiers that widen downwards; with snow each tier carries some."""
    tiers = 6
    c.rect(x - h * 0.022, foot - h * 0.1, h * 0.044, h * 0.1, fill)
    for tier in range(tiers, 0, -1):
        low = foot - h * 0.06 - h * 0.9 * (tiers - tier) / tiers * 0.92
        half = h * 0.2 * (tier / tiers) ** 0.85 + h * 0.012
        top = low - h * 0.32
        c.poly([(x, top), (x + half, low), (x, low - h * 0.035), (x - half, low)], fill)
        if snow:
            tip = [(x, top), (x + half * 0.5, low - h * 0.15), (x - half * 0.62, low - h * 0.11)]
            c.poly(tip, snow)
    c.poly([(x, foot - h), (x + h * 0.05, foot - h * 0.8), (x - h * 0.05, foot - h * 0.8)], fill)


def spruces(
    c: Canvas, dice: Random, outline: list, fill: Colour, *, h: float, gap: float, snow: Colour = ""
) -> None:
    """A wood along an outline, with uneven gaps."""
    x = -40.0
    while x < WIDTH + 60:
        y = min(outline, key=lambda point: abs(point[0] - x))[1]
        spruce(c, x, y + h * 0.12, h * dice.uniform(0.62, 1.15), fill, snow)
        x += gap * dice.uniform(0.55, 1.5)


def wooded(c: Canvas, p: Palette, dice: Random, y: float = 600, depth: int = 3) -> None:
    """Far, middle and near woods, each darker and taller, with haze between them."""
    layers = ((p.far, 90, 46), (p.mid, 150, 66), (p.near, 250, 105))[:depth]
    for number, (fill, h, gap) in enumerate(layers):
        outline = ridge(c, dice, y + number * 62, 26, fill)
        snow = mix(fill, p.ground, 0.75) if p.has_snow and number else ""
        spruces(c, dice, outline, fill, h=h, gap=gap, snow=snow)


def birch(c: Canvas, p: Palette, dice: Random, x: float, foot: float, h: float) -> None:
    """A white trunk with dark marks, and a light crown that hangs."""
    w = h * 0.034
    c.poly([(x - w, foot), (x + w, foot), (x + w * 0.4, foot - h), (x - w * 0.2, foot - h)], p.bark)
    for _ in range(7):
        y = foot - h * dice.uniform(0.06, 0.6)
        side = dice.choice((-1, 0.1))
        c.rect(x + side * w * 0.8, y, w * 0.8, h * 0.012, mix(p.ink, p.bark, 0.25), 2)
    puffs = [(-0.12, 0.5), (0.11, 0.54), (-0.15, 0.68), (0.14, 0.72), (-0.07, 0.84), (0.07, 0.9),
             (0, 1.02), (0.01, 0.64)]  # fmt: skip
    for fill, shift in ((p.leaf_deep, 0.02), (p.leaf, 0)):
        for dx, dy in puffs:
            rx, ry = h * dice.uniform(0.085, 0.105), h * dice.uniform(0.13, 0.16)
            c.oval(x + (dx + shift) * h, foot - (dy - shift) * h, rx, ry, fill)


def crown(c: Canvas, p: Palette, dice: Random, x: float, y: float, size: float) -> None:
    """Leaves as a heap of rounds, the shaded ones first."""
    puffs = [(-0.62, 0.3), (0.6, 0.34), (0, 0.48), (-0.35, -0.3), (0.4, -0.24), (0.02, -0.6)]
    for dx, dy in puffs:
        r = size * dice.uniform(0.5, 0.64)
        c.oval(x + dx * size + size * 0.07, y + dy * size + size * 0.1, r, r, p.leaf_deep)
    for dx, dy in puffs:
        r = size * dice.uniform(0.46, 0.58)
        c.oval(x + dx * size, y + dy * size, r, r, p.leaf)


def tree(c: Canvas, p: Palette, dice: Random, x: float, foot: float, h: float) -> None:
    """A broad-leaved tree with a forked trunk."""
    c.poly([(x - h * 0.05, foot), (x + h * 0.05, foot), (x + h * 0.025, foot - h * 0.6),
            (x - h * 0.025, foot - h * 0.6)], p.wood_deep)  # fmt: skip
    for dx in (-0.17, 0.17):
        c.line([(x, foot - h * 0.42), (x + dx * h, foot - h * 0.66)], h * 0.028, p.wood_deep)
    crown(c, p, dice, x, foot - h * 0.72, h * 0.34)


def water(c: Canvas, p: Palette, dice: Random, y: float, foot: float = HEIGHT) -> None:
    """A lake from shore to shore, with streaks of light."""
    c.fade(mix(p.water, p.horizon, 0.35), p.water, y, foot - y)
    for _ in range(26):
        depth = dice.uniform(0.03, 1)
        length = 40 + 190 * depth * dice.uniform(0.5, 1)
        place = y + (foot - y) * depth
        c.rect(dice.uniform(-60, WIDTH), place, length, 2 + 4 * depth,
               mix(p.water, p.glimmer, 0.65), 3)  # fmt: skip


def house(
    c: Canvas, p: Palette, x: float, foot: float, w: float, *, wall: Colour = "", windows: int = 2
) -> None:
    """A gabled house with white corners, seen from its long side; `x` is its left corner."""
    wall = wall or p.falu
    h, rise = w * 0.36, w * 0.26
    c.rect(x, foot - h, w, h, wall)
    for board in range(1, 14):
        c.rect(x + w * board / 14, foot - h, w * 0.004, h, mix(wall, p.ink, 0.18))
    c.rect(x + w * 0.72, foot - h - rise * 1.22, w * 0.075, rise, p.falu_deep)
    c.poly([(x - w * 0.06, foot - h), (x + w * 1.06, foot - h), (x + w * 0.94, foot - h - rise),
            (x + w * 0.06, foot - h - rise)], p.trim if p.has_snow else p.roof)  # fmt: skip
    c.rect(x - w * 0.06, foot - h - w * 0.012, w * 1.12, w * 0.03, p.trim)
    for corner in (0, w * 0.972):
        c.rect(x + corner, foot - h, w * 0.028, h, p.trim)
    door = x + w * 0.45
    c.rect(door, foot - h * 0.68, w * 0.12, h * 0.68, p.trim)
    c.rect(door + w * 0.015, foot - h * 0.64, w * 0.09, h * 0.64, p.lake)
    places = [0.13, 0.7] if windows == 2 else [0.08, 0.26, 0.64, 0.82]
    for place in places:
        window(c, p, x + w * place, foot - h * 0.72, w * (0.17 if windows == 2 else 0.11))


def window(c: Canvas, p: Palette, x: float, y: float, w: float) -> None:
    h = w * 1.12
    if p.is_lit:
        c.glow(x + w / 2, y + h / 2, w * 1.5, p.pane, 0.35)
    c.rect(x, y, w, h, p.trim)
    rim = w * 0.1
    c.rect(x + rim, y + rim, w - 2 * rim, h - 2 * rim, p.pane)
    c.rect(x + w / 2 - rim / 3, y, rim * 0.66, h, p.trim)
    c.rect(x, y + h * 0.46, w, rim * 0.66, p.trim)


def road(c: Canvas, p: Palette, foot: tuple[float, float], end: tuple[float, float, float]) -> None:
    """A road or path from the lower edge (left, right) to a far point (x, y, width)."""
    x, y, w = end
    middle = (foot[0] + foot[1]) / 2
    bend = (middle + x) / 2 + (x - middle) * 0.55
    left = smooth([(foot[0], HEIGHT + 20), (bend - (foot[1] - foot[0]) * 0.3, (HEIGHT + y) / 2),
                   (x - w / 2, y)])  # fmt: skip
    right = smooth([(x + w / 2, y), (bend + (foot[1] - foot[0]) * 0.3, (HEIGHT + y) / 2),
                    (foot[1], HEIGHT + 20)])  # fmt: skip
    c.poly([*left, *right], mix(p.floor, p.ground, 0.35))


def fence(c: Canvas, p: Palette, foot: float, left: float = -20, right: float = 1520) -> None:
    """A slanting Småland fence of split poles."""
    x = left
    while x < right:
        for pole in (0, 14):
            c.line([(x + pole, foot), (x + pole + 6, foot - 96)], 6, p.wood_deep)
        c.line([(x - 40, foot - 8), (x + 120, foot - 58)], 8, p.wood)
        c.line([(x - 40, foot - 34), (x + 120, foot - 84)], 8, p.wood)
        x += 104
