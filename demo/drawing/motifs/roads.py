"""On the way: a bus, a bicycle, a train."""

from math import cos, pi, sin
from random import Random

from ..canvas import WIDTH, Canvas, mix, smooth
from ..land import birch, ridge, sky, spruce, spruces, water, wooded
from ..palettes import Palette


def bus(c: Canvas, p: Palette, dice: Random) -> None:
    sky(c, p, dice, low=620)
    wooded(c, p, dice, 480)
    ridge(c, dice, 770, 8, p.ground)
    birch(c, p, dice, 150, 850, 520)
    birch(c, p, dice, 1330, 840, 440)
    c.rect(0, 850, WIDTH, 110, mix(p.roof, p.far, 0.3))
    for dash in range(-1, 9):
        c.rect(dash * 190 + 40, 902, 96, 8, mix(p.trim, p.roof, 0.2))
    c.rect(0, 960, WIDTH, 50, p.ground)
    stop(c, p, 1130, 880)
    coach(c, p, dice.uniform(330, 440), 900)


def coach(c: Canvas, p: Palette, x: float, foot: float) -> None:
    """The bus, heading to the right."""
    paint = "#2a8556" if not p.has_stars else "#2c7a58"
    if p.is_lit:
        c.glow(x + 620, foot - 60, 260, p.pane, 0.55)
    c.oval(x + 300, foot + 12, 330, 15, mix(p.roof, p.ink, 0.4))
    c.rect(x, foot - 258, 610, 240, paint, 30)
    c.rect(x, foot - 96, 610, 60, mix(paint, p.ink, 0.25))
    c.rect(x, foot - 110, 610, 12, p.trim)
    glass = p.pane if p.is_lit else mix(p.lake, p.trim, 0.35)
    for pane in range(5):
        c.rect(x + 26 + pane * 98, foot - 232, 86, 104, glass, 10)
    c.rect(x + 520, foot - 232, 78, 128, glass, 12)
    c.rect(x + 418, foot - 232, 86, 196, mix(glass, p.ink, 0.15), 8)
    c.rect(x + 459, foot - 232, 4, 196, paint)
    c.rect(x + 180, foot - 290, 170, 34, mix(paint, p.trim, 0.3), 10)
    for wheel in (126, 480):
        c.oval(x + wheel, foot - 20, 50, 50, p.ink)
        c.oval(x + wheel, foot - 20, 24, 24, mix(p.far, p.trim, 0.4))
    c.oval(x + 600, foot - 66, 13, 13, p.disc)


def stop(c: Canvas, p: Palette, x: float, foot: float) -> None:
    c.rect(x, foot - 300, 11, 300, p.ink)
    c.rect(x - 32, foot - 356, 76, 76, p.lake, 12)
    c.rect(x - 16, foot - 338, 44, 28, p.trim, 6)
    for wheel in (-6, 18):
        c.oval(x + wheel, foot - 304, 7, 7, p.trim)


def bike(c: Canvas, p: Palette, dice: Random) -> None:
    sky(c, p, dice, low=600)
    wooded(c, p, dice, 480, depth=2)
    ridge(c, dice, 620, 18, p.meadow)
    ridge(c, dice, 730, 12, p.ground)
    gravel = mix(p.floor, p.ground, 0.2)
    left = smooth([(880, 640), (900, 740), (1010, 860), (1080, 1010)])
    right = smooth([(1500, 1010), (1210, 830), (990, 730), (920, 640)])
    c.poly([*left, *right], gravel)
    signpost(c, p, 590, 930)
    bicycle(c, p, 470, 930, 1.0)
    birch(c, p, dice, 180, 900, 560)
    for _ in range(50):
        x, y = dice.uniform(0, 900), dice.uniform(940, 1010)
        c.line([(x, y), (x + dice.uniform(-10, 10), y - dice.uniform(20, 60))], 5, p.leaf_deep)


def signpost(c: Canvas, p: Palette, x: float, foot: float) -> None:
    c.rect(x, foot - 520, 20, 520, p.wood_deep)
    for y, w, way in ((500, 230, 1), (420, 190, -1)):
        left = x + 10 if way > 0 else x + 10 - w
        tip = left + w + 34 if way > 0 else left - 34
        flat = left + w if way > 0 else left
        c.rect(left, foot - y, w, 58, p.lake)
        c.poly([(flat, foot - y), (tip, foot - y + 29), (flat, foot - y + 58)], p.lake)
        c.rect(left + 30, foot - y + 18, w - 74, 9, p.trim, 4)
        c.rect(left + 30, foot - y + 34, w - 120, 7, p.trim, 3)


