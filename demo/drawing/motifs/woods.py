"""The wood: a path, a lit track, a moose, a fire, cranes on the bog, a meadow."""

from random import Random

from ..canvas import HEIGHT, WIDTH, Canvas, mix, smooth
from ..land import birch, house, ridge, road, sky, spruce, spruces, water, wooded
from ..palettes import Palette


def forest(c: Canvas, p: Palette, dice: Random) -> None:
    sky(c, p, dice, low=640)
    wooded(c, p, dice, 520)
    ridge(c, dice, 840, 22, p.ground)
    road(c, p, (520, 900), (760, 830, 40))
    snow = mix(p.near, p.ground, 0.8) if p.has_snow else ""
    for x, h in ((90, 560), (300, 430), (1230, 470), (1420, 610)):
        spruce(c, x, 940, h, mix(p.near, p.ink, 0.4), snow)
    for x, h in ((450, 420), (1090, 460)):
        birch(c, p, dice, x, 905, h)
    bench(c, p, 930, 900)


def bench(c: Canvas, p: Palette, x: float, foot: float) -> None:
    for leg in (10, 130):
        c.rect(x + leg, foot - 44, 10, 44, p.wood_deep)
        c.rect(x + leg, foot - 92, 8, 60, p.wood_deep)
    c.rect(x, foot - 50, 150, 12, p.wood, 4)
    for board in (70, 92):
        c.rect(x, foot - board, 150, 13, p.wood, 4)


def trail(c: Canvas, p: Palette, dice: Random) -> None:
    sky(c, p, dice, low=640)
    wooded(c, p, dice, 500)
    ridge(c, dice, 800, 14, p.ground)
    path = smooth([(560, 1040), (640, 900), (930, 830), (760, 760), (690, 720), (800, 690)])
    for place, (x, y) in enumerate(path):
        c.oval(x, y, 10 + (y - 660) * 0.42, 4 + (y - 660) * 0.1, mix(p.floor, p.straw, 0.22))
        if place % 24 == 12:
            lamp(c, p, x - (y - 640) * 0.62 - 14, y, 60 + (y - 640) * 0.95)
    for x, h in ((70, 640), (240, 480), (1310, 560), (1455, 660)):
        spruce(c, x, 1010, h, mix(p.near, p.ink, 0.5))


def lamp(c: Canvas, p: Palette, x: float, foot: float, h: float) -> None:
    c.line([(x, foot), (x, foot - h)], h * 0.03, p.ink)
    c.line([(x, foot - h), (x + h * 0.16, foot - h)], h * 0.03, p.ink)
    c.glow(x + h * 0.16, foot - h * 0.92, h * 1.05, p.straw, 0.62)
    c.oval(x + h * 0.16, foot - h * 0.97, h * 0.055, h * 0.035, p.disc)


def moose(c: Canvas, p: Palette, dice: Random) -> None:
    sky(c, p, dice, low=700)
    wooded(c, p, dice, 540, depth=2)
    for number in range(7):
        x = 40 + number * 240 + dice.uniform(-50, 50)
        pine(c, p, x, 880, dice.uniform(620, 800))
    ridge(c, dice, 850, 16, p.ground)
    animal(c, 640, 880, 1.0, mix(p.wood_deep, p.ink, 0.72), mix(p.wood, p.straw, 0.35))
    for x in range(-20, 1500, 46):
        h = dice.uniform(18, 50)
        c.poly([(x, 960), (x + 22, 960 - h), (x + 44, 960)], mix(p.ground, p.near, 0.35))


def pine(c: Canvas, p: Palette, x: float, foot: float, h: float) -> None:
    c.poly([(x - 15, foot), (x + 15, foot), (x + 7, foot - h), (x - 7, foot - h)],
           mix(p.wood_deep, p.near, 0.35))  # fmt: skip
    light = mix(p.near, p.mid, 0.28)
    size = min(1, h / 560)
    for dy, dx, width in ((0.66, 0.7, 54), (0.72, -0.8, 62), (0.8, 0.5, 74), (0.87, -0.4, 78),
                          (0.95, 0.2, 66), (1.02, 0, 42)):  # fmt: skip
        half = width * size
        y = foot - h * dy
        c.line([(x, y + half * 0.7), (x + dx * half, y)], 8, mix(p.wood_deep, p.near, 0.5))
        c.oval(x + dx * half, y, half, half * 0.5, p.near)
        c.oval(x + dx * half - half * 0.16, y - half * 0.13, half * 0.68, half * 0.3, light)


