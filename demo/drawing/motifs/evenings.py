"""Going out: a stage, a cinema, a dance floor, a glass furnace, kites."""

from math import cos, pi, sin
from random import Random

from ..canvas import HEIGHT, WIDTH, Canvas, mix, smooth
from ..land import ridge, sky, spruces, tree, wooded
from ..palettes import Palette


def stage(c: Canvas, p: Palette, dice: Random) -> None:
    c.fade(p.sky, p.horizon, 0, 760)
    c.oval(750, 560, 190, 190, mix(p.disc, p.horizon, 0.25))
    far = ridge(c, dice, 600, 16, p.far)
    spruces(c, dice, far, p.far, h=100, gap=54)
    c.rect(0, 700, WIDTH, 300, p.wood)
    for line in range(-4, 14):
        c.line([(line * 110 + 250, 700), (line * 210 - 210, 1010)], 4, p.wood_deep)
    for x in (430, 1070):
        c.veil([(x - 10, -10), (x + 10, -10), (900 if x < 750 else 600, 860),
                (600 if x < 750 else 900, 860)], p.disc, 0.26)  # fmt: skip
    c.oval(750, 850, 260, 44, mix(p.wood, p.disc, 0.55))
    microphone(c, p, 750, 850)
    seat(c, p, 920, 860)
    cloth = p.leaf_deep if p.sky == "#bfe0e4" else p.falu
    for side in (-1, 1):
        curtain(c, p, side, cloth)
    c.rect(0, 0, WIDTH, 96, mix(cloth, p.ink, 0.2))
    for scallop in range(13):
        c.oval(scallop * 125, 96, 66, 40, mix(cloth, p.ink, 0.2))
    c.rect(0, 950, WIDTH, 60, mix(p.wood_deep, p.ink, 0.5))


def curtain(c: Canvas, p: Palette, side: int, cloth: str) -> None:
    edge = 0 if side < 0 else WIDTH
    back = [(edge, 60), (edge - side * 320, 60), (edge - side * 262, 620),
            (edge - side * 330, 950), (edge, 950)]  # fmt: skip
    c.poly(back, mix(cloth, p.ink, 0.28))
    for fold in range(6):
        near, far = 55 * fold, 55 * (fold + 1)
        pull = 80 - fold * 13
        tone = mix(cloth, p.ink, 0.28) if fold % 2 else cloth
        shape = [(edge - side * near, 60), (edge - side * far, 60),
                 (edge - side * (far - pull), 620), (edge - side * (far + 6), 950),
                 (edge - side * near, 950), (edge - side * max(0, near - pull), 620)]  # fmt: skip
        c.poly(shape, tone)
    c.line([(edge, 612), (edge - side * 270, 620)], 22, p.straw)


def microphone(c: Canvas, p: Palette, x: float, foot: float) -> None:
    c.oval(x, foot, 62, 13, p.ink)
    c.line([(x, foot), (x, foot - 300)], 10, p.ink)
    c.line([(x, foot - 300), (x + 26, foot - 344)], 18, p.ink)
    c.oval(x + 34, foot - 362, 26, 30, mix(p.far, p.ink, 0.45))


def seat(c: Canvas, p: Palette, x: float, foot: float) -> None:
    for leg in (0, 120):
        c.line([(x + leg, foot - 120), (x + leg, foot)], 11, p.ink)
    c.rect(x - 14, foot - 134, 150, 20, p.ink, 6)
    c.line([(x + 122, foot - 120), (x + 134, foot - 280)], 11, p.ink)
    c.rect(x + 20, foot - 286, 122, 54, p.ink, 10)
    c.line([(x + 10, foot - 120), (x + 26, foot - 260)], 11, p.ink)


def film(c: Canvas, p: Palette, dice: Random) -> None:
    dark = mix(p.ink, p.near, 0.25)
    c.rect(0, 0, WIDTH, HEIGHT, dark)
    c.glow(750, 360, 860, p.horizon, 0.5)
    for side in (0, 1280):
        for fold in range(5):
            c.rect(side + fold * 44, 0, 44, 760, mix(p.falu_deep, p.ink, 0.25 + fold % 2 * 0.3))
    screen(c, p, dice)
    c.veil([(700, 1000), (800, 1000), (1250, 90), (250, 90)], p.disc, 0.07)
    for row, (y, size) in enumerate(((800, 62), (890, 78), (1000, 96))):
        shade = mix(dark, p.ink, 0.4 + row * 0.3)
        for number in range(-1, 11):
            x = number * size * 2.35 + (row % 2) * size * 1.1
            if dice.random() < 0.2:
                continue
            scale = dice.choice((0.72, 1, 1, 1.06))
            c.oval(x, y - size * 0.35 * scale, size * 0.5 * scale, size * 0.6 * scale, shade)
            c.rect(x - size * 0.9, y + size * 0.25, size * 1.8, size * 1.6, shade, size * 0.6)


