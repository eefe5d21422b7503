"""Puts right what a queue, a worker or a mail server that was away left undone."""

import logging

from django.core.management.base import BaseCommand, CommandError

from cms.models import MeasurementImport
from cms.tasks import read_import
from participation import indexing
from participation.accounts.models import Invitation
from participation.accounts.tasks import mail_invitation
from participation.actions import announcements
from participation.models import Contribution, Notification
from participation.tasks import mail_notification

logger = logging.getLogger(__name__)


class Command(BaseCommand):
    help = (
        "Tell what is news of initiatives, mail the letters and invitations that never left, read "
        "the measured values that a worker left half-read, and bring the search index in line with "
        "what is public. Safe to run at any time and as often as one likes: a letter is sent once, "
        "whoever sends it."
    )

    def handle(self, *args, **options):
        owed = Notification.objects.to_mail().filter(recipient__is_active=True)
        invited = Invitation.objects.open().unmailed().filter(association__is_active=True)
        failed = self._announce()
        failed += self._each("letters", owed, mail_notification.call)
        failed += self._each("invitations", invited, mail_invitation.call)
        unread = MeasurementImport.objects.left_behind()
        failed += self._each("imports of values", unread, read_import.call)
        failed += self._each("search entries", Contribution.objects.to_index(), _index)
        if failed:
            raise CommandError(f"{failed} could not be done and are tried again next time.")

    def _announce(self) -> int:
        """What was published while no worker was there. Returns how many of two failed."""
        failed = 0
        for act in (announcements.announce_steps, announcements.announce_origins):
            try:
                act()
            except Exception:
                logger.exception("The sweep could not tell what is news of initiatives")
                failed += 1
        return failed

    def _each(self, what: str, rows, do) -> int:
        """Do it for each row, whatever happens to the others. Returns how many failed."""
        ids = list(rows.order_by("pk").values_list("pk", flat=True))
        failed = 0
        for row_id in ids:
            try:
                do(row_id)
            except Exception:
                logger.exception("The sweep could not do %s: %s", what, row_id)
                failed += 1
        self.stdout.write(f"{what}: {len(ids) - failed} done, {failed} failed.")
        return failed


def _index(contribution_id: int) -> None:
    contribution = Contribution.objects.filter(pk=contribution_id).first()
    if contribution is not None:
        indexing.update(contribution)
