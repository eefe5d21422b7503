"""Lakes and rivers: islands, a canoe, a jetty, a stone bridge."""

from random import Random

from ..canvas import HEIGHT, Canvas, mix, smooth
from ..land import birch, house, ridge, sky, spruce, spruces, tree, water, wooded
from ..palettes import Palette
from .woods import bench


def shores(c: Canvas, p: Palette, dice: Random, y: float = 560) -> None:
    """Far woods, the lake before them, and two islands."""
    sky(c, p, dice, low=y)
    snow = mix(p.mid, p.ground, 0.75) if p.has_snow else ""
    far = ridge(c, dice, y - 70, 22, p.far)
    spruces(c, dice, far, p.far, h=80, gap=44)
    middle = ridge(c, dice, y - 22, 12, p.mid)
    spruces(c, dice, middle, p.mid, h=120, gap=62, snow=snow)
    water(c, p, dice, y + 18)
    for x, w in ((dice.uniform(180, 420), 190), (dice.uniform(960, 1260), 150)):
        island(c, p, dice, x, y + dice.uniform(60, 110), w)


def island(c: Canvas, p: Palette, dice: Random, x: float, y: float, w: float) -> None:
    c.oval(x, y + 12, w * 1.06, w * 0.1, mix(p.water, p.near, 0.45))
    snow = mix(p.near, p.ground, 0.75) if p.has_snow else ""
    for step in range(-3, 4):
        h = w * dice.uniform(0.55, 0.95) * (1 - abs(step) * 0.14)
        spruce(c, x + step * w * 0.24, y + 6, h, p.near, snow)
    c.oval(x, y, w, w * 0.075, mix(p.ground, p.near, 0.35))


def lake(c: Canvas, p: Palette, dice: Random) -> None:
    shores(c, p, dice)
    edge = smooth([(-50, 900), (300, 880), (700, 930), (1100, 910), (1560, 870)])
    c.poly([*edge, (1560, HEIGHT), (-50, HEIGHT)], p.ground)
    bench(c, p, 560, 930)
    birch(c, p, dice, 1210, 940, 620)
    birch(c, p, dice, 1310, 960, 520)
    for _ in range(34):
        x, h = dice.uniform(20, 460), dice.uniform(70, 170)
        c.line([(x, 930), (x + h * 0.12, 930 - h)], 5, p.leaf_deep)


def canoe(c: Canvas, p: Palette, dice: Random) -> None:
    shores(c, p, dice, 520)
    x, y = dice.uniform(420, 640), 790
    c.oval(x + 230, y + 62, 300, 17, mix(p.water, p.near, 0.4))
    hull = smooth([(x - 40, y - 40), (x + 20, y + 42), (x + 230, y + 62), (x + 440, y + 42),
                   (x + 500, y - 40)])  # fmt: skip
    rim = smooth([(x + 500, y - 40), (x + 420, y - 2), (x + 230, y + 8), (x + 40, y - 2),
                  (x - 40, y - 40)])  # fmt: skip
    c.poly([*hull, *rim], p.falu)
    c.line(rim, 9, p.wood)
    for seat in (110, 340):
        c.line([(x + seat, y), (x + seat + 18, y + 14)], 9, p.wood_deep)
    c.line([(x + 150, y - 128), (x + 268, y + 34)], 9, p.wood)
    c.poly(smooth([(x + 262, y + 18), (x + 314, y + 66), (x + 302, y + 92), (x + 250, y + 46),
                   (x + 262, y + 18)]), p.wood)  # fmt: skip
    for number in range(3):
        c.line([(x - 90 - number * 70, y + 50 + number * 22), (x + 10 - number * 30,
                y + 58 + number * 22)], 5, p.glimmer)  # fmt: skip
    birch(c, p, dice, 1390, 1060, 760)
    c.poly(smooth([(1130, 1010), (1290, 940), (1560, 900), (1560, 1010)]), p.ground)