def bicycle(c: Canvas, p: Palette, x: float, foot: float, size: float) -> None:
    """Seen from the side, facing right, leaning on what stands behind it."""

    def at(dx: float, dy: float) -> tuple[float, float]:
        return x + dx * size, foot - dy * size

    for hub in (0, 330):
        wheel(c, p, *at(hub, 110), 110 * size)
    frame = p.falu
    for start, end in (((0, 110), (90, 270)), ((90, 270), (142, 112)), ((0, 110), (142, 112)),
                       ((94, 258), (280, 262)), ((142, 112), (282, 250)), ((272, 300),
                       (330, 110))):  # fmt: skip
        c.line([at(*start), at(*end)], 13 * size, frame)
    c.line([at(82, 300), at(90, 268)], 12 * size, p.ink)
    c.line([at(46, 306), at(122, 306)], 20 * size, p.wood_deep)
    c.line(smooth([at(272, 300), at(268, 332), at(240, 340), at(214, 330)]), 12 * size, p.ink)
    c.rect(x + 290 * size, foot - 320 * size, 96 * size, 66 * size, p.wood, 8)
    for slat in range(4):
        c.rect(x + (302 + slat * 22) * size, foot - 320 * size, 5 * size, 66 * size, p.wood_deep)
    c.ring(*at(142, 112), 26 * size, 8 * size, p.ink)
    c.line([at(142, 112), at(160, 72)], 8 * size, p.ink)


def wheel(c: Canvas, p: Palette, x: float, y: float, r: float) -> None:
    for spoke in range(12):
        turn = spoke * pi / 6
        c.line([(x, y), (x + cos(turn) * r * 0.94, y + sin(turn) * r * 0.94)], 2.4,
               mix(p.far, p.trim, 0.5))  # fmt: skip
    c.ring(x, y, r, 13, p.ink)
    c.oval(x, y, 9, 9, p.ink)


def train(c: Canvas, p: Palette, dice: Random) -> None:
    sky(c, p, dice, low=560)
    snow = mix(p.mid, p.ground, 0.75) if p.has_snow else ""
    far = ridge(c, dice, 470, 22, p.far)
    spruces(c, dice, far, p.far, h=90, gap=44)
    middle = ridge(c, dice, 530, 12, p.mid)
    spruces(c, dice, middle, p.mid, h=140, gap=62, snow=snow)
    water(c, p, dice, 590)
    viaduct(c, p, 640)
    carriages(c, p, dice.uniform(60, 160), 640)
    c.poly(smooth([(-40, 900), (180, 880), (420, 950), (560, 1020), (-40, 1020)]), p.ground)
    near = mix(p.near, p.ground, 0.8) if p.has_snow else ""
    for x, h in ((60, 420), (200, 320), (1440, 460)):
        spruce(c, x, 1000, h, p.near, near)


def viaduct(c: Canvas, p: Palette, y: float) -> None:
    stone = mix(p.far, p.wood, 0.3)
    for pier in range(5):
        x = 90 + pier * 320
        c.poly([(x, y), (x + 64, y), (x + 76, y + 196), (x - 12, y + 196)], stone)
        c.rect(x + 40, y, 24, 190, mix(stone, p.ink, 0.14))
        c.oval(x + 32, y + 200, 84, 11, mix(p.water, p.near, 0.35))
    c.rect(0, y, WIDTH, 34, mix(stone, p.ink, 0.18))
    c.rect(0, y - 8, WIDTH, 12, p.ink)


def carriages(c: Canvas, p: Palette, x: float, foot: float) -> None:
    """Two carriages of a regional train, heading to the right."""
    glass = p.pane if p.is_lit else mix(p.lake, p.ink, 0.25)
    for start, w in ((x, 560), (x + 572, 600)):
        c.rect(start, foot - 180, w, 156, p.falu, 22)
        c.rect(start, foot - 64, w, 22, p.trim)
        for pane in range(6):
            c.rect(start + 42 + pane * 80, foot - 150, 62, 66, glass, 8)
        for bogie in (90, w - 130):
            for axle in (0, 52):
                c.oval(start + bogie + axle, foot - 20, 19, 19, p.ink)
    nose = x + 1172
    c.poly(smooth([(nose - 90, foot - 180), (nose - 10, foot - 166), (nose + 40, foot - 90),
                   (nose + 46, foot - 24), (nose - 90, foot - 24)]), p.falu)  # fmt: skip
    c.poly(smooth([(nose - 74, foot - 152), (nose - 14, foot - 144), (nose + 24, foot - 86),
                   (nose - 74, foot - 86), (nose - 74, foot - 152)]), glass)  # fmt: skip
    c.rect(nose - 92, foot - 64, 134, 22, p.trim)
    if p.is_lit:
        c.glow(nose + 60, foot - 50, 150, p.disc, 0.7)
    c.oval(nose + 34, foot - 34, 9, 9, p.disc)