def animal(c: Canvas, x: float, foot: float, size: float, coat: str, horn: str) -> None:
    """A moose, long of leg, looking to the left."""

    def place(points):
        return [(x + dx * size, foot + dy * size) for dx, dy in points]

    for leg in (40, 74, 222, 258):
        c.poly(place([(leg, -170), (leg + 26, -170), (leg + 16, 0), (leg + 4, 0)]), coat)
    body = [(20, -190), (30, -280), (80, -322), (150, -300), (250, -290), (292, -250), (286, -170),
            (190, -140), (80, -146)]  # fmt: skip
    c.poly(place(smooth([*body, body[0]])), coat)
    head = [(66, -310), (20, -372), (-30, -392), (-66, -352), (-116, -296), (-118, -262),
            (-84, -256), (-46, -292), (-20, -276), (10, -250), (60, -236)]  # fmt: skip
    c.poly(place(smooth(head)), coat)
    c.poly(place([(-52, -270), (-36, -276), (-40, -216), (-50, -226)]), coat)
    c.poly(place([(8, -380), (52, -404), (30, -364)]), coat)
    for tip in ((-70, -470), (-30, -492), (14, -496), (60, -476), (94, -446)):
        c.line(place([(-8, -388), (14, -430), tip]), 15 * size, horn)
    c.poly(place(smooth([(-40, -440), (10, -462), (70, -440), (40, -412), (-14, -406)])), horn)
    c.oval(x - 44 * size, foot - 352 * size, 5 * size, 5 * size, horn)


def campfire(c: Canvas, p: Palette, dice: Random) -> None:
    sky(c, p, dice, low=560)
    outline = ridge(c, dice, 520, 16, p.mid)
    spruces(c, dice, outline, p.mid, h=110, gap=56)
    water(c, p, dice, 570, 720)
    ridge(c, dice, 730, 14, p.ground)
    snow = mix(p.near, p.ground, 0.8) if p.has_snow else ""
    for x, h in ((60, 640), (230, 520), (1440, 660)):
        spruce(c, x, 850, h, mix(p.near, p.ink, 0.35), snow)
    shelter(c, p, 850, 850)
    fire(c, p, 560, 860)


def shelter(c: Canvas, p: Palette, x: float, foot: float) -> None:
    """An open log shelter, its mouth to the left."""
    c.poly([(x, foot), (x + 60, foot - 270), (x + 470, foot - 90), (x + 470, foot)], p.wood_deep)
    c.poly([(x + 30, foot), (x + 78, foot - 226), (x + 300, foot - 120), (x + 300, foot)],
           mix(p.wood_deep, p.ink, 0.5))  # fmt: skip
    for log in range(5):
        y = foot - 18 - log * 20
        c.line([(x + 310, y), (x + 462, y)], 16, mix(p.wood, p.wood_deep, log % 2 * 0.4))
    c.line([(x + 30, foot - 20), (x + 300, foot - 20)], 22, p.wood)
    top = p.trim if p.has_snow else p.roof
    c.poly([(x + 24, foot - 282), (x + 66, foot - 306), (x + 500, foot - 108),
            (x + 492, foot - 76)], top)  # fmt: skip


def fire(c: Canvas, p: Palette, x: float, foot: float) -> None:
    c.glow(x, foot - 60, 360, p.straw, 0.6)
    for side in (-1, 1):
        c.line([(x - 92 * side, foot + 2), (x + 70 * side, foot - 34)], 24, p.wood_deep)
    flames = ((0, 62, 190, "#e0662d"), (-8, 42, 132, p.straw), (4, 22, 78, p.disc))
    for dx, half, h, colour in flames:
        shape = [(x + dx - half, foot - 16), (x + dx - half * 0.9, foot - h * 0.42),
                 (x + dx - half * 0.15, foot - h * 0.72), (x + dx + half * 0.1, foot - h),
                 (x + dx + half * 0.45, foot - h * 0.56), (x + dx + half * 0.92, foot - h * 0.4),
                 (x + dx + half, foot - 16)]  # fmt: skip
        c.poly(smooth(shape), colour)
    for stone in range(9):
        c.oval(x - 128 + stone * 32, foot + 12, 21, 14, mix(p.far, p.ink, 0.35))


