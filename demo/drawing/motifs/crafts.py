"""What hands use: tools, a fiddle, yarn, chairs, toys."""

from random import Random

from ..canvas import HEIGHT, WIDTH, Canvas, mix, smooth
from ..land import ridge, sky, spruces
from ..palettes import Palette
from .rooms import frame, room


def tools(c: Canvas, p: Palette, dice: Random) -> None:
    sky(c, p, dice, low=420)
    far = ridge(c, dice, 360, 12, p.mid)
    spruces(c, dice, far, p.mid, h=90, gap=50)
    for wall in ((0, 0, 1060, HEIGHT), (1400, 0, 100, HEIGHT), (1060, 0, 340, 120),
                 (1060, 430, 340, 600)):  # fmt: skip
        c.rect(*wall, p.wall)
    frame(c, p, 1060, 120, 340, 310)
    board = mix(p.wall, p.wood, 0.5)
    c.rect(90, 110, 880, 520, board, 12)
    for hole in range(21):
        for row in range(12):
            c.oval(120 + hole * 41, 142 + row * 41, 3, 3, mix(board, p.ink, 0.2))
    if p.is_lit:
        c.glow(760, 130, 760, p.straw, 0.34)
        c.line([(1010, 0), (1010, 60)], 6, p.ink)
        c.poly([(972, 60), (1048, 60), (1082, 130), (938, 130)], p.straw)
    saw(c, p, 160, 190)
    hammer(c, p, 520, 170)
    chisel(c, p, 660, 170)
    pliers(c, p, 780, 180)
    square(c, p, 860, 180)
    workbench(c, p, 740)
    stool(c, p, 1180, 742)


def saw(c: Canvas, p: Palette, x: float, y: float) -> None:
    steel = mix(p.far, p.trim, 0.55)
    c.poly([(x, y + 60), (x + 300, y + 20), (x + 300, y + 60), (x, y + 190)], steel)
    for tooth in range(12):
        left = x + tooth * 25
        low = y + 190 - tooth * 10.8
        c.poly([(left, low), (left + 12, low + 12), (left + 25, low - 10.8)], steel)
    c.poly(smooth([(x - 50, y + 30), (x + 34, y + 46), (x + 20, y + 196), (x - 60, y + 210),
                   (x - 80, y + 120), (x - 50, y + 30)]), p.falu)  # fmt: skip
    c.oval(x - 26, y + 118, 19, 44, mix(p.wall, p.wood, 0.5))


def hammer(c: Canvas, p: Palette, x: float, y: float) -> None:
    c.rect(x + 30, y + 40, 24, 330, p.wood_deep, 10)
    c.rect(x - 20, y, 130, 56, p.ink, 8)
    c.poly([(x + 104, y + 4), (x + 150, y + 24), (x + 104, y + 48)], p.ink)


def chisel(c: Canvas, p: Palette, x: float, y: float) -> None:
    c.rect(x, y, 38, 150, p.straw, 14)
    c.rect(x + 8, y + 140, 22, 30, p.ink)
    c.poly([(x + 6, y + 170), (x + 32, y + 170), (x + 32, y + 340), (x + 6, y + 310)],
           mix(p.far, p.trim, 0.55))  # fmt: skip


def pliers(c: Canvas, p: Palette, x: float, y: float) -> None:
    for side in (-1, 1):
        handle = smooth([(x, y + 130), (x + 40 * side, y + 230), (x + 30 * side, y + 350)])
        c.line(handle, 20, p.falu)
        c.line(smooth([(x, y + 120), (x + 22 * side, y + 70), (x + 6 * side, y)]), 24, p.ink)
    c.oval(x, y + 126, 17, 17, mix(p.far, p.trim, 0.5))


def square(c: Canvas, p: Palette, x: float, y: float) -> None:
    c.rect(x, y, 30, 330, p.wood_deep)
    c.rect(x, y + 300, 84, 22, mix(p.far, p.trim, 0.55))


def workbench(c: Canvas, p: Palette, y: float) -> None:
    c.rect(0, y, WIDTH, 64, p.wood)
    c.rect(0, y, WIDTH, 16, mix(p.wood, p.trim, 0.3))
    c.rect(0, y + 64, WIDTH, 300, mix(p.wood_deep, p.ink, 0.25))
    for drawer in range(4):
        left = 60 + drawer * 360
        c.rect(left, y + 96, 300, 120, p.wood_deep, 8)
        c.oval(left + 150, y + 156, 17, 17, p.straw)
    plane = p.wood_deep
    c.rect(250, y - 66, 300, 66, plane, 10)
    c.poly([(360, y - 66), (400, y - 130), (428, y - 122), (408, y - 66)], p.ink)
    c.poly(smooth([(480, y - 64), (500, y - 120), (540, y - 110), (530, y - 64)]), plane)
    for curl in ((620, 34), (700, 26), (770, 32)):
        c.ring(curl[0], y - curl[1] * 0.8, curl[1], 9, mix(p.wood, p.trim, 0.45))


