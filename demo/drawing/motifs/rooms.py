"""Indoors by a window: books, coffee, glass, a fiddle, yarn, tools, toys, chairs, pictures."""

from random import Random

from ..canvas import HEIGHT, WIDTH, Canvas, mix, smooth
from ..land import crown, ridge, sky, spruces
from ..palettes import Palette

VIEW = (520, 90, 600, 470)  # x, y, width, height of the window


def room(c: Canvas, p: Palette, dice: Random, *, table: float = 760) -> None:
    """A wall, a window with the land outside, and a table top across the sheet."""
    sky(c, p, dice, low=480)
    snow = mix(p.mid, p.ground, 0.75) if p.has_snow else ""
    far = ridge(c, dice, 400, 16, p.far)
    spruces(c, dice, far, p.far, h=70, gap=40)
    middle = ridge(c, dice, 460, 12, p.mid)
    spruces(c, dice, middle, p.mid, h=110, gap=60, snow=snow)
    ridge(c, dice, 520, 8, p.ground)
    if not p.has_snow and not p.has_stars:
        for x in (590, 1040):
            crown(c, p, dice, x, 440, 62)
    x, y, w, h = VIEW
    for wall in ((0, 0, x, HEIGHT), (x + w, 0, WIDTH, HEIGHT), (x, 0, w, y), (x, y + h, w, 700)):
        c.rect(*wall, p.wall)
    frame(c, p, x, y, w, h)
    c.rect(0, table, WIDTH, HEIGHT - table, p.wood)
    c.rect(0, table, WIDTH, 20, mix(p.wood, p.trim, 0.28))
    for line in (840, 915, 985):
        c.rect(0, line, WIDTH, 4, mix(p.wood, p.wood_deep, 0.4))


def frame(c: Canvas, p: Palette, x: float, y: float, w: float, h: float) -> None:
    rim = 22
    for side in ((x - rim, y - rim, w + 2 * rim, rim), (x - rim, y, rim, h),
                 (x + w, y, rim, h), (x + w / 2 - 9, y, 18, h),
                 (x, y + h * 0.4, w, 14)):  # fmt: skip
        c.rect(*side, p.trim)
    c.rect(x - 50, y + h, w + 100, 30, p.trim)
    c.rect(x - 50, y + h + 30, w + 100, 8, mix(p.wall, p.ink, 0.18))


def lamp(c: Canvas, p: Palette, x: float, foot: float) -> None:
    c.glow(x, foot - 330, 430, p.straw, 0.55)
    c.oval(x, foot, 84, 16, p.ink)
    c.line([(x, foot), (x, foot - 300)], 13, p.ink)
    c.poly([(x - 56, foot - 430), (x + 56, foot - 430), (x + 124, foot - 268),
            (x - 124, foot - 268)], mix(p.straw, p.trim, 0.3))  # fmt: skip


def book(c: Canvas, p: Palette, dice: Random) -> None:
    room(c, p, dice)
    lamp(c, p, 300, 800)
    colours = [p.falu, p.lake, p.straw, p.leaf_deep, p.rose, p.ink]
    dice.shuffle(colours)
    foot = 846.0
    for number, colour in enumerate(colours[:5]):
        h, w = dice.uniform(46, 66), dice.uniform(380, 500)
        left = 560 + dice.uniform(-26, 26)
        c.rect(left, foot - h, w, h, colour, 8)
        c.rect(left + w - 40, foot - h + 8, 40, h - 16, mix(p.trim, p.straw, 0.15))
        c.rect(left + 40, foot - h, 10, h, mix(colour, p.trim, 0.5))
        c.rect(left + 90, foot - h / 2 - 5, 120 + number * 14, 10, mix(colour, p.trim, 0.62), 5)
        foot -= h
    cup(c, p, 1230, 840, 0.9, p.lake)
    c.poly([(1050, 905), (1230, 880), (1420, 912), (1246, 950)], p.trim)
    c.line([(1230, 884), (1246, 946)], 4, mix(p.trim, p.ink, 0.3))