def jetty(c: Canvas, p: Palette, dice: Random) -> None:
    shores(c, p, dice, 500)
    c.poly(smooth([(-40, 830), (240, 850), (420, 920), (540, 1010), (-40, 1010)]), p.ground)
    hut(c, p, 70, 880)
    for post in (560, 760, 960, 1130):
        c.rect(post, 770, 18, 190, p.wood_deep)
    deck = [(330, 860), (1190, 776), (1190, 806), (380, 920)]
    c.poly(deck, p.wood)
    c.poly([(380, 920), (1190, 806), (1190, 824), (392, 944)], p.wood_deep)
    for board in range(1, 17):
        x = 330 + board * 51
        c.line([(x, 858 - (x - 330) * 0.098), (x + 12, 916 - (x - 330) * 0.137)], 3, p.wood_deep)
    for rail in (1120, 1176):
        c.line(smooth([(rail, 900), (rail, 740), (rail - 26, 716), (rail - 46, 744)]), 9, p.trim)
    for step in (830, 862, 894):
        c.line([(1120, step), (1176, step)], 7, p.trim)
    for snow in (p.ground,) if p.has_snow else ():
        c.line([(350, 864), (1180, 780)], 12, snow)


def hut(c: Canvas, p: Palette, x: float, foot: float) -> None:
    """A bathing hut."""
    c.rect(x, foot - 190, 190, 190, p.falu)
    for board in range(1, 9):
        c.rect(x + board * 21, foot - 190, 3, 190, p.falu_deep)
    roof = p.trim if p.has_snow else p.roof
    c.poly([(x - 24, foot - 180), (x + 95, foot - 270), (x + 214, foot - 180),
            (x + 206, foot - 164), (x + 95, foot - 248), (x - 16, foot - 164)], roof)  # fmt: skip
    c.poly([(x, foot - 188), (x + 95, foot - 252), (x + 190, foot - 188)], p.falu)
    c.rect(x + 62, foot - 140, 66, 140, p.trim)
    c.rect(x + 70, foot - 132, 50, 132, p.lake)


def river(c: Canvas, p: Palette, dice: Random) -> None:
    sky(c, p, dice, low=560)
    wooded(c, p, dice, 470, depth=2)
    ridge(c, dice, 600, 10, p.meadow)
    house(c, p, 90, 640, 300)
    house(c, p, 420, 630, 220, wall=mix(p.straw, p.trim, 0.45))
    tree(c, p, dice, 1340, 690, 320)
    bank = smooth([(880, 640), (760, 720), (620, 800), (360, 890), (60, 1010)])
    other = smooth([(1500, 1010), (1330, 860), (1230, 760), (1150, 690), (1080, 640)])
    c.poly([*bank, *other], p.water)
    bridge(c, p, 560, 700)
    for _ in range(22):
        t = dice.uniform(0, 1)
        x, y = 900 - t * 420 + dice.uniform(0, 280 + 420 * t), 770 + 230 * t
        c.rect(x, y, 60 + 120 * t, 4 + 5 * t, p.glimmer, 4)
    for _ in range(12):
        t = dice.uniform(0.15, 1)
        x, y = 860 - t * 400 + dice.uniform(0, 200 + 420 * t), 780 + 215 * t
        c.oval(x, y, 16 + 34 * t, 9 + 17 * t, mix(p.far, p.ink, 0.3))
        c.oval(x - 4, y - 4, 10 + 22 * t, 5 + 9 * t, mix(p.far, p.trim, 0.2))


def bridge(c: Canvas, p: Palette, x: float, y: float) -> None:
    """A stone bridge with two arches."""
    stone, shade = mix(p.far, p.wood, 0.35), mix(p.far, p.ink, 0.45)
    top = smooth([(x - 60, y + 10), (x + 130, y - 54), (x + 360, y - 76), (x + 590, y - 54),
                  (x + 780, y + 10)])  # fmt: skip
    c.poly([*top, (x + 780, y + 60), (x - 60, y + 60)], stone)
    for arch in (200, 520):
        c.oval(x + arch, y + 64, 108, 92, shade)
        c.rect(x + arch - 110, y + 62, 220, 100, p.water)
    c.line(top, 16, mix(stone, p.trim, 0.35))
    for row in range(3):
        for block in range(11):
            c.rect(x - 10 + block * 68 + row * 30, y - 20 + row * 24, 40, 6,
                   mix(stone, p.ink, 0.16), 3)  # fmt: skip
