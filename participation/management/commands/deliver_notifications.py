"""Sends the letters that were owed and never left: the queue or the mail server was away."""

import logging

from django.core.management.base import BaseCommand, CommandError

from participation.models import Notification
from participation.tasks import mail_notification

logger = logging.getLogger(__name__)


class Command(BaseCommand):
    help = (
        "Mail decisions that were never mailed. Safe to run at any time and as often as one "
        "likes, for example every ten minutes: a letter is sent once, whoever sends it."
    )

    def handle(self, *args, **options):
        owed = Notification.objects.to_mail().filter(recipient__is_active=True).order_by("pk")
        sent, failed = 0, 0
        for notification_id in list(owed.values_list("pk", flat=True)):
            try:
                mail_notification.call(notification_id)
                sent += 1
            except Exception:
                logger.exception("The letter about notification %s was not sent", notification_id)
                failed += 1
        self.stdout.write(f"{sent} sent, {failed} failed.")
        if failed:
            raise CommandError(f"{failed} could not be sent and are tried again next time.")
