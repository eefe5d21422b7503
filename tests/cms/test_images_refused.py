"""What is not taken in: refused by name, with words that help, and without harm."""

import logging
import subprocess
import sys
from io import BytesIO
from pathlib import Path

import pytest
from django.conf import settings
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import translation
from hypothesis import HealthCheck, example, given
from hypothesis import settings as thorough
from hypothesis import strategies as st
from PIL import Image

from cms.images import decoder, errors, intake

from . import image_files as files

pytestmark = pytest.mark.slow  # pictures are decoded for real, in a process for each

SVG = b'<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'
HTML = b"<!doctype html><script>alert(1)</script>"
GIF = files.file_of(files.quarters(), "GIF")
TIFF = files.file_of(files.quarters(), "TIFF")
SMALL = {kind: files.file_of(files.quarters((48, 32)), kind) for kind in files.KINDS}


def refused(content: bytes) -> errors.ImageError:
    with pytest.raises(errors.ImageError) as caught:
        intake.clean(SimpleUploadedFile("sommar.jpg", content, "image/jpeg"))
    return caught.value


@pytest.mark.parametrize("content", [SVG, HTML, GIF, TIFF, b"%PDF-1.7", b"BM", b"\0", b"hej"])
def test_what_is_no_photo_is_unknown_whatever_its_name(content):
    assert type(refused(content)) is errors.UnknownFormat


def test_a_script_dressed_as_a_picture_is_damaged():
    for head in (
        b"\xff\xd8\xff",
        b"\x89PNG\r\n\x1a\n",
        b"RIFF\x40\0\0\0WEBP",
        b"\0\0\0\x14ftypavif",
    ):
        assert type(refused(head + HTML)) is errors.Damaged


def test_an_empty_file():
    assert type(refused(b"")) is errors.Empty


def test_a_byte_too_many_is_never_read():
    class Endless(BytesIO):
        asked = 0

        def read(self, size=-1):
            assert size >= 0, "read without a limit"
            self.asked += size
            return b"\xff" * size

    upload = Endless()
    with pytest.raises(errors.TooHeavy):
        intake.clean(upload)
    assert upload.asked == settings.WAGTAILIMAGES_MAX_UPLOAD_SIZE + 1


def test_ten_megabytes_are_allowed_and_one_byte_more_is_not():
    content = files.file_of(files.quarters())
    padding = settings.WAGTAILIMAGES_MAX_UPLOAD_SIZE - len(content)
    assert intake.clean(BytesIO(content + bytes(padding))).size < 10_000
    assert type(refused(content + bytes(padding + 1))) is errors.TooHeavy


@pytest.mark.parametrize("kind", files.KINDS)
def test_half_a_picture_is_damaged(kind):
    content = files.file_of(Image.effect_noise((200, 150), 80).convert("RGB"), kind)
    for share in (0.02, 0.3, 0.6, 0.9):
        assert type(refused(content[: int(len(content) * share)])) is errors.Damaged, share


# --- Bombs ----------------------------------------------------------------------------------


PROGRAM = """
import sys
sys.path.insert(0, sys.argv[1])
import decoder
decoder.MEMORY = int(sys.argv[2])
decoder.main(*sys.argv[3:])
status = dict(line.split(":", 1) for line in open("/proc/self/status"))
sys.stderr.write("\\n" + status["VmHWM"].split()[0])
"""


def answer_of(content: bytes, kind: str, ceiling: int = decoder.MEMORY) -> tuple[str, int]:
    """What the decoder says and the most memory it held, in MB; "" where it fell."""
    limits = (settings.WAGTAILIMAGES_MAX_IMAGE_PIXELS, intake.LONGEST_SIDE)
    folder = Path(decoder.__file__).parent
    told = subprocess.run(
        [sys.executable, "-c", PROGRAM, *map(str, (folder, ceiling, kind, *limits))],
        input=content,
        capture_output=True,
        env={"MALLOC_ARENA_MAX": "1"},
        check=False,
    )
    word = told.stdout.partition(b"\n")[0].decode()
    return word, int(told.stderr.rpartition(b"\n")[2]) // 1024 if word else 0


def test_a_hundred_million_pixels_in_twelve_kilobytes():
    bomb = files.png_of(10_000, 10_000)
    assert len(bomb) < 13_000
    assert type(refused(bomb)) is errors.TooManyPixels
    word, peak = answer_of(bomb, "PNG")
    assert (word, peak < 60) == (decoder.TOO_MANY_PIXELS, True), peak


