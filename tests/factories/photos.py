from io import BytesIO

import factory
from django.core.files.images import ImageFile
from factory.django import DjangoModelFactory
from PIL import Image as Picture

from cms.models import Image
from participation.models import ContributionPhoto

from .participation import ProposalFactory


def image_bytes(file_format: str = "JPEG", size=(320, 240), colour="#2f6f4f", **options) -> bytes:
    """A picture of one colour, as a file's bytes. `options` go to Pillow: exif, quality …"""
    buffer = BytesIO()
    Picture.new("RGB", size, colour).save(buffer, file_format, **options)
    return buffer.getvalue()


class ImageFactory(DjangoModelFactory):
    class Meta:
        model = Image

    title = factory.Sequence(lambda n: f"Bild {n}")
    file = factory.LazyFunction(lambda: ImageFile(BytesIO(image_bytes()), name="bild.jpg"))


class PhotoFactory(DjangoModelFactory):
    class Meta:
        model = ContributionPhoto

    contribution = factory.SubFactory(ProposalFactory)
    image = factory.SubFactory(ImageFactory)
    alt_text = "En grön äng vid en sjö."
    position = factory.Sequence(int)