def screen(c: Canvas, p: Palette, dice: Random) -> None:
    """The picture on the screen: a hill and a sun."""
    c.rect(226, 66, 1048, 594, p.ink)
    c.rect(250, 90, 1000, 546, p.trim)
    picture = mix(p.sky, p.trim, 0.25)
    c.rect(268, 108, 964, 510, picture)
    x = dice.uniform(520, 980)
    c.oval(x, 300, 84, 84, p.straw)
    for top, fill in ((430, p.mid), (500, p.near)):
        edge = smooth([(268, top), (480, top - dice.uniform(20, 90)), (760, top + 30),
                       (1010, top - dice.uniform(10, 70)), (1232, top + 10)])  # fmt: skip
        c.poly([*edge, (1232, 618), (268, 618)], mix(fill, p.horizon, 0.2))


def dance(c: Canvas, p: Palette, dice: Random) -> None:
    sky(c, p, dice, low=620)
    wooded(c, p, dice, 500, depth=3 if p.has_stars else 2)
    ridge(c, dice, 730, 10, p.ground)
    for x in (110, 1400):
        tree(c, p, dice, x, 800, 420)
    c.oval(750, 850, 640, 122, mix(p.wood_deep, p.ink, 0.3))
    c.oval(750, 832, 640, 118, p.wood)
    for post in (170, 480, 1020, 1330):
        c.line([(post, 836), (post, 360)], 13, p.wood_deep)
    for left, right in ((170, 480), (480, 1020), (1020, 1330)):
        lights(c, p, left, right, 370)
    couple(c, p, 560, 860, p.falu, p.lake)
    couple(c, p, 900, 880, p.straw, p.leaf_deep)


def lights(c: Canvas, p: Palette, left: float, right: float, y: float) -> None:
    sag = (right - left) * 0.2
    line = smooth([(left, y), ((left + right) / 2, y + sag), (right, y)])
    c.line(line, 4, p.ink)
    for number, (x, height) in enumerate(line[3::4]):
        if p.is_lit:
            c.glow(x, height + 14, 66, p.straw, 0.75)
        fill = (p.straw, p.rose, p.trim)[number % 3]
        c.oval(x, height + 14, 13, 16, fill)


def couple(c: Canvas, p: Palette, x: float, foot: float, one: str, other: str) -> None:
    """Two people dancing."""
    skin, hair = mix(p.wood, p.trim, 0.35), p.ink
    c.oval(x, foot + 4, 110, 15, mix(p.wood, p.ink, 0.25))
    for dx in (-62, -34):
        c.line([(x + dx, foot - 110), (x + dx * 1.25, foot)], 21, p.ink)
    c.rect(x - 84, foot - 252, 74, 150, other, 26)
    c.oval(x - 42, foot - 290, 29, 33, skin)
    c.oval(x - 48, foot - 306, 31, 24, hair)
    for dx in (40, 62):
        c.line([(x + dx, foot - 60), (x + dx, foot)], 13, skin)
    c.poly(smooth([(x + 26, foot - 248), (x + 76, foot - 246), (x + 84, foot - 150),
                   (x + 140, foot - 50), (x - 22, foot - 52),
                   (x + 18, foot - 150)]), one)  # fmt: skip
    c.oval(x + 48, foot - 284, 28, 32, mix(skin, p.wood_deep, 0.35))
    c.poly(smooth([(x + 22, foot - 300), (x + 48, foot - 326), (x + 82, foot - 300),
                   (x + 86, foot - 236),
                   (x + 66, foot - 276)]), mix(p.wood_deep, p.ink, 0.4))  # fmt: skip
    c.line(smooth([(x - 24, foot - 224), (x + 14, foot - 186), (x + 52, foot - 196)]), 17, other)
    c.oval(x + 54, foot - 196, 11, 11, skin)
    joined = (x - 6, foot - 334)
    c.line([(x - 70, foot - 232), (x - 66, foot - 284), joined], 17, other)
    c.line([(x + 66, foot - 234), (x + 44, foot - 290), joined], 14, mix(skin, p.wood_deep, 0.35))
    c.oval(*joined, 12, 12, skin)