@pytest.mark.parametrize("kind", ["PNG", "WEBP", "JPEG"])
def test_fifty_thousand_by_fifty_thousand(kind):
    bomb = {
        "PNG": files.png_of(50_000, 50_000, rows=b""),
        "WEBP": b"RIFF\x40\0\0\0WEBPVP8X\x0a\0\0\0\0\0\0\0" + (49_999).to_bytes(3, "little") * 2,
        "JPEG": SMALL["JPEG"].replace(b"\0\x20\0\x30", (50_000).to_bytes(2) * 2, 1),
    }[kind]
    assert type(refused(bomb)) is errors.TooManyPixels
    assert answer_of(bomb, kind)[1] < 60


def test_fifty_megapixels_of_a_phone_are_welcome():
    image = Image.new("L", (8192, 6144), 120)
    assert intake.clean(BytesIO(files.file_of(image))).size > 0


def test_a_header_that_lies_meets_the_ceiling_on_memory():
    """An AVIF of two kilobytes that calls itself 64 × 64 and unfolds into 16 million pixels."""
    bomb = files.lying_avif(4000, 64)
    assert len(bomb) < 2_000
    assert answer_of(bomb, "AVIF")[0] == "jpg"
    assert answer_of(bomb, "AVIF", ceiling=80 * 1024 * 1024)[0] != "jpg"


# --- The decoder falls, or never answers ------------------------------------------------------


@pytest.fixture
def decoder_that(monkeypatch, tmp_path):
    def runs(program: str) -> None:
        script = tmp_path / "decoder.py"
        script.write_text(program)
        monkeypatch.setattr(intake, "_DECODER", script)

    return runs


def test_a_decoder_that_falls_takes_nobody_with_it(decoder_that, caplog):
    decoder_that("import os; os.abort()")
    with caplog.at_level(logging.WARNING):
        assert type(refused(SMALL["JPEG"])) is errors.Damaged
    assert "The decoder fell" in caplog.text


def test_a_decoder_that_never_answers_is_stopped(decoder_that, monkeypatch, caplog):
    decoder_that("import time; time.sleep(60)")
    monkeypatch.setattr(intake, "PATIENCE", 0.2)
    assert type(refused(SMALL["JPEG"])) is errors.Damaged
    assert "took too long" in caplog.text


def test_the_decoder_knows_no_secrets(decoder_that, monkeypatch):
    monkeypatch.setenv("SECRET_KEY", "hemlig")
    decoder_that("import os, sys; sys.stdout.write('jpg\\n' + ' '.join(os.environ))")
    known = set(intake.clean(BytesIO(SMALL["JPEG"])).read().decode().split())
    assert known <= {"MALLOC_ARENA_MAX", "LC_CTYPE"}


# --- Whatever the bytes -----------------------------------------------------------------------

edits = st.lists(st.tuples(st.floats(0, 1), st.binary(max_size=6)), min_size=1, max_size=6)


@thorough(max_examples=250, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(kind=st.sampled_from(list(files.KINDS)), edits=edits, keep=st.floats(0.5, 1))
@example(kind="PNG", edits=[(0.0, b"\x89PNG\r\n")], keep=0.5)
def test_changed_bytes_are_a_picture_or_a_refusal(kind, edits, keep):
    content = bytearray(SMALL[kind])
    for place, patch in edits:
        start = int(place * len(content))
        content[start : start + len(patch)] = patch
    content = bytes(content[: int(len(content) * keep) + 1])
    try:
        extension, result = decoder.clean(content, kind, max_pixels=10**6, longest=256)
    except decoder.Refused as refusal:
        extension, result = refusal.args[0], None
    if result is None:
        assert extension in {decoder.TOO_MANY_PIXELS, decoder.DAMAGED}
    else:
        assert extension in {"jpg", "webp"}
        assert max(files.opened(result).size) <= 256


@thorough(max_examples=40, deadline=None)
@given(
    head=st.sampled_from([b"", *(content[:40] for content in SMALL.values())]),
    rest=st.binary(max_size=300),
)
def test_rubbish_raises_nothing_but_an_image_error(head, rest):
    with pytest.raises(errors.ImageError):
        intake.clean(BytesIO(head + rest))


# --- Words ------------------------------------------------------------------------------------


@pytest.mark.parametrize("kind", errors.ImageError.__subclasses__())
def test_each_refusal_speaks_the_readers_language(kind):
    said = {}
    for language in ("sv", "en"):
        with translation.override(language):
            said[language] = str(kind())
    assert said["sv"] != said["en"]
    assert len({one.code for one in errors.ImageError.__subclasses__()}) == 5


def test_the_limits_that_are_told_are_those_that_hold():
    assert settings.WAGTAILIMAGES_MAX_UPLOAD_SIZE == 10 * 1024 * 1024
    assert settings.WAGTAILIMAGES_MAX_IMAGE_PIXELS // 1_000_000 == 50
    with translation.override("en"):
        assert "10 MB" in str(errors.TooHeavy())
        assert "50 million" in str(errors.TooManyPixels())
