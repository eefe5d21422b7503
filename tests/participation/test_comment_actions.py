"""Comments: written, changed, deleted; the number is always that of the rows shown."""

import uuid
from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError
from django.utils import timezone

from participation.actions import comments
from participation.enums import CommentStatus, NotificationKind, Status
from participation.errors import NotAllowed, NotOpen, TooLate
from participation.models import Comment, Notification, Proposal
from tests import people
from tests.factories import CommentFactory, ProposalFactory

pytestmark = pytest.mark.django_db


def shown() -> int:
    number = Comment.objects.public().count()
    assert Proposal.objects.get().comment_count == number
    return number


def test_a_comment_is_published_at_once_and_counted():
    comments.write(ProposalFactory(), by=people.tomas(), text="  Det här behövs.  ")
    assert Comment.objects.get().text == "Det här behövs."
    assert shown() == 1


def test_the_same_form_twice_makes_one_comment():
    proposal, tomas, key = ProposalFactory(), people.tomas(), uuid.uuid4()
    first = comments.write(proposal, by=tomas, text="En gång.", form_key=key)
    assert comments.write(proposal, by=tomas, text="En gång.", form_key=key) == first
    assert shown() == 1


def test_other_words_in_the_same_form_are_another_comment():
    proposal, tomas, key = ProposalFactory(), people.tomas(), uuid.uuid4()
    comments.write(proposal, by=tomas, text="En sak.", form_key=key)
    for _ in range(2):
        comments.write(proposal, by=tomas, text="En annan sak.", form_key=key)
    assert sorted(Comment.objects.values_list("text", flat=True)) == ["En annan sak.", "En sak."]
    assert shown() == 2


def test_replies_have_one_level():
    proposal, tomas = ProposalFactory(), people.tomas()
    first = comments.write(proposal, by=tomas, text="Först.")
    reply = comments.write(proposal, by=people.ebba(), text="Svar.", parent=first)
    further = comments.write(proposal, by=tomas, text="Svar på svar.", parent=reply)
    assert reply.parent == further.parent == first


def test_author_and_answered_person_are_told_and_nobody_of_their_own():
    ebba, tomas = people.ebba(), people.tomas()
    proposal = ProposalFactory(author=ebba)
    first = comments.write(proposal, by=tomas, text="Vad kostar det?")
    comments.write(proposal, by=ebba, text="Det vet jag inte än.", parent=first)
    told = Notification.objects.order_by("pk").values_list("recipient", "kind")
    assert list(told) == [
        (ebba.pk, NotificationKind.COMMENTED),
        (tomas.pk, NotificationKind.REPLIED),
    ]


@pytest.mark.parametrize("status", [s for s in Status if s != Status.PUBLISHED])
def test_nothing_is_said_about_what_is_not_public(status):
    proposal = ProposalFactory(status=status)
    with pytest.raises(NotAllowed):
        comments.write(proposal, by=people.maja(), text="Hej på er.")
    assert not Comment.objects.exists()


def test_a_proposal_hidden_a_moment_ago_takes_no_comment():
    proposal = ProposalFactory()
    Proposal.objects.update(status=Status.HIDDEN)
    with pytest.raises(NotOpen):
        comments.write(proposal, by=people.tomas(), text="Hej på er.")
    assert not Comment.objects.exists()


def test_no_reply_to_what_is_gone_or_elsewhere():
    proposal = ProposalFactory()
    gone = CommentFactory(contribution=proposal, status=CommentStatus.HIDDEN)
    elsewhere, tomas = CommentFactory(), people.tomas()
    for parent in (gone, elsewhere):
        with pytest.raises(NotOpen):
            comments.write(proposal, by=tomas, text="Hej på er.", parent=parent)


@pytest.mark.parametrize(
    "text", ["   ", "\u200b\u3164", "x" * 3001, "noll \x00", "vänd \u202e om", "811218-9876"]
)
def test_refused_text_is_not_saved(text):
    with pytest.raises(ValidationError):
        comments.write(ProposalFactory(), by=people.tomas(), text=text)
    assert not Comment.objects.exists()


def test_a_comment_can_be_changed_for_a_quarter_of_an_hour():
    proposal, tomas = ProposalFactory(), people.tomas()
    comment = comments.write(proposal, by=tomas, text="Stavfell.")
    comments.edit(comment, by=tomas, text="Stavfel.")
    assert comment.edited_at
    Comment.objects.update(created_at=timezone.now() - timedelta(minutes=15))
    comment.refresh_from_db()
    with pytest.raises(TooLate):
        comments.edit(comment, by=tomas, text="För sent.")
    assert Comment.objects.get().text == "Stavfel."


@pytest.mark.parametrize("who", [people.ebba, people.maja, people.nils])
def test_nobody_changes_or_deletes_what_others_wrote(who):
    comment = comments.write(ProposalFactory(), by=people.tomas(), text="Mitt eget.")
    other = who()
    with pytest.raises(NotAllowed):
        comments.edit(comment, by=other, text="Ditt nu.")
    with pytest.raises(NotAllowed):
        comments.delete(comment, by=other)
    assert shown() == 1


def test_a_stale_page_changes_nothing_that_an_editor_has_hidden():
    tomas = people.tomas()
    comment = comments.write(ProposalFactory(), by=tomas, text="Mitt eget.")
    stale = Comment.objects.get()
    comments.set_status(comment, CommentStatus.HIDDEN)
    with pytest.raises(NotAllowed):
        comments.edit(stale, by=tomas, text="Nya ord.")
    with pytest.raises(NotAllowed):
        comments.delete(Comment(pk=stale.pk), by=tomas)
    kept = Comment.objects.get()
    assert (kept.status, kept.text) == (CommentStatus.HIDDEN, "Mitt eget.")
    assert shown() == 0


def test_deleting_hides_and_keeps_and_can_be_repeated():
    tomas = people.tomas()
    comment = comments.write(ProposalFactory(), by=tomas, text="Ångrar mig.")
    stale = Comment.objects.get()
    comments.delete(comment, by=tomas)
    comments.delete(stale, by=tomas)
    kept = Comment.objects.get()
    assert (kept.status, kept.text) == (CommentStatus.DELETED, "Ångrar mig.")
    assert shown() == 0
