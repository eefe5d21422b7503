"""Work that a page does not wait for. Ids in; safe to run twice."""

from django.conf import settings
from django.utils import timezone, translation
from django_tasks import task

from . import indexing
from .accounts.mail import compose
from .enums import REASONED
from .models import Contribution, Notification


@task()
def mail_notification(notification_id: int) -> None:
    """Mail one notification in its reader's language, once.

    A worker first takes the row, so that no two send the same letter. No transaction is open
    while the mail server is spoken to: SQLite has one writer, and all others would wait.
    """
    rows = Notification.objects.filter(pk=notification_id)
    if not rows.to_mail().update(mail_begun_at=timezone.now()):
        return
    notification = rows.select_related("recipient", "contribution", "decision", "comment").get()
    if not notification.recipient.is_active:
        return
    try:
        _letter(notification).send()
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


@task()
def reindex(contribution_id: int) -> None:
    """Bring the search index in line with one contribution, hidden ones out of it."""
    contribution = Contribution.objects.filter(pk=contribution_id).first()
    if contribution is not None:
        indexing.update(contribution)
