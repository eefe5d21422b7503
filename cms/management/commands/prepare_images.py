"""Make the files that pages show, for every picture that lacks some."""

from django.core.management.base import BaseCommand

from cms.images import prepare
from cms.models import Image


class Command(BaseCommand):
    help = (
        "Make missing renditions: after a release that changed their shapes, "
        "or after a worker that was stopped in the middle. Does nothing twice."
    )

    def handle(self, *args, **options):
        made = sum(prepare(image) for image in Image.objects.iterator())
        self.stdout.write(f"{made} files made.")
