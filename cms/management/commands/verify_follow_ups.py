from django.core.management.base import BaseCommand, CommandError

from cms.models import FollowUp


class Command(BaseCommand):
    help = "Hold every yearly follow-up against its checksum; tell of those that do not match."

    def handle(self, *, verbosity, **options):
        broken = []
        for page in FollowUp.objects.order_by("path").iterator():
            if not page.holds:
                broken.append(page)
                self.stderr.write(f"broken: {page.url_path} {page.checksum}")
            elif verbosity > 1:
                self.stdout.write(f"holds: {page.url_path} {page.checksum}")
        count = FollowUp.objects.count()
        if broken:
            raise CommandError(f"{len(broken)} of {count} do not match their checksum.")
        if verbosity:
            self.stdout.write(f"{count} follow-ups, each as it was frozen.")
