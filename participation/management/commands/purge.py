"""Forgets what nobody needs any longer. Run it every night; safe to run twice."""

from django.core.management.base import BaseCommand

from participation.actions import unused_photos


class Command(BaseCommand):
    help = "Remove pictures that were sent in more than two days ago and that nothing shows."

    def handle(self, **options):
        self.stdout.write(f"{unused_photos.remove()} pictures removed.")