def cup(c: Canvas, p: Palette, x: float, foot: float, size: float, colour: str) -> None:
    """A cup on its saucer, with steam."""
    c.oval(x, foot, 108 * size, 21 * size, p.trim)
    c.ring(x + 74 * size, foot - 66 * size, 36 * size, 12 * size, colour)
    c.poly(smooth([(x - 78 * size, foot - 122 * size), (x - 68 * size, foot - 40 * size),
                   (x - 34 * size, foot - 6 * size), (x + 34 * size, foot - 6 * size),
                   (x + 68 * size, foot - 40 * size),
                   (x + 78 * size, foot - 122 * size)]), colour)  # fmt: skip
    c.oval(x, foot - 122 * size, 78 * size, 17 * size, mix(colour, p.trim, 0.4))
    c.oval(x, foot - 120 * size, 64 * size, 12 * size, mix(p.wood_deep, p.ink, 0.4))
    for steam in (-20, 22):
        c.line(smooth([(x + steam * size, foot - 150 * size),
                       (x + (steam + 16) * size, foot - 184 * size),
                       (x + (steam - 8) * size, foot - 214 * size),
                       (x + (steam + 10) * size, foot - 250 * size)]),
               5 * size, mix(p.wall, p.trim, 0.6))  # fmt: skip


def coffee(c: Canvas, p: Palette, dice: Random) -> None:
    room(c, p, dice)
    if p.has_stars:
        c.glow(820, 40, 620, p.straw, 0.4)
        c.poly([(740, 0), (900, 0), (990, 80), (650, 80)], p.straw)
    colours = [p.falu, p.lake, p.straw, p.leaf_deep]
    dice.shuffle(colours)
    pot(c, p, 760, 850, colours[0])
    cup(c, p, 420, 880, 1.15, colours[1])
    cup(c, p, 1150, 890, 1.15, colours[2])
    if p.has_stars or dice.random() < 0.4:
        cup(c, p, 210, 830, 0.85, colours[3])
        cup(c, p, 1350, 830, 0.85, colours[1])
    bun(c, p, 790, 948)


def pot(c: Canvas, p: Palette, x: float, foot: float, colour: str) -> None:
    """An enamelled coffee pot."""
    c.line(smooth([(x + 100, foot - 250), (x + 190, foot - 210), (x + 180, foot - 110),
                   (x + 112, foot - 70)]), 22, p.ink)  # fmt: skip
    c.poly([(x - 104, foot - 60), (x - 204, foot - 240), (x - 168, foot - 252),
            (x - 84, foot - 150)], colour)  # fmt: skip
    c.poly(smooth([(x - 80, foot - 300), (x - 106, foot - 160), (x - 134, foot - 10),
                   (x + 134, foot - 10), (x + 106, foot - 160),
                   (x + 80, foot - 300)]), colour)  # fmt: skip
    c.rect(x - 134, foot - 22, 268, 22, mix(colour, p.ink, 0.3), 8)
    c.oval(x, foot - 300, 82, 20, mix(colour, p.ink, 0.2))
    c.oval(x, foot - 312, 60, 26, colour)
    c.oval(x, foot - 342, 15, 15, p.ink)
    c.line([(x - 66, foot - 250), (x - 92, foot - 90)], 13, mix(colour, p.trim, 0.4))


def bun(c: Canvas, p: Palette, x: float, y: float) -> None:
    c.oval(x, y + 18, 165, 26, p.trim)
    dough = mix(p.wood, p.straw, 0.35)
    c.oval(x, y - 22, 98, 50, dough)
    swirl = smooth([(x - 78, y - 22), (x - 20, y - 60), (x + 66, y - 34), (x + 20, y - 4),
                    (x - 34, y - 16), (x - 6, y - 38), (x + 28, y - 28)])  # fmt: skip
    c.line(swirl, 11, p.wood_deep)
    for dx, dy in ((-50, -36), (-14, -56), (34, -52), (62, -20), (-30, -4), (24, 2), (-64, -12)):
        c.rect(x + dx, y + dy, 9, 6, p.trim, 2)


