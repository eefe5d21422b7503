"""The files that pages show: made ahead, so that no reader waits for them and no GET writes."""

from io import BytesIO
from pathlib import PurePath

from django.core.files.base import ContentFile
from django.db.models import Prefetch
from PIL import Image as Pillow
from wagtail.images.models import Filter

from cms.models import Image, Rendition

from .variants import SPECS

# Measured in docs/images.md: at speed 6, Pillow's own, AVIF takes seven times as long for 2 % less.
ENCODERS = {"avif": {"quality": 50, "speed": 8}, "webp": {"quality": 75}}
FILTERS = [Filter(spec) for spec in SPECS]


def prefetch_photos(path: str = "") -> Prefetch:
    """For `prefetch_related`, so that `{% photo %}` asks nothing: one query for a whole list.

    `path` leads to the picture: `prefetch_photos("photos__image")`; none for pictures themselves.
    """
    return Prefetch(
        f"{path}__renditions" if path else "renditions",
        queryset=Rendition.objects.filter(filter_spec__in=SPECS),
        to_attr="prefetched_renditions",
    )


def prepare(image: Image) -> int:
    """Make the files that are missing and answer how many they were. Idempotent."""
    made = set(
        image.renditions.filter(filter_spec__in=SPECS).values_list("filter_spec", "focal_point_key")
    )
    missing = [one for one in FILTERS if (one.spec, one.get_cache_key(image)) not in made]
    if missing:
        with image.open_file() as file, Pillow.open(file) as picture:
            picture.load()
            _make(image, picture, missing)
    return len(missing)


def _make(image: Image, picture: Pillow.Image, filters: list[Filter]) -> None:
    """Decode once, resize once for each shape, encode once for each format."""
    shapes = {}
    for wanted in filters:
        operations, _, file_format = wanted.spec.partition("|format-")
        if operations not in shapes:
            shapes[operations] = _shape(image, picture, wanted)
        key = wanted.get_cache_key(image)
        stem = ".".join(filter(None, [PurePath(image.file.name).stem, key, operations]))
        content = BytesIO()
        shapes[operations].save(content, file_format, **ENCODERS[file_format])
        image.renditions.get_or_create(
            filter_spec=wanted.spec,
            focal_point_key=key,
            defaults={"file": ContentFile(content.getvalue(), f"{stem}.{file_format}")},
        )


def _shape(image: Image, picture: Pillow.Image, wanted: Filter) -> Pillow.Image:
    """Wagtail decides the crop, focal point and all; a sliver of a picture keeps one pixel."""
    transform = wanted.get_transform(image, picture.size)
    left, top, right, bottom = transform.get_rect().round()
    left, top = max(0, min(left, picture.width - 1)), max(0, min(top, picture.height - 1))
    right = min(max(right, left + 1), picture.width)
    bottom = min(max(bottom, top + 1), picture.height)
    size = tuple(max(1, side) for side in transform.size)
    mode = "RGBA" if picture.has_transparency_data else "RGB"
    cropped = picture.convert(mode).crop((left, top, right, bottom))
    return cropped.resize(size, Pillow.Resampling.LANCZOS, reducing_gap=2.0)
