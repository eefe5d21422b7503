"""Two people at the same moment: one decision results, nobody waits for ever."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from django.db import connection

from participation.actions import comments, moderation
from participation.enums import CommentStatus, Status
from participation.errors import NotOpen, Refused
from participation.models import Comment, Contribution, Decision, Notification
from tests import people
from tests.factories import CommentFactory, ProposalFactory, ReportFactory

pytestmark = pytest.mark.django_db(transaction=True)

WHY = "Texten pekar ut en granne med namn."


def together(*calls) -> list:
    """What each call gave, or the refusal it met. At once where the database can do two things.

    SQLite has one writer, and the suite's database is in memory: there one comes after the other.
    """
    if connection.vendor == "sqlite":
        return [outcome(call) for call in calls]
    ready = Barrier(len(calls))

    def run(call):
        ready.wait(10)
        try:
            return outcome(call)
        finally:
            connection.close()

    with ThreadPoolExecutor(len(calls)) as pool:
        return list(pool.map(run, calls))


def outcome(call):
    try:
        return call()
    except Refused as refusal:
        return refusal


def test_two_editors_approve():
    proposal, maja, nils = ProposalFactory(status=Status.WAITING), people.maja(), people.nils()
    results = together(
        lambda: moderation.approve(proposal, by=maja),
        lambda: moderation.approve(proposal, by=nils),
    )
    assert {type(one) for one in results} == {Decision, NotOpen}
    assert Decision.objects.count() == Notification.objects.count() == 1


def test_one_hides_while_the_other_dismisses_the_report():
    report, maja, nils = ReportFactory(), people.maja(), people.nils()
    together(
        lambda: moderation.hide(report.contribution, by=maja, reason=WHY),
        lambda: moderation.dismiss(report, by=nils, reason="Det är ingen reklam."),
    )
    report.refresh_from_db()
    assert report.decision is not None
    assert Contribution.objects.get().status == Status.HIDDEN


def test_one_upholds_while_the_other_dismisses():
    report, maja, nils = ReportFactory(), people.maja(), people.nils()
    results = together(
        lambda: moderation.uphold(report, by=maja, reason=WHY),
        lambda: moderation.dismiss(report, by=nils, reason="Det är ingen reklam."),
    )
    assert {type(one) for one in results} == {Decision, NotOpen}
    assert Decision.objects.count() == 1


def test_a_comment_is_answered_while_it_is_hidden():
    comment, maja, tomas = CommentFactory(), people.maja(), people.tomas()
    Contribution.objects.update(comment_count=1)
    together(
        lambda: moderation.hide_comment(comment, by=maja, reason=WHY),
        lambda: comments.write(comment.contribution, by=tomas, text="Håller med.", parent=comment),
    )
    comment.refresh_from_db()
    assert comment.status == CommentStatus.HIDDEN
    assert Contribution.objects.get().comment_count == Comment.objects.public().count()


def test_a_comment_is_deleted_while_it_is_hidden():
    comment, maja = CommentFactory(), people.maja()
    Contribution.objects.update(comment_count=1)
    author = comment.author
    together(
        lambda: moderation.hide_comment(comment, by=maja, reason=WHY),
        lambda: comments.delete(Comment.objects.get(), by=author),
    )
    assert Contribution.objects.get().comment_count == 0
    assert Comment.objects.get().status in {CommentStatus.HIDDEN, CommentStatus.DELETED}
