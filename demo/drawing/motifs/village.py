"""Houses and yards: cottage, church, town, farm, school yard, orchard, market."""

from random import Random

from ..canvas import WIDTH, Canvas, mix, smooth
from ..land import birch, fence, house, ridge, sky, tree, window, wooded
from ..palettes import Palette


def cottage(c: Canvas, p: Palette, dice: Random) -> None:
    sky(c, p, dice, low=620)
    wooded(c, p, dice, 470)
    ridge(c, dice, 740, 16, p.ground)
    house(c, p, 470, 830, 560)
    if p.is_lit:
        smoke(c, p, 895, 470)
    birch(c, p, dice, 240, 860, 560)
    birch(c, p, dice, 1240, 850, 480)
    c.poly(smooth([(690, 1010), (730, 920), (748, 832)]) + smooth([(800, 832), (850, 920),
           (910, 1010)]), mix(p.floor, p.ground, 0.4))  # fmt: skip
    fence(c, p, 985, -20, 560)
    fence(c, p, 985, 1000, 1520)


def smoke(c: Canvas, p: Palette, x: float, y: float) -> None:
    for step in range(7):
        c.oval(x + step * 20, y - step * 34, 16 + step * 7, 12 + step * 5,
               mix(p.cloud, p.sky, 0.15 + step * 0.11))  # fmt: skip


def church(c: Canvas, p: Palette, dice: Random) -> None:
    sky(c, p, dice, low=620)
    wooded(c, p, dice, 520, depth=2)
    hill = smooth([(-60, 860), (240, 790), (620, 690), (1000, 700), (1320, 800), (1560, 850)])
    c.poly([*hill, (1560, 1010), (-60, 1010)], p.ground)
    nave(c, p, 560, 730)
    for x, foot, h in ((220, 850, 380), (1280, 840, 420), (1410, 890, 330)):
        tree(c, p, dice, x, foot, h)
    for stone in range(34):
        x = 60 + stone * 43
        c.oval(x, 905 + (stone % 3) * 8, 30, 22, mix(p.far, p.ink, 0.28 + stone % 2 * 0.08))


def nave(c: Canvas, p: Palette, x: float, foot: float) -> None:
    """A white country church with a shingled steeple."""
    wall = mix(p.trim, p.sky, 0.22)
    roof = mix(p.trim, p.far, 0.3) if p.has_snow else mix(p.wood_deep, p.ink, 0.35)
    c.rect(x + 130, foot - 190, 390, 200, wall)
    c.poly([(x + 110, foot - 186), (x + 170, foot - 300), (x + 500, foot - 300),
            (x + 548, foot - 186)], roof)  # fmt: skip
    c.rect(x, foot - 330, 150, 340, mix(wall, p.trim, 0.4))
    c.poly([(x - 18, foot - 326), (x + 75, foot - 610), (x + 168, foot - 326)], roof)
    c.line([(x + 75, foot - 605), (x + 75, foot - 668)], 6, p.straw)
    c.line([(x + 57, foot - 646), (x + 93, foot - 646)], 6, p.straw)
    c.oval(x + 75, foot - 268, 30, 30, p.ink)
    c.line([(x + 75, foot - 268), (x + 75, foot - 288)], 4, p.straw)
    c.line([(x + 75, foot - 268), (x + 90, foot - 260)], 4, p.straw)
    for place in (200, 300, 400):
        arched(c, p, x + place, foot - 60)
    arched(c, p, x + 52, foot - 130)
    c.rect(x + 44, foot - 84, 62, 94, p.lake, 8)


def arched(c: Canvas, p: Palette, x: float, foot: float) -> None:
    if p.is_lit:
        c.glow(x + 23, foot - 40, 100, p.pane, 0.4)
    c.oval(x + 23, foot - 72, 23, 27, p.pane)
    c.rect(x, foot - 74, 46, 74, p.pane)
    c.rect(x + 21, foot - 98, 4, 98, p.trim)


def town(c: Canvas, p: Palette, dice: Random) -> None:
    sky(c, p, dice, low=640)
    ridge(c, dice, 560, 20, p.far)
    steeple = mix(p.mid, p.ink, 0.2)
    c.rect(1010, 330, 70, 320, steeple)
    c.poly([(996, 334), (1045, 180), (1094, 334)], steeple)
    walls = [p.falu, mix(p.straw, p.trim, 0.3), mix(p.trim, p.sky, 0.12), p.rose,
             mix(p.lake, p.trim, 0.35), mix(p.leaf, p.trim, 0.45)]  # fmt: skip
    dice.shuffle(walls)
    shade = 0.4 if p.has_stars else 0.14 if p.is_lit and not p.has_snow else 0
    x = -30.0
    for wall in (mix(wall, p.near, shade) for wall in walls):
        w, h = dice.uniform(235, 285), dice.uniform(230, 330)
        front(c, p, x, 800, w, h, wall)
        x += w + 4
    c.rect(0, 796, WIDTH, 210, mix(p.floor, p.ground, 0.65))
    c.rect(0, 796, WIDTH, 26, mix(p.far, p.ink, 0.12))
    for place in (210, 690, 1180):
        tree(c, p, dice, place, 880, 230)
        bulb(c, p, place + 190, 880)


