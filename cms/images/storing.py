"""Keeping a picture: the only place outside the desk's form that creates one."""

from functools import partial
from typing import BinaryIO

from django.core.files import File
from django.db import transaction
from django.utils.translation import gettext
from wagtail.models import Collection

from cms import tasks  # the module, for it reads this package in turn
from cms.models import Image

from . import intake, shelves


def store(
    upload: BinaryIO,
    *,
    title: str,
    description: str,
    by,
    description_en: str = "",
    collection: Collection | None = None,
) -> Image:
    """Take the picture in and keep it; its renditions follow when the transaction is committed.

    What a PhotoField gave is clean already; anything else is cleaned here, which takes time and
    may raise an ImageError. A text that is too long raises ValidationError. Without a collection
    it is the editors' own.
    """
    picture = intake.clean(upload)
    image = Image(
        title=title or gettext("Picture without a title"),
        description=description,
        description_en=description_en,
        uploaded_by_user=by,
    )
    image.collection = collection or shelves.editors()
    image.file = picture
    image._set_image_file_metadata()
    image.full_clean()
    image.save()
    prepare_on_commit(image)
    return image


def move(image: Image) -> None:
    """Give the picture another address, so that the one people have seen leads nowhere.

    The files of the old address are deleted when the transaction is committed.
    """
    storage, old = image.file.storage, image.file.name
    with transaction.atomic():
        with image.open_file() as file:
            image.file.save(old, File(file), save=False)
        Image.objects.filter(pk=image.pk).update(file=image.file.name)
        for rendition in image.renditions.all():
            rendition.delete()
        transaction.on_commit(partial(storage.delete, old))
    prepare_on_commit(image)


def prepare_on_commit(image: Image) -> None:
    transaction.on_commit(partial(tasks.prepare_renditions.enqueue, image.pk), robust=True)
