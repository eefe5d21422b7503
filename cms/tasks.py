"""Background work: ids in, one call out."""

from django_tasks import task

from cms.images import storing
from cms.images.renditions import prepare
from cms.importers import staging
from cms.models import Image


@task()
def prepare_renditions(image_id: int) -> None:
    """Make the files that pages show. A picture that was deleted meanwhile needs none."""
    if image := Image.objects.filter(pk=image_id).first():
        prepare(image)


@task()
def move_picture(image_id: int) -> None:
    """Take a picture away from the address that it was public at."""
    if image := Image.objects.filter(pk=image_id).first():
        storing.move(image)


@task(priority=50)  # an editor waits before the page
def read_import(import_id: int) -> None:
    """Read measured values so that an editor can decide. One that was dropped is left alone."""
    staging.read(import_id)
