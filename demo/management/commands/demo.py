"""Fill an empty site with people, proposals and events. For showing and developing only."""

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from demo import loading


class Command(BaseCommand):
    help = "Fill an empty site with the demo. Run once; a second run changes nothing."

    def handle(self, *args, **options):
        if not settings.DEBUG:
            raise CommandError(
                "The demo is refused while DEBUG is off: everyone knows its passwords."
            )
        if loading.is_loaded():
            self.stdout.write("The demo is here already. Nothing was changed.")
            return
        try:
            loaded = loading.load(now=timezone.now())
        except loading.NotReady as error:
            raise CommandError(str(error)) from error
        if options["verbosity"]:
            self.stdout.write(
                f"The demo is here: {loaded.people} people, {loaded.contributions} proposals and "
                f"events, {loaded.comments} comments and {loaded.pictures} pictures."
            )