def cranes(c: Canvas, p: Palette, dice: Random) -> None:
    sky(c, p, dice, low=620)
    wooded(c, p, dice, 520, depth=2)
    c.rect(0, 640, WIDTH, HEIGHT - 640, p.meadow)
    for _ in range(11):
        y = dice.uniform(680, 960)
        c.oval(dice.uniform(0, WIDTH), y, (y - 560) * 0.75, (y - 600) * 0.09, p.water)
    for x, h in ((120, 300), (1380, 340), (1210, 210)):
        pine(c, p, x, 720, h)
    crane(c, p, 520, 880, 1.0)
    crane(c, p, 940, 850, -0.86)
    for _ in range(60):
        x, y = dice.uniform(0, WIDTH), dice.uniform(880, 1000)
        c.line([(x, y), (x + dice.uniform(-8, 14), y - dice.uniform(30, 80))], 4, p.leaf_deep)


def crane(c: Canvas, p: Palette, x: float, foot: float, size: float) -> None:
    """A crane; a negative size looks to the left."""
    up = abs(size)

    def place(points):
        return [(x + dx * size, foot + dy * up) for dx, dy in points]

    grey = mix(p.trim, p.ink, 0.34)
    c.line(place([(0, -150), (8, 0)]), 6, p.ink)
    c.line(place([(-26, -150), (-34, -70), (-22, 0)]), 6, p.ink)
    body = [(70, -200), (30, -236), (-50, -224), (-120, -160), (-140, -120), (-80, -134),
            (10, -146)]  # fmt: skip
    c.poly(place(smooth([*body, body[0]])), grey)
    c.poly(place(smooth([(-70, -170), (-150, -130), (-166, -76), (-120, -112), (-70, -136)])),
           mix(grey, p.ink, 0.55))  # fmt: skip
    c.line(place(smooth([(54, -204), (96, -262), (74, -330), (92, -382)])), 17, grey)
    c.line(place(smooth([(84, -346), (78, -366), (92, -384)])), 17, p.ink)
    c.poly(place([(92, -396), (166, -366), (94, -374)]), p.wood_deep)
    c.oval(x + 92 * size, foot - 386 * up, 17 * up, 14 * up, p.ink)
    c.oval(x + 88 * size, foot - 396 * up, 12 * up, 7 * up, p.falu)


def meadow(c: Canvas, p: Palette, dice: Random) -> None:
    sky(c, p, dice, low=600)
    wooded(c, p, dice, 500, depth=2)
    ridge(c, dice, 640, 22, p.meadow)
    house(c, p, 1010, 690, 240)
    ridge(c, dice, 740, 18, mix(p.meadow, p.ground, 0.55))
    for row in range(4):
        y = 770 + row * 70
        for _ in range(46 - row * 6):
            flower(c, p, dice, dice.uniform(0, WIDTH), y + dice.uniform(-30, 40), 0.5 + row * 0.22)


def flower(c: Canvas, p: Palette, dice: Random, x: float, y: float, size: float) -> None:
    """A daisy or a bluebell on its stalk."""
    h = 76 * size
    c.line([(x, y), (x + dice.uniform(-6, 6), y - h)], 4 * size, p.leaf_deep)
    if dice.random() < 0.55:
        for dx, dy in ((-1, 0), (1, 0), (0, -1), (0, 1), (0.7, 0.7), (-0.7, 0.7), (0.7, -0.7),
                       (-0.7, -0.7)):  # fmt: skip
            c.oval(x + dx * 11 * size, y - h + dy * 11 * size, 8 * size, 8 * size, p.trim)
        c.oval(x, y - h, 8 * size, 8 * size, p.straw)
    else:
        c.poly([(x - 13 * size, y - h + 16 * size), (x - 8 * size, y - h - 12 * size),
                (x + 8 * size, y - h - 12 * size), (x + 13 * size, y - h + 16 * size)],
               p.lake)  # fmt: skip
