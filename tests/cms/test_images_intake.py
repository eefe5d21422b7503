"""What comes in as a picture comes out as another one: the same to the eye, and nothing more."""

import re
from io import BytesIO

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image, ImageChops

from cms.images import intake

from . import image_files as files

pytestmark = pytest.mark.slow  # pictures are decoded for real, in a process for each


def clean(content: bytes) -> Image.Image:
    return files.opened(intake.clean(BytesIO(content)).read())


def near(one, other, *, within=12) -> bool:
    return all(abs(a - b) <= within for a, b in zip(one[:3], other[:3], strict=True))


@pytest.mark.parametrize("kind", files.KINDS)
def test_each_format_becomes_jpeg(kind):
    image = clean(files.file_of(files.quarters(), kind))
    assert (image.format, image.mode, image.size) == ("JPEG", "RGB", (96, 64))
    assert near(image.getpixel((10, 10)), files.RED)
    assert near(image.getpixel((90, 60)), files.YELLOW)


@pytest.mark.parametrize("kind", ["PNG", "WEBP", "AVIF", "HEIF"])
def test_what_is_transparent_stays_so(kind):
    image = files.quarters().convert("RGBA")
    image.paste((0, 0, 0, 0), (0, 0, 48, 64))
    result = clean(files.file_of(image, kind))
    assert (result.format, result.mode) == ("WEBP", "RGBA")
    assert result.getpixel((10, 10))[3] == 0
    assert result.getpixel((90, 10))[3] == 255


def test_an_alpha_channel_that_hides_nothing_is_dropped():
    assert clean(files.file_of(files.quarters().convert("RGBA"), "PNG")).format == "JPEG"


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "RGB", "RGBA", "I;16"])
def test_every_kind_of_png(mode):
    content = files.file_of(Image.new(mode, (40, 30)), "PNG")
    assert clean(content).size == (40, 30)


def test_a_palette_with_a_transparent_colour():
    image = files.quarters().quantize(8)
    content = files.file_of(image, "PNG", transparency=image.getpixel((5, 5)))
    result = clean(content)
    assert result.getpixel((5, 5))[3] == 0
    assert near(result.getpixel((90, 60)), files.YELLOW)


def test_sixteen_bits_keep_their_brightness():
    grey = files.file_of(Image.new("I;16", (40, 30), 40_000), "PNG")
    assert near(clean(grey).getpixel((20, 15)), (156, 156, 156), within=2)
    row = b"\0" + bytes((0x9C, 0x40, 0x20, 0x00, 0xE0, 0x00)) * 40
    colour = files.png_of(40, 30, depth=16, colour=2, rows=row * 30)
    assert near(clean(colour).getpixel((20, 15)), (0x9C, 0x20, 0xE0))


def test_print_colours_become_screen_colours():
    image = Image.new("CMYK", (40, 30), (0, 255, 255, 0))
    assert near(clean(files.file_of(image)).getpixel((20, 15)), (255, 0, 0), within=40)


def test_a_large_picture_is_made_smaller_and_a_small_one_never_larger():
    assert clean(files.file_of(files.quarters((4000, 2000)))).size == (2560, 1280)
    assert clean(files.file_of(files.quarters((1000, 3000)), "PNG")).size == (853, 2560)
    assert clean(files.file_of(files.quarters((20, 10)))).size == (20, 10)
    assert clean(files.file_of(Image.new("L", (9000, 1)), "PNG")).size == (2560, 1)


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "AVIF", "HEIF"])
@pytest.mark.parametrize("orientation", range(1, 9))
def test_the_picture_stands_upright(kind, orientation):
    turned = files.quarters() if orientation < 5 else files.quarters((64, 96))
    undo = {2: 0, 3: 3, 4: 1, 5: 5, 6: 2, 7: 6, 8: 4}  # the transposition that EXIF then undoes
    turn = undo.get(orientation)
    stored = turned if turn is None else turned.transpose(Image.Transpose(turn))
    result = clean(files.file_of(stored, kind, exif=files.exif(orientation=orientation)))
    assert result.size == turned.size
    for corner in ((8, 8), (-9, 8), (8, -9), (-9, -9)):
        place = tuple(side % whole for side, whole in zip(corner, turned.size, strict=True))
        assert near(result.getpixel(place), turned.getpixel(place), within=20), corner


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "AVIF", "HEIF"])
def test_colours_are_converted_by_their_profile_and_the_profile_goes(kind):
    content = files.file_of(files.quarters(), kind, icc_profile=files.swapped_profile())
    result = clean(content)
    red, green, _ = result.getpixel((10, 10))
    assert green > red + 100  # the profile calls this red green
    assert "icc_profile" not in result.info