def glass(c: Canvas, p: Palette, dice: Random) -> None:
    room(c, p, dice, table=790)
    tints = [p.leaf, p.lake, p.straw, p.rose]
    dice.shuffle(tints)
    if p.has_stars:
        c.glow(800, 640, 560, p.straw, 0.5)
    bottle = [(-40, -430), (-40, -330), (-112, -210), (-104, -40), (-70, 0)]
    bowl = [(-190, -210), (-176, -110), (-96, -26), (-64, 0)]
    tulip = [(-84, -360), (-64, -250), (-124, -130), (-92, -30), (-64, 0)]
    for x, shape, tint in ((430, tulip, tints[0]), (800, bottle, tints[1]), (1160, bowl, tints[2])):
        vessel(c, p, x, 856, shape, tint)


def vessel(c: Canvas, p: Palette, x: float, foot: float, half: list, tint: str) -> None:
    """A blown vessel from its left outline: the wall behind shines through."""
    left = smooth([(x + dx, foot + dy) for dx, dy in half])
    right = [(2 * x - px, py) for px, py in reversed(left)]
    c.oval(x + 30, foot + 4, abs(half[-1][0]) * 2.1, 17, mix(p.wood, tint, 0.5))
    c.veil([*left, *right], tint, 0.62)
    inner = [(x + (px - x) * 0.72, foot + (py - foot) * 0.9) for px, py in left]
    c.veil([*inner, *[(2 * x - px, py) for px, py in reversed(inner)]], mix(tint, p.ink, 0.35), 0.3)
    shine = [(x + (px - x) * 0.8, py) for px, py in left[len(left) // 3 : -8]]
    c.line(shine, 9, mix(tint, "#ffffff", 0.7))
    rim = abs(half[0][0])
    top = foot + half[0][1]
    c.oval(x, top, rim, max(8, rim * 0.14), mix(tint, "#ffffff", 0.55))
    c.oval(x, top, rim - 7, max(5, rim * 0.14 - 5), mix(tint, p.ink, 0.28))


def gallery(c: Canvas, p: Palette, dice: Random) -> None:
    c.rect(0, 0, WIDTH, HEIGHT, p.wall)
    c.rect(0, 800, WIDTH, 200, p.floor)
    c.rect(0, 786, WIDTH, 18, p.trim)
    for x, y, w, h in ((130, 210, 330, 420), (560, 160, 400, 300), (1060, 230, 310, 390)):
        c.glow(x + w / 2, y - 20, 330, p.straw if p.is_lit else p.trim, 0.5)
        c.rect(x + w / 2 - 44, y - 52, 88, 15, p.ink, 6)
        c.rect(x + 12, y + 14, w, h, mix(p.wall, p.ink, 0.16))
        c.rect(x, y, w, h, p.wood_deep)
        c.rect(x + 14, y + 14, w - 28, h - 28, p.trim)
        painting(c, p, dice, x + 44, y + 44, w - 88, h - 88)
    c.rect(720, 492, 80, 28, p.trim)
    for leg in (520, 960):
        c.rect(leg, 850, 20, 100, p.wood_deep)
    c.rect(480, 828, 540, 30, p.wood, 8)


def painting(c: Canvas, p: Palette, dice: Random, x: float, y: float, w: float, h: float) -> None:
    """A small abstract land: three bands and a round."""
    fills = [p.falu, p.lake, p.straw, p.leaf_deep, p.rose, p.near]
    dice.shuffle(fills)
    c.rect(x, y, w, h, mix(fills[0], p.trim, 0.55))
    c.oval(x + w * dice.uniform(0.3, 0.7), y + h * 0.32, w * 0.16, w * 0.16, fills[1])
    for band in range(3):
        top = y + h * (0.5 + band * 0.17)
        edge = smooth([(x, top), (x + w * 0.35, top - h * dice.uniform(-0.05, 0.12)),
                       (x + w * 0.7, top + h * dice.uniform(-0.05, 0.1)),
                       (x + w, top)])  # fmt: skip
        c.poly([*edge, (x + w, y + h), (x, y + h)], fills[2 + band])
