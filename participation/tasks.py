"""Work that a page does not wait for. Ids in; safe to run twice."""

import logging

from django.conf import settings
from django.urls import reverse
from django.utils import timezone, translation
from django_tasks import task

from . import indexing
from .accounts.mail import compose
from .enums import REASONED
from .models import Contribution, Notification

logger = logging.getLogger(__name__)


@task()
def mail_notification(notification_id: int) -> None:
    """Mail one notification in its reader's language, once.

    A worker first takes the row, so that no two send the same letter. No transaction is open
    while the mail server is spoken to: SQLite has one writer, and all others would wait.
    """
    rows = Notification.objects.filter(pk=notification_id)
    if not rows.to_mail().update(mail_begun_at=timezone.now()):
        return
    notification = rows.with_subjects().select_related("recipient").get()
    if not notification.recipient.is_active:
        return
    try:
        letter = _initiative_letter if notification.initiative else _letter
        letter(notification).send()
    except Exception:
        rows.update(mail_begun_at=None)  # `sweep` tries again
        raise
    rows.update(mailed_at=timezone.now())


def _letter(notification: Notification):
    decision, person = notification.decision, notification.recipient
    comment, contribution = notification.comment, notification.contribution
    shown = comment if comment and comment.is_public else contribution
    with translation.override(person.language):
        address = settings.SITE_URL + shown.get_absolute_url()
    return compose(
        "emails/notification",
        to=person.email,
        language=person.language,
        context={
            "notification": notification,
            "contribution": contribution,
            "comment": comment,
            "decision": decision,
            "is_against": decision.kind in REASONED,
            "address": address,
        },
    )


def _initiative_letter(notification: Notification):
    person, initiative = notification.recipient, notification.initiative
    with translation.override(person.language):
        address = settings.SITE_URL + initiative.url
        my_page = settings.SITE_URL + reverse("participation:my_page")
    return compose(
        "emails/initiative",
        to=person.email,
        language=person.language,
        context={
            "notification": notification,
            "initiative": initiative,
            "announcement": notification.announcement,
            "proposal": notification.origin and notification.origin.proposal,
            "address": address,
            "follows_address": f"{my_page}#bevakningar",
        },
    )


@task()
def mail_announcement(announcement_id: int) -> None:
    """Mail everyone who is told of a step. One letter that fails keeps no other back."""
    owed = Notification.objects.to_mail().filter(announcement=announcement_id)
    for notification_id in list(owed.order_by("pk").values_list("pk", flat=True)):
        try:
            mail_notification.call(notification_id)
        except Exception:
            logger.exception("A letter about an initiative did not leave: %s", notification_id)


@task()
def reindex(contribution_id: int) -> None:
    """Bring the search index in line with one contribution, hidden ones out of it."""
    contribution = Contribution.objects.filter(pk=contribution_id).first()
    if contribution is not None:
        indexing.update(contribution)
