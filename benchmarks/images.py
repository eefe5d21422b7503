"""A phone's photo of 12 million pixels: taking it in, and making every file that pages show."""

from collections.abc import Iterator
from io import BytesIO
from tempfile import TemporaryDirectory

from django.db import transaction
from django.test.utils import override_settings
from PIL import Image as Pillow

from cms import images
from cms.images import intake
from cms.images.renditions import ENCODERS
from cms.images.variants import SPECS

from .measure import Result, timed

SIZE = (4032, 3024)
GRAINS = (400, 90, 22, 6, 2, 1)  # from clouds to the sensor's noise: what a codec works hardest at


def run() -> Iterator[Result]:
    photo = a_photo()
    yield timed("picture taken in", lambda: intake.clean(BytesIO(photo)), megabytes(len(photo)))
    with TemporaryDirectory() as folder, override_settings(MEDIA_ROOT=folder), transaction.atomic():
        image = images.store(BytesIO(photo), title="Foto", description="Ett foto", by=None)
        yield timed("its renditions", lambda: made_anew(image), weights(image))
        transaction.set_rollback(True)
    shown = Pillow.open(BytesIO(photo)).resize((1600, 1200), Pillow.Resampling.LANCZOS)
    for speed in (6, 8, 10):
        weight = f"{len(as_avif(shown, speed)) // 1000} kB"
        yield timed(f"AVIF 1600×1200, speed {speed}", lambda at=speed: as_avif(shown, at), weight)


def as_avif(image: Pillow.Image, speed: int) -> bytes:
    output = BytesIO()
    image.save(output, "AVIF", **{**ENCODERS["avif"], "speed": speed})
    return output.getvalue()


def made_anew(image) -> None:
    image.renditions.all()._raw_delete(image.renditions.db)
    images.prepare(image)


def a_photo() -> bytes:
    """Noise of every grain in three channels: heavier than any real photo."""
    channels = []
    for _ in range(3):
        channel = Pillow.new("L", SIZE, 128)
        for share, grain in enumerate(GRAINS, start=1):
            small = tuple(max(2, side // grain) for side in SIZE)
            noise = Pillow.effect_noise(small, 90).resize(SIZE, Pillow.Resampling.BICUBIC)
            channel = Pillow.blend(channel, noise, 1 / (share + 1))
        channels.append(channel)
    output = BytesIO()
    Pillow.merge("RGB", channels).save(output, "JPEG", quality=85)
    return output.getvalue()


def weights(image) -> str:
    images.prepare(image)
    by_spec = {one.filter_spec: one.file.size // 1000 for one in image.renditions.all()}
    return ", ".join(f"{spec.replace('|format-', ' ')} {by_spec[spec]} kB" for spec in SPECS)


def megabytes(count: int) -> str:
    return f"{count / 1_000_000:.1f} MB"
