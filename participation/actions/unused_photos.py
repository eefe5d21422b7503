"""Pictures that were sent in with a form and that no contribution came to show."""

from datetime import timedelta

from django.db.models import ProtectedError
from django.utils import timezone

from cms.images import shelves
from cms.models import Image

from ..models import ContributionPhoto

# A form remembers its pictures for a day (forms/photos.py); nobody can come back for these.
KEPT_FOR = timedelta(days=2)


def remove() -> int:
    """Remove them, rows and files, and return how many they were."""
    before = timezone.now() - KEPT_FOR
    rows = Image.objects.filter(collection=shelves.residents(), created_at__lt=before)
    unused = rows.exclude(pk__in=ContributionPhoto.objects.values("image"))
    return sum(_remove(image) for image in unused.iterator(chunk_size=200))


def _remove(image: Image) -> bool:
    try:
        image.delete()
    except ProtectedError:  # shown since we asked
        return False
    return True
