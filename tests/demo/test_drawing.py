"""Drawn pictures: deterministic, of the right shape, and no two motifs alike."""

from io import BytesIO

import pytest
from PIL import Image

from cms.images import intake
from demo import drawing
from demo.drawing.canvas import mix


def thumbnail(motif: str, palette: str, seed: str = "") -> Image.Image:
    return Image.open(BytesIO(drawing.draw(motif, palette, seed, width=90))).convert("RGB")


@pytest.mark.parametrize("motif", sorted(drawing.MOTIFS))
@pytest.mark.parametrize("palette", sorted(drawing.PALETTES))
def test_every_motif_can_be_drawn_in_every_light(motif, palette):
    picture = thumbnail(motif, palette)
    assert picture.size == (90, 60)
    assert len(picture.getcolors(maxcolors=90 * 60)) > 40


def test_the_same_seed_gives_the_same_picture():
    assert drawing.draw("lake", "dusk", "a", width=90) == drawing.draw(
        "lake", "dusk", "a", width=90
    )
    assert drawing.draw("lake", "dusk", "a", width=90) != drawing.draw(
        "lake", "dusk", "b", width=90
    )


def test_motifs_and_lights_can_be_told_apart():
    pictures = [thumbnail(motif, "day").tobytes() for motif in drawing.MOTIFS]
    assert len(set(pictures)) == len(drawing.MOTIFS) >= 12
    assert len({thumbnail("lake", palette).tobytes() for palette in drawing.PALETTES}) == 6


def test_a_drawing_passes_the_real_intake():
    cleaned = intake.clean(BytesIO(drawing.draw("bus", "night", "a", width=300)))
    with Image.open(cleaned) as picture:
        assert (picture.format, picture.size) == ("JPEG", (300, 200))


def test_colours_mix():
    assert mix("#000000", "#ffffff", 0.5) == "#808080"
    assert mix("#102030", "#ffffff", 0) == "#102030"