def front(c: Canvas, p: Palette, x: float, foot: float, w: float, h: float, wall: str) -> None:
    """The gable of a wooden town house."""
    c.rect(x, foot - h, w, h, wall)
    peak = foot - h - w * 0.42
    c.poly([(x, foot - h + 1), (x + w / 2, peak), (x + w, foot - h + 1)], wall)
    roof = p.trim if p.has_snow else p.roof
    c.line([(x - 4, foot - h + 2), (x + w / 2, peak), (x + w + 4, foot - h + 2)], 15, roof)
    for storey in range(2):
        for column in range(3):
            window(c, p, x + w * (0.12 + 0.28 * column), foot - h + 20 + storey * 104, w * 0.19)
    window(c, p, x + w * 0.41, foot - h - w * 0.16, w * 0.18)
    c.rect(x + w * 0.4, foot - 84, w * 0.2, 84, mix(wall, p.ink, 0.45))


def bulb(c: Canvas, p: Palette, x: float, foot: float) -> None:
    c.line([(x, foot), (x, foot - 190)], 7, p.ink)
    if p.is_lit:
        c.glow(x, foot - 200, 150, p.pane, 0.55)
    c.oval(x, foot - 200, 15, 18, p.disc)


def farm(c: Canvas, p: Palette, dice: Random) -> None:
    sky(c, p, dice, low=600)
    wooded(c, p, dice, 500, depth=2)
    ridge(c, dice, 640, 16, p.meadow)
    for x, r in ((1240, 130), (1060, 96)):
        c.oval(x, 650, r, r * 0.86, mix(p.leaf_deep, p.trim, 0.25))
        c.rect(x - r, 650, 2 * r, 44, mix(p.far, p.ink, 0.3))
    silo(c, p, 740, 690)
    barn(c, p, 190, 720)
    c.fade(p.ground, mix(p.ground, p.ink, 0.12), 720, 280)
    for furrow in range(15):
        foot = -600 + furrow * 190
        c.line([(620 + furrow * 18, 724), (foot, 1010)], 9, mix(p.meadow, p.straw, 0.25))


def barn(c: Canvas, p: Palette, x: float, foot: float) -> None:
    c.rect(x, foot - 190, 500, 190, p.falu)
    for board in range(1, 25):
        c.rect(x + board * 20, foot - 190, 3, 190, p.falu_deep)
    roof = p.trim if p.has_snow else p.roof
    c.poly([(x - 26, foot - 184), (x + 40, foot - 330), (x + 460, foot - 330),
            (x + 526, foot - 184)], roof)  # fmt: skip
    for corner in (0, 484):
        c.rect(x + corner, foot - 190, 16, 190, p.trim)
    c.rect(x + 180, foot - 150, 140, 150, p.trim)
    c.rect(x + 188, foot - 142, 124, 142, p.falu_deep)
    c.line([(x + 188, foot - 4), (x + 312, foot - 142)], 9, p.trim)
    c.line([(x + 312, foot - 4), (x + 188, foot - 142)], 9, p.trim)
    for place in (60, 390):
        window(c, p, x + place, foot - 132, 62)


def silo(c: Canvas, p: Palette, x: float, foot: float) -> None:
    body = mix(p.far, p.trim, 0.45)
    c.rect(x, foot - 330, 120, 340, body)
    c.oval(x + 60, foot - 330, 60, 54, mix(body, p.lake, 0.35))
    for band in range(6):
        c.rect(x, foot - 300 + band * 52, 120, 5, mix(body, p.ink, 0.2))
    c.rect(x + 84, foot - 326, 36, 336, mix(body, p.ink, 0.1))


def playground(c: Canvas, p: Palette, dice: Random) -> None:
    sky(c, p, dice, low=600)
    wooded(c, p, dice, 480, depth=2)
    ridge(c, dice, 650, 10, p.meadow)
    house(c, p, 900, 740, 520, wall=mix(p.straw, p.trim, 0.35), windows=4)
    ridge(c, dice, 770, 10, p.ground)
    c.oval(440, 905, 310, 52, mix(p.floor, p.straw, 0.12))
    tree(c, p, dice, 330, 890, 780)
    branch = smooth([(330, 520), (440, 486), (640, 470)])
    c.line(branch, 26, p.wood_deep)
    for rope in (480, 570):
        c.line([(rope, 484), (rope + 34, 800)], 6, p.ink)
    c.rect(494, 796, 130, 16, p.falu, 5)
    for stump, x in ((60, 820), (44, 930), (30, 1020)):
        c.rect(x, 900 - stump, 66, stump, p.wood_deep)
        c.oval(x + 33, 900 - stump, 33, 12, p.wood)


