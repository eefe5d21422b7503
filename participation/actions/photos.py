"""The pictures of a contribution."""

from collections.abc import Collection
from dataclasses import dataclass

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from cms.models import Image

from ..models import Contribution, ContributionPhoto

MAX_PHOTOS = 5


@dataclass(frozen=True)
class Picture:
    """A picture that is in the store, and the words that stand for it."""

    image: Image
    alt_text: str


@transaction.atomic
def arrange(contribution: Contribution, *, by, pictures: Collection[Picture]) -> None:
    """Let the contribution have these pictures, in this order, and no others."""
    if len(pictures) > MAX_PHOTOS:
        raise ValidationError(_("At most five pictures."))
    known = {photo.image_id: photo for photo in contribution.photos.all()}
    for position, picture in enumerate(pictures):
        photo = known.pop(picture.image.pk, None)
        photo = photo or ContributionPhoto(contribution_id=contribution.pk, image=picture.image)
        photo.position, photo.alt_text = position, picture.alt_text
        photo.full_clean(exclude=["contribution", "image"])
        photo.save()
    contribution.photos.filter(pk__in=[photo.pk for photo in known.values()]).delete()