def stool(c: Canvas, p: Palette, x: float, foot: float) -> None:
    """A stool, half made: one leg is still to come."""
    for dx in (-76, 76):
        c.line([(x + dx * 0.7, foot - 150), (x + dx, foot)], 17, p.wood_deep)
    c.line([(x - 62, foot - 60), (x + 62, foot - 60)], 11, p.wood_deep)
    c.rect(x - 96, foot - 172, 192, 30, mix(p.wood, p.trim, 0.25), 14)


def music(c: Canvas, p: Palette, dice: Random) -> None:
    room(c, p, dice, table=860)
    chair(c, p, 860, 960, p.wood_deep, 1.35)
    fiddle(c, p, 560, 900)


def fiddle(c: Canvas, p: Palette, x: float, foot: float) -> None:
    """A fiddle leaning to the right, and its bow."""
    lean = 0.24

    def at(dx: float, dy: float) -> tuple[float, float]:
        return x + dx - dy * lean, foot + dy + dx * lean

    half = [(0, -330), (70, -326), (98, -270), (62, -214), (84, -150), (134, -96), (118, -18),
            (0, 8)]  # fmt: skip
    outline = [at(*spot) for spot in half] + [at(-dx, dy) for dx, dy in reversed(half)]
    body = mix("#a4552a", p.ink, 0.35 if p.has_stars else 0.08)
    c.line([at(0, -300), at(0, -640)], 30, p.ink)
    c.poly(smooth(outline), body)
    c.line(smooth(outline), 7, mix(body, p.ink, 0.5))
    for side in (-1, 1):
        c.line(smooth([at(46 * side, -190), at(40 * side, -150), at(54 * side, -112)]), 7, p.ink)
    c.poly([at(-20, -620), at(20, -620), at(26, -250), at(-26, -250)], p.ink)
    c.poly([at(-16, -96), at(16, -96), at(28, 0), at(-28, 0)], p.ink)
    c.line([at(-44, -140), at(44, -140)], 9, mix(p.wood, p.trim, 0.4))
    for string in (-12, -4, 4, 12):
        c.line([at(string, -90), at(string * 0.8, -620)], 2, p.trim)
    c.line(smooth([at(0, -640), at(-4, -690), at(24, -706), at(34, -676)]), 24, body)
    for peg in (-1, 1):
        c.line([at(14 * peg, -655), at(46 * peg, -662)], 10, p.ink)
    c.line(smooth([(x - 330, foot + 20), (x - 210, foot - 280), (x - 60, foot - 590)]), 10, p.wood)
    c.line([(x - 316, foot + 24), (x - 48, foot - 576)], 5, p.trim)


def chair(c: Canvas, p: Palette, x: float, foot: float, fill: str, size: float = 1.0) -> None:
    """A spindle-backed chair."""

    def at(dx: float, dy: float) -> tuple[float, float]:
        return x + dx * size, foot - dy * size

    for dx in (0, 190):
        c.line([at(dx + 6, 170), at(dx - 8 if dx == 0 else dx + 10, 0)], 17 * size, fill)
    c.line([at(20, 80), at(178, 80)], 10 * size, fill)
    c.poly([at(-20, 190), at(212, 190), at(200, 160), at(-8, 160)], fill)
    for spindle in range(5):
        c.line([at(14 + spindle * 42, 190), at(10 + spindle * 43, 400)], 9 * size, fill)
    c.line(smooth([at(-4, 396), at(96, 424), at(196, 396)]), 26 * size, fill)


def chairs(c: Canvas, p: Palette, dice: Random) -> None:
    c.rect(0, 0, WIDTH, HEIGHT, p.wall)
    c.glow(750, 320, 700, p.trim, 0.5)
    c.rect(0, 800, WIDTH, 200, p.floor)
    for line in range(-2, 12):
        c.line([(line * 150 + 60, 800), (line * 190 - 120, 1010)], 4, mix(p.floor, p.ink, 0.16))
    c.rect(0, 784, WIDTH, 20, p.trim)
    fills = [p.lake, p.straw, p.falu, p.leaf_deep]
    for number, fill in enumerate(fills):
        left = 110 + number * 345
        c.oval(left + 110, 906, 160, 17, mix(p.floor, p.ink, 0.2))
        if number % 2:
            armchair(c, left, 900, fill)
        else:
            chair(c, p, left, 900, fill, 1.1)


def armchair(c: Canvas, x: float, foot: float, fill: str) -> None:
    """A moulded seat on steel legs."""
    for dx, dy in ((20, 0), (200, 0), (60, -6), (168, -6)):
        c.line([(x + 110, foot - 190), (x + dx, foot + dy)], 9, "#7d857f")
    shell = [(x + 10, foot - 420), (x + 200, foot - 430), (x + 214, foot - 240),
             (x + 226, foot - 190), (x + 150, foot - 172), (x, foot - 190), (x + 16, foot - 270),
             (x + 10, foot - 420)]  # fmt: skip
    c.poly(smooth(shell), fill)


