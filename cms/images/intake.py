"""The one way in: a stranger's file becomes a picture of our own, or a named refusal (ADR 5)."""

import logging
import subprocess
import sys
from pathlib import Path
from threading import BoundedSemaphore
from typing import BinaryIO
from uuid import uuid4

from django.conf import settings
from django.core.files.base import ContentFile

from . import decoder
from .errors import Damaged, Empty, TooHeavy, TooManyPixels, UnknownFormat

logger = logging.getLogger(__name__)

LONGEST_SIDE = 2560  # pixels: a page shows at most 1,600, and an editor may crop
PATIENCE = 30  # seconds, waiting for a busy machine included
_AT_ONCE = BoundedSemaphore(2)  # each may take decoder.MEMORY
_DECODER = Path(decoder.__file__).resolve()

AVIF_BRANDS = {b"avif", b"avis"}
HEIF_BRANDS = {b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"mif1", b"msf1"}


class CleanPicture(ContentFile):
    """A file that has been through `clean`, so that no one has to wonder or do it twice."""


def clean(upload: BinaryIO) -> CleanPicture:
    """The same picture with nothing but its pixels, under a name that tells nothing.

    `upload` is any readable file; its name and declared type are not looked at. Raises an
    ImageError. Takes up to seconds: do it before a transaction, never inside.
    """
    if isinstance(upload, CleanPicture):
        return upload
    data = _read(upload)
    extension, content = _decode(data, sniff(data))
    return CleanPicture(content, name=f"{uuid4().hex}.{extension}")


def sniff(data: bytes) -> str:
    """Pillow's name of the format that the first bytes announce, if it is one of ours."""
    if data.startswith(b"\xff\xd8\xff"):
        return "JPEG"
    if data.startswith(b"\x89PNG\r\n\x1a\n"):
        return "PNG"
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return "WEBP"
    brands = _brands(data)
    if brands & AVIF_BRANDS:
        return "AVIF"
    if brands & HEIF_BRANDS:
        return "HEIF"
    raise UnknownFormat


def _brands(data: bytes) -> set[bytes]:
    """What an ISO media file calls itself: a box of size, "ftyp", brand, version, brands."""
    if data[4:8] != b"ftyp":
        return set()
    box = data[8 : min(int.from_bytes(data[:4], "big"), 256)]
    return {box[start : start + 4] for start in range(0, len(box), 4)}


def _read(upload: BinaryIO) -> bytes:
    """At most one byte more than allowed, however long the file is."""
    upload.seek(0)
    data = upload.read(settings.WAGTAILIMAGES_MAX_UPLOAD_SIZE + 1)
    if not data:
        raise Empty
    if len(data) > settings.WAGTAILIMAGES_MAX_UPLOAD_SIZE:
        raise TooHeavy
    return data


def _decode(data: bytes, kind: str) -> tuple[str, bytes]:
    """Run the decoder beside us: isolated, without our environment, two at a time."""
    pixels = settings.WAGTAILIMAGES_MAX_IMAGE_PIXELS
    command = [sys.executable, "-I", str(_DECODER), kind, str(pixels), str(LONGEST_SIDE)]
    try:
        with _AT_ONCE:
            answer = subprocess.run(  # noqa: S603 - our own script, and no words from outside
                command,
                input=data,
                capture_output=True,
                timeout=PATIENCE,
                env={"MALLOC_ARENA_MAX": "1"},  # threads' arenas would eat the address space
                check=False,
            )
    except subprocess.TimeoutExpired as error:
        logger.warning("A %s picture of %d bytes took too long.", kind, len(data))
        raise Damaged from error
    word, _, content = answer.stdout.partition(b"\n")
    if content:
        return word.decode(), content
    if word.decode() == decoder.TOO_MANY_PIXELS:
        raise TooManyPixels
    if not word:
        logger.warning("The decoder fell (%d): %s", answer.returncode, answer.stderr[-500:])
    raise Damaged