def furnace(c: Canvas, p: Palette, dice: Random) -> None:
    dark = mix(p.ink, "#3a2018", 0.55)
    c.fade(mix(dark, p.near, 0.3), dark, 0)
    brick = mix("#6b3a2c", p.ink, 0.25)
    c.poly(smooth([(180, 1010), (190, 480), (300, 240), (560, 130), (820, 240), (930, 480),
                   (940, 1010)]), brick)  # fmt: skip
    for row in range(12):
        for column in range(9):
            x, y = 230 + column * 80 + row % 2 * 36, 280 + row * 62
            if (x - 560) ** 2 / 350**2 + (y - 560) ** 2 / 420**2 < 1:
                c.rect(x - 34, y, 66, 46, mix(brick, p.ink, dice.uniform(0.05, 0.3)), 4)
    c.glow(560, 560, 620, "#f08a2c", 0.75)
    c.oval(560, 560, 176, 176, mix(brick, p.ink, 0.6))
    for r, fill in ((152, "#e8702a"), (122, "#f5a23a"), (84, "#fbd06a"), (42, "#fff0c0")):
        c.oval(560, 560, r, r, fill)
    c.line([(1480, 330), (900, 640)], 19, mix(p.far, p.trim, 0.35))
    stand(c, p, 1180, 1000)
    c.glow(850, 668, 200, "#f5a23a", 0.7)
    c.oval(846, 668, 76, 62, "#e8702a")
    c.oval(836, 662, 54, 44, "#f7b24a")
    c.oval(822, 650, 22, 17, "#fff0c0")
    c.rect(0, 950, WIDTH, 60, mix(dark, "#000000", 0.3))
    for _ in range(26):
        turn, way = dice.uniform(0, 2 * pi), dice.uniform(190, 420)
        c.oval(560 + cos(turn) * way, 540 + sin(turn) * way * 0.8, 3.4, 3.4, "#fbd06a")


def stand(c: Canvas, p: Palette, x: float, foot: float) -> None:
    iron = mix(p.ink, p.far, 0.25)
    for leg in (-90, 90):
        c.line([(x, foot - 430), (x + leg, foot)], 15, iron)
    c.line(smooth([(x - 34, foot - 520), (x, foot - 488), (x + 34, foot - 530)]), 15, iron)
    c.line([(x, foot - 490), (x, foot - 420)], 15, iron)


def kite(c: Canvas, p: Palette, dice: Random) -> None:
    sky(c, p, dice, low=700)
    ridge(c, dice, 690, 20, p.far)
    outline = ridge(c, dice, 740, 16, p.mid)
    spruces(c, dice, outline, p.mid, h=80, gap=60)
    hill = smooth([(-60, 900), (300, 830), (720, 760), (1100, 800), (1560, 890)])
    c.poly([*hill, (1560, 1010), (-60, 1010)], p.meadow)
    flown = ((330, 300, 1.1, p.falu, p.straw, 560), (790, 190, 0.9, p.lake, p.trim, 700),
             (1180, 330, 1.0, p.straw, p.rose, 860))  # fmt: skip
    for x, y, size, one, other, hand in flown:
        paper(c, p, x + dice.uniform(-40, 40), y + dice.uniform(-30, 30), size, one, other, hand)
    for hand, coat in ((560, p.lake), (700, p.falu), (860, p.leaf_deep)):
        child(c, p, hand, 800, coat)


def paper(c: Canvas, p: Palette, x: float, y: float, size: float, one: str, other: str,
          hand: float) -> None:  # fmt: skip
    """A kite with its tail, and the string down to a hand."""
    w, h = 96 * size, 130 * size
    c.line(smooth([(x, y + h), ((x + hand) / 2 - 30, (y + 740) / 2 + 60), (hand, 742)]), 2.4, p.ink)
    tail = smooth([(x, y + h), (x + 40, y + h + 70), (x - 10, y + h + 130), (x + 34, y + h + 200)])
    c.line(tail, 5, other)
    for bow in (14, 28, 40):
        bx, by = tail[bow]
        for side in (-20, 20):
            c.poly([(bx, by), (bx + side, by - 12), (bx + side, by + 12)], one)
    c.poly([(x, y - h * 0.8), (x + w, y), (x, y + h), (x - w, y)], one)
    c.poly([(x, y - h * 0.8), (x + w, y), (x, y)], other)
    c.poly([(x, y + h), (x - w, y), (x, y)], other)


def child(c: Canvas, p: Palette, x: float, foot: float, coat: str) -> None:
    for leg in (-11, 11):
        c.line([(x + leg, foot - 36), (x + leg * 1.4, foot)], 10, p.ink)
    c.rect(x - 24, foot - 96, 48, 66, coat, 16)
    c.line([(x, foot - 80), (x + 4, foot - 58), (x, foot - 60)], 10, coat)
    c.oval(x, foot - 114, 19, 21, mix(p.wood, p.trim, 0.4))
    c.oval(x, foot - 124, 19, 13, coat)
