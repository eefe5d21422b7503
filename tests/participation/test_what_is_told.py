"""What a page keeps to itself: names of what is gone, who wrote for an association, notes."""

from datetime import timedelta

import pytest
from django.utils import timezone

from participation import live
from participation.actions import reports
from participation.enums import CommentStatus, DecisionKind, Ground, Status
from participation.errors import NotOpen
from participation.models import Report
from tests import people
from tests.factories import (
    AssociationFactory,
    CommentFactory,
    DecisionFactory,
    EventFactory,
    ProposalFactory,
)

pytestmark = pytest.mark.django_db

TAG = '<span class="tag">'


@pytest.mark.parametrize("status", [CommentStatus.DELETED, CommentStatus.HIDDEN])
def test_no_name_stands_where_a_comment_was(client, status):
    gone = CommentFactory(status=status, author__display_name="Den Borttagna")
    CommentFactory(contribution=gone.contribution, parent=gone)
    page = client.get(gone.contribution.get_absolute_url()).content.decode()
    assert f'id="{gone.anchor}"' in page
    assert "Den Borttagna" not in page


def test_the_author_is_pointed_out_but_not_who_wrote_for_an_association():
    own = ProposalFactory()
    assert TAG in live.comment_message(CommentFactory(contribution=own, author=own.author)).replace(
        "\\", ""
    )
    ours = ProposalFactory(association=AssociationFactory())
    message = live.comment_message(CommentFactory(contribution=ours, author=ours.author))
    assert TAG not in message.replace("\\", "")


@pytest.mark.parametrize("make", [ProposalFactory, EventFactory])
@pytest.mark.parametrize(
    ("status", "kind"),
    [(Status.RETURNED, DecisionKind.RETURNED), (Status.HIDDEN, DecisionKind.HIDDEN)],
)
def test_the_author_reads_the_decision_and_not_the_editors_note(client_for, make, status, kind):
    ebba = people.ebba()
    mine = make(author=ebba, status=status)
    DecisionFactory(contribution=mine, kind=kind, ground=Ground.SPAM, reason="Det här är reklam.")
    DecisionFactory(
        contribution=mine, kind=DecisionKind.DISMISSED, reason="Anmälaren är en granne."
    )
    page = client_for(ebba).get(mine.get_absolute_url()).content.decode()
    assert "Det här är reklam." in page
    assert "granne" not in page


@pytest.mark.parametrize("factory", [ProposalFactory, CommentFactory])
def test_what_was_hidden_a_moment_ago_takes_no_report(factory):
    target = factory()
    type(target).objects.update(status="hidden")
    with pytest.raises(NotOpen):
        reports.report(target, by=people.tomas(), ground=Ground.SPAM)
    assert not Report.objects.exists()


def test_a_replys_address_leads_to_it_also_when_its_thread_began_with_what_is_gone(client):
    begun = timezone.now() - timedelta(days=1)
    proposal = ProposalFactory()
    for minute in range(51):
        CommentFactory(contribution=proposal, created_at=begun + timedelta(minutes=minute))
    gone = CommentFactory(contribution=proposal, status=CommentStatus.DELETED)
    reply = CommentFactory(contribution=proposal, parent=gone, text="Svaret som blev kvar.")
    page = client.get(reply.get_absolute_url(), follow=True).content.decode()
    assert "Svaret som blev kvar." in page