@pytest.mark.parametrize("mode", ["RGB", "L", "RGBA"])
def test_a_broken_profile_or_one_for_other_colours_is_passed_over(mode):
    for profile in (b"no profile", files.swapped_profile()[:300], files.swapped_profile()):
        content = files.file_of(Image.new(mode, (40, 30)), "PNG", icc_profile=profile)
        assert clean(content).size == (40, 30)


@pytest.mark.parametrize("kind", files.KINDS)
def test_nothing_is_told_but_the_picture(kind):
    given = files.talkative(kind)
    assert files.SECRET.encode() in given
    content = intake.clean(BytesIO(given)).read()
    for trace in (files.SECRET.encode(), b"Exif", b"Telefon", b"adobe:ns", b"8BIM", b"GPS"):
        assert trace not in content
    result = files.opened(content)
    assert dict(result.getexif()) == {}
    assert not {"exif", "xmp", "comment", "photoshop", "icc_profile"} & set(result.info)


def test_broken_exif_is_no_reason_to_refuse():
    content = files.file_of(files.quarters(), exif=b"Exif\0\0MM\0*\xff\xff\xff\xff\xff\xff")
    assert clean(content).size == (96, 64)


@pytest.mark.parametrize("kind", ["PNG", "WEBP", "AVIF"])
def test_of_a_moving_picture_the_first_frame_stays(kind):
    frames = [Image.new("RGB", (40, 30), colour) for colour in (files.GREEN, files.RED)]
    content = files.file_of(frames[0], kind, save_all=True, append_images=frames[1:])
    result = clean(content)
    assert getattr(result, "n_frames", 1) == 1
    assert near(result.getpixel((20, 15)), files.GREEN)


def test_neither_name_nor_declared_type_decides():
    upload = SimpleUploadedFile(
        "Ebba Lind badar.svg", files.file_of(files.quarters(), "PNG"), "text/html"
    )
    assert re.fullmatch(r"[0-9a-f]{32}\.jpg", intake.clean(upload).name)


def test_two_of_the_same_get_two_names():
    content = files.file_of(files.quarters())
    assert intake.clean(BytesIO(content)).name != intake.clean(BytesIO(content)).name


@pytest.mark.parametrize("tail", [b"<script>alert(1)</script>", b"PK\x03\x04 a whole archive"])
def test_what_was_hidden_behind_the_picture_is_gone(tail):
    for kind in files.KINDS:
        assert (
            tail not in intake.clean(BytesIO(files.file_of(files.quarters(), kind) + tail)).read()
        )


def test_what_is_clean_is_not_cleaned_again(monkeypatch):
    picture = intake.clean(BytesIO(files.file_of(files.quarters())))
    monkeypatch.setattr(intake, "_decode", None)
    assert intake.clean(picture) is picture


def test_the_eye_sees_no_difference():
    image = Image.linear_gradient("L").resize((600, 400)).convert("RGB")
    difference = ImageChops.difference(image, clean(files.file_of(image, "PNG")))
    assert max(high for _, high in difference.getextrema()) < 8
