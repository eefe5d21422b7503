"""Letters: each sent once, whatever happens to the worker or the mail server."""

from datetime import timedelta

import pytest
from django.core import mail
from django.core.mail import EmailMessage
from django.core.management import CommandError, call_command
from django.db import connection
from django.utils import timezone

from participation import tasks
from participation.actions import moderation
from participation.enums import Status
from participation.models import Notification
from tests import people
from tests.factories import NotificationFactory, ProposalFactory

pytestmark = pytest.mark.django_db


def owed(**fields) -> Notification:
    """A letter that was promised and has not left."""
    proposal = ProposalFactory(author=people.ebba(), status=Status.WAITING)
    moderation.approve(proposal, by=people.maja())
    notification = Notification.objects.get(decision__isnull=False)
    Notification.objects.update(**fields)
    return notification


def test_the_task_run_twice_sends_one_letter():
    notification = owed()
    tasks.mail_notification.call(notification.pk)
    tasks.mail_notification.call(notification.pk)
    assert len(mail.outbox) == 1


def test_while_one_worker_sends_another_does_not():
    notification = owed(mail_begun_at=timezone.now())
    tasks.mail_notification.call(notification.pk)
    assert not mail.outbox


def test_what_a_killed_worker_left_is_sent_by_the_next():
    notification = owed(mail_begun_at=timezone.now() - timedelta(minutes=11))
    tasks.mail_notification.call(notification.pk)
    assert len(mail.outbox) == 1


def test_no_transaction_is_open_while_the_mail_server_is_spoken_to(monkeypatch, transactional_db):
    seen = []
    monkeypatch.setattr(EmailMessage, "send", lambda self: seen.append(connection.in_atomic_block))
    tasks.mail_notification.call(owed().pk)
    assert seen == [False]


def test_a_letter_that_could_not_be_sent_is_tried_again(monkeypatch):
    notification = owed()
    with monkeypatch.context() as away:
        away.setattr("django.core.mail.EmailMessage.send", fails)
        with pytest.raises(OSError, match="away"):
            tasks.mail_notification.call(notification.pk)
        with pytest.raises(CommandError, match="1 could not be done"):
            call_command("sweep", verbosity=0)
    notification.refresh_from_db()
    assert (notification.mail_begun_at, notification.mailed_at) == (None, None)
    call_command("sweep", verbosity=0)
    assert len(mail.outbox) == 1


def fails(*args, **options):
    raise OSError("the mail server is away")


def test_the_sweep_sends_only_decisions_that_were_never_mailed():
    NotificationFactory()  # a comment: told on the site alone
    notification = owed()
    call_command("sweep", verbosity=0)
    call_command("sweep", verbosity=0)
    [letter] = mail.outbox
    assert letter.to == [notification.recipient.email]


def test_a_closed_account_gets_no_letter():
    notification = owed()
    notification.recipient.is_active = False
    notification.recipient.save()
    tasks.mail_notification.call(notification.pk)
    call_command("sweep", verbosity=0)
    assert not mail.outbox
    notification.refresh_from_db()
    assert notification.mailed_at is None


def test_a_letter_about_nothing_is_no_fault():
    tasks.mail_notification.call(4711)
    assert not mail.outbox
