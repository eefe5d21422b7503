"""Work that a page does not wait for. Ids in; safe to run twice."""

from django.conf import settings
from django.core.mail import EmailMultiAlternatives
from django.db import transaction
from django.template.loader import render_to_string
from django.utils import timezone, translation
from django_tasks import task

from . import indexing
from .models import Contribution, Notification


@task()
def mail_notification(notification_id: int) -> None:
    """Mail one notification in its reader's language. The row is marked when the mail is away."""
    with transaction.atomic():
        waiting = Notification.objects.unmailed().select_for_update(of=("self",))
        waiting = waiting.select_related("recipient", "contribution", "decision", "comment")
        notification = waiting.filter(pk=notification_id).first()
        if notification is None or not notification.recipient.is_active:
            return
        _mail(notification)
        notification.mailed_at = timezone.now()
        notification.save(update_fields=["mailed_at"])


def _mail(notification: Notification) -> None:
    with translation.override(notification.recipient.language):
        context = {
            "notification": notification,
            "contribution": notification.contribution,
            "recipient": notification.recipient,
            "site_url": settings.SITE_URL,
            "address": settings.SITE_URL + notification.contribution.get_absolute_url(),
        }
        mail = EmailMultiAlternatives(
            subject=f"{notification.get_kind_display()}: {notification.contribution.title}",
            body=render_to_string("emails/notification.txt", context),
            to=[notification.recipient.email],
        )
        mail.attach_alternative(render_to_string("emails/notification.html", context), "text/html")
        mail.send()


@task()
def reindex(contribution_id: int) -> None:
    """Bring the search index in line with one contribution, hidden ones out of it."""
    contribution = Contribution.objects.filter(pk=contribution_id).first()
    if contribution is not None:
        indexing.update(contribution)