def orchard(c: Canvas, p: Palette, dice: Random) -> None:
    sky(c, p, dice, low=600)
    ridge(c, dice, 560, 26, p.far)
    ridge(c, dice, 620, 20, p.mid)
    for x in (120, 330, 1160, 1390):
        tree(c, p, dice, x, 720, 210)
    ridge(c, dice, 710, 14, p.ground)
    tree(c, p, dice, 700, 900, 720)
    for _ in range(46):
        x, y = 700 + dice.gauss(0, 150), 390 + dice.gauss(0, 105)
        if ((x - 700) / 265) ** 2 + ((y - 380) / 200) ** 2 < 1:
            apple(c, p, x, y, 19)
    for rail in (0, 92):
        c.line([(930 + rail, 920), (800 + rail * 0.6, 430)], 13, p.wood)
    for rung in range(7):
        t = 0.1 + rung * 0.13
        c.line([(930 - 130 * t, 920 - 490 * t), (1022 - 167 * t, 920 - 490 * t)], 10, p.wood)
    basket(c, p, dice, 430, 930)
    fence(c, p, 1000, 1130, 1520)


def apple(c: Canvas, p: Palette, x: float, y: float, r: float) -> None:
    c.oval(x, y, r, r * 0.94, p.falu)
    c.oval(x - r * 0.3, y - r * 0.28, r * 0.4, r * 0.34, mix(p.falu, p.rose, 0.75))
    c.line([(x, y - r * 0.8), (x + 3, y - r * 1.3)], 4, p.wood_deep)


def basket(c: Canvas, p: Palette, dice: Random, x: float, foot: float) -> None:
    for row, count in ((0, 5), (1, 4), (2, 2)):
        for number in range(count):
            apple(c, p, x - 84 + number * 42 + row * 20, foot - 108 - row * 26, 25)
    c.poly([(x - 118, foot - 104), (x + 118, foot - 104), (x + 90, foot), (x - 90, foot)], p.wood)
    for band in range(3):
        c.line([(x - 112 + band * 9, foot - 80 + band * 28), (x + 112 - band * 9,
                foot - 80 + band * 28)], 6, p.wood_deep)  # fmt: skip
    c.line([(x - 120, foot - 104), (x + 120, foot - 104)], 15, mix(p.wood, p.trim, 0.2))


def market(c: Canvas, p: Palette, dice: Random) -> None:
    sky(c, p, dice, low=640, disc=not p.is_lit)
    for number, x in enumerate((-40, 260, 980, 1250)):
        walls = (p.rose, mix(p.straw, p.trim, 0.45), mix(p.lake, p.trim, 0.5), p.falu)
        front(c, p, x, 720, 280, 250, mix(walls[number], p.horizon, 0.35))
    c.rect(0, 716, WIDTH, 290, mix(p.floor, p.ground, 0.5))
    for post in (372, 1110):
        c.rect(post, 400, 18, 520, p.wood_deep)
    c.rect(360, 640, 780, 290, mix(p.wood_deep, p.ink, 0.3))
    crates(c, p, dice, 398, 910)
    awning(c, p, 330, 330, 840)
    if p.is_lit:
        for x in (470, 750, 1030):
            c.glow(x, 520, 190, p.straw, 0.6)
            c.line([(x, 470), (x, 500)], 4, p.ink)
            c.rect(x - 19, 500, 38, 48, p.pane, 10)


def awning(c: Canvas, p: Palette, x: float, y: float, w: float) -> None:
    stripes = 12
    step = w / stripes
    for number in range(stripes):
        colour = p.trim if number % 2 else p.falu
        left = x + number * step
        lean = 0.14 * (w / 2 - number * step)
        c.poly([(left + lean, y), (left + step + lean - 0.14 * step, y),
                (left + step, y + 130), (left, y + 130)], colour)  # fmt: skip
        c.oval(left + step / 2, y + 130, step / 2, 26, colour)


def crates(c: Canvas, p: Palette, dice: Random, x: float, foot: float) -> None:
    """Apples, carrots, cabbages and squash in wooden boxes, in two rows."""
    goods = [(p.falu, 24), ("#d9822b", 18), (p.leaf, 32), (p.straw, 28)]
    for row in range(2):
        for column in range(4):
            left, top = x + column * 178, foot - 226 + row * 138
            fill, r = goods[(column + row * 3) % 4]
            for layer, shrink in ((0, 0), (1, 26)):
                for number in range(int((150 - 2 * shrink) / (r * 1.4))):
                    middle = left + 16 + shrink + r * 0.8 + number * r * 1.45
                    tone = mix(fill, p.trim, 0.14 * layer + dice.uniform(0, 0.12))
                    c.oval(middle, top - layer * r + dice.uniform(-4, 4), r, r, tone)
            c.rect(left, top, 166, 88, p.wood, 4)
            for slat in (26, 56):
                c.rect(left, top + slat, 166, 6, p.wood_deep)