def yarn(c: Canvas, p: Palette, dice: Random) -> None:
    room(c, p, dice, table=770)
    weave(c, p, 1050, 830)
    ball(c, p, 240, 890, 96, p.falu)
    c.poly([(430, 740), (890, 740), (840, 930), (480, 930)], p.wood_deep)
    for x, y, r, fill in ((510, 720, 92, p.straw), (680, 690, 110, p.lake), (820, 724, 84, p.rose)):
        ball(c, p, x, y, r, fill)
    c.poly([(424, 760), (896, 760), (846, 936), (474, 936)], p.wood)
    for band in range(4):
        for strip in range(10 - band):
            c.rect(450 + band * 12 + strip * 44, 786 + band * 38, 26, 12, p.wood_deep, 5)
    for needle in (0, 46):
        c.line([(640 + needle, 560 + needle), (760 - needle, 800)], 9, p.trim)


def ball(c: Canvas, p: Palette, x: float, y: float, r: float, fill: str) -> None:
    c.oval(x, y, r, r, fill)
    for turn in range(6):
        shift = (turn - 2.5) * r * 0.3
        strand = smooth([(x - r * 0.72, y + shift * 0.4 - r * 0.3), (x + shift * 0.3, y + shift),
                         (x + r * 0.74, y + shift * 0.5 + r * 0.24)])  # fmt: skip
        c.line(strand, 5, mix(fill, p.trim if turn % 2 else p.ink, 0.3))


def weave(c: Canvas, p: Palette, x: float, foot: float) -> None:
    """A striped cloth on a small standing frame."""
    for side in (0, 330):
        c.rect(x + side, foot - 520, 24, 540, p.wood_deep)
    for rail in (-520, -6):
        c.rect(x - 16, foot + rail, 386, 26, p.wood)
    for thread in range(26):
        c.line([(x + 32 + thread * 11.6, foot - 494), (x + 32 + thread * 11.6, foot)], 3, p.trim)
    stripes = [p.falu, p.straw, p.trim, p.lake, p.leaf_deep, p.trim, p.rose, p.falu, p.straw]
    for number, fill in enumerate(stripes):
        c.rect(x + 26, foot - 40 - number * 36, 302, 36, fill)


def toys(c: Canvas, p: Palette, dice: Random) -> None:
    c.rect(0, 0, WIDTH, HEIGHT, p.wall)
    for stripe in range(16):
        c.rect(stripe * 100, 0, 46, 720, mix(p.wall, p.straw, 0.12))
    c.rect(0, 700, WIDTH, 300, p.floor)
    c.rect(0, 684, WIDTH, 22, p.trim)
    horse(c, p, 330, 900)
    for x, foot, fill in ((930, 900, p.falu), (1060, 900, p.lake), (995, 790, p.straw),
                          (1190, 900, p.leaf_deep)):  # fmt: skip
        c.rect(x, foot - 108, 112, 108, fill, 8)
        c.rect(x + 24, foot - 84, 64, 60, mix(fill, p.trim, 0.55), 6)
    c.oval(1370, 830, 84, 84, p.rose)
    c.line(smooth([(1290, 812), (1370, 850), (1450, 812)]), 21, p.trim)


def horse(c: Canvas, p: Palette, x: float, foot: float) -> None:
    """A wooden horse on a board with wheels, facing left."""
    coat = p.falu
    c.rect(x - 60, foot - 70, 470, 34, p.wood_deep, 10)
    for wheel in (10, 340):
        c.oval(x + wheel, foot - 36, 50, 50, p.lake)
        c.oval(x + wheel, foot - 36, 17, 17, p.straw)
    for leg in (30, 100, 250, 320):
        c.poly([(x + leg, foot - 250), (x + leg + 56, foot - 250), (x + leg + 44, foot - 66),
                (x + leg + 8, foot - 66)], coat)  # fmt: skip
    c.rect(x + 10, foot - 350, 380, 140, coat, 60)
    neck = [(x + 20, foot - 270), (x + 10, foot - 420), (x - 30, foot - 470), (x - 120, foot - 400),
            (x - 134, foot - 440), (x - 40, foot - 560), (x + 50, foot - 580),
            (x + 150, foot - 340)]  # fmt: skip
    c.poly(smooth(neck), coat)
    mane = smooth([(x + 56, foot - 570), (x + 120, foot - 470), (x + 160, foot - 360)])
    tail = smooth([(x + 386, foot - 320), (x + 450, foot - 280), (x + 440, foot - 190)])
    c.line(mane, 36, p.straw)
    c.line(tail, 30, p.straw)
    c.oval(x - 26, foot - 510, 9, 9, p.trim)
    c.rect(x + 150, foot - 360, 110, 90, p.trim, 14)
    c.rect(x + 166, foot - 344, 78, 60, p.leaf_deep, 10)
