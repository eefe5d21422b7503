"""Decisions: each works, is kept, is refused to others, and is told to who came second."""

import pytest
from django.contrib.auth.models import AnonymousUser
from django.core.exceptions import ValidationError
from django.utils import timezone

from participation.actions import comments, moderation
from participation.enums import CommentStatus, DecisionKind, Ground, ReportStatus, Status
from participation.errors import Changed, NotAllowed, NotOpen, ReasonMissing
from participation.models import Contribution, Decision, Notification, Proposal
from tests import people
from tests.factories import CommentFactory, EventFactory, ProposalFactory, ReportFactory

pytestmark = pytest.mark.django_db

WHY = "Texten pekar ut en granne med namn."


def waiting(**fields) -> Proposal:
    return ProposalFactory(status=Status.WAITING, **fields)


def hidden(**fields) -> Proposal:
    return ProposalFactory(status=Status.HIDDEN, published_at=timezone.now(), **fields)


def commented(**fields):
    """A comment that is counted, as the action counts it."""
    comment = CommentFactory(**fields)
    shown = int(comment.is_public)
    Contribution.objects.filter(pk=comment.contribution_id).update(comment_count=shown)
    return comment


# Every action: what it needs, what it does, and the words it takes.
ACTIONS = {
    "approve": (waiting, moderation.approve, {}, Status.PUBLISHED, DecisionKind.APPROVED),
    "return": (
        waiting,
        moderation.return_to_author,
        {"reason": WHY},
        Status.RETURNED,
        DecisionKind.RETURNED,
    ),
    "hide what is public": (
        ProposalFactory,
        moderation.hide,
        {"reason": WHY, "ground": Ground.PERSONAL},
        Status.HIDDEN,
        DecisionKind.HIDDEN,
    ),
    "hide what waits": (
        waiting,
        moderation.hide,
        {"reason": WHY, "ground": Ground.PERSONAL},
        Status.HIDDEN,
        DecisionKind.HIDDEN,
    ),
    "restore": (hidden, moderation.restore, {}, Status.PUBLISHED, DecisionKind.RESTORED),
    "hide comment": (
        commented,
        moderation.hide_comment,
        {"reason": WHY, "ground": Ground.HATE},
        CommentStatus.HIDDEN,
        DecisionKind.HIDDEN,
    ),
    "restore comment": (
        lambda: commented(status=CommentStatus.HIDDEN),
        moderation.restore_comment,
        {},
        CommentStatus.PUBLISHED,
        DecisionKind.RESTORED,
    ),
    "dismiss": (
        ReportFactory,
        moderation.dismiss,
        {"reason": WHY},
        ReportStatus.DISMISSED,
        DecisionKind.DISMISSED,
    ),
    "uphold": (
        ReportFactory,
        moderation.uphold,
        {"reason": WHY, "ground": Ground.SPAM},
        ReportStatus.UPHELD,
        DecisionKind.HIDDEN,
    ),
}
every_action = pytest.mark.parametrize(
    ("make", "act", "words", "becomes", "kind"), ACTIONS.values(), ids=ACTIONS
)


@every_action
def test_it_works_and_is_kept(make, act, words, becomes, kind):
    subject, maja, before = make(), people.maja(), timezone.now()
    decision = act(subject, by=maja, **words)
    subject.refresh_from_db()
    assert subject.status == becomes
    assert Decision.objects.get() == decision
    assert (decision.kind, decision.decided_by) == (kind, maja)
    assert before <= decision.decided_at <= timezone.now()
    assert decision.reason == words.get("reason", "")
    assert decision.ground == words.get("ground", "")


@every_action
@pytest.mark.parametrize("role", ["visitor", "ebba", "sara", "lo"])
def test_it_is_refused_to_all_but_editors(make, act, words, becomes, kind, role):
    subject = make()
    person = getattr(people, role)() or AnonymousUser()
    status = subject.status
    with pytest.raises(NotAllowed):
        act(subject, by=person, **words)
    subject.refresh_from_db()
    assert subject.status == status
    assert not Decision.objects.exists()


@every_action
def test_its_author_may_not_decide(make, act, words, becomes, kind):
    subject = make()
    author = getattr(getattr(subject, "target", subject), "author")  # noqa: B009
    with pytest.raises(NotAllowed):
        act(subject, by=author, **words)


@every_action
def test_an_administrator_may(make, act, words, becomes, kind):
    assert act(make(), by=people.nils(), **words).kind == kind


@every_action
def test_the_second_editor_is_told_who_was_first(make, act, words, becomes, kind):
    """Both had the page open: the object in the second one's hands is as it was."""
    subject = make()
    stale = type(subject).objects.get(pk=subject.pk)
    act(subject, by=people.maja(), **words)
    with pytest.raises(NotOpen) as refused:
        act(stale, by=people.nils(), **words)
    assert "Maja Holm" in str(refused.value)
    assert Decision.objects.count() == 1
    assert Notification.objects.count() == (0 if kind == DecisionKind.DISMISSED else 1)


@every_action
def test_it_rolls_back_whole(make, act, words, becomes, kind, monkeypatch):
    subject = make()
    status = subject.status

    def fails(*args, **options):
        raise RuntimeError

    last_step = "notifiers.decided" if kind != DecisionKind.DISMISSED else "Report.save"
    monkeypatch.setattr(f"participation.actions.moderation.{last_step}", fails)
    with pytest.raises(RuntimeError):
        act(subject, by=people.maja(), **words)
    subject.refresh_from_db()
    assert subject.status == status
    assert not Decision.objects.exists()
    if hasattr(subject, "contribution_id") and hasattr(subject, "is_public"):
        count = Contribution.objects.get(pk=subject.contribution_id).comment_count
        assert count == int(subject.is_public)


@pytest.mark.parametrize("name", ["return", "hide what is public", "hide comment", "dismiss"])
@pytest.mark.parametrize("reason", ["", "  \n\t "])
def test_a_decision_against_somebody_needs_a_reason(name, reason):
    make, act, _words, _becomes, _kind = ACTIONS[name]
    subject = make()
    status = subject.status
    with pytest.raises(ReasonMissing):
        act(subject, by=people.maja(), reason=reason)
    subject.refresh_from_db()
    assert subject.status == status


def test_an_unknown_ground_is_refused_and_nothing_changes():
    proposal = ProposalFactory()
    with pytest.raises(ValidationError):
        moderation.hide(proposal, by=people.maja(), reason=WHY, ground="boring")
    proposal.refresh_from_db()
    assert proposal.status == Status.PUBLISHED


@pytest.mark.parametrize("reason", ["x" * 5001, "dolt \u202e tecken"])
def test_a_reason_that_cannot_be_kept_is_refused(reason):
    with pytest.raises(ValidationError):
        moderation.return_to_author(waiting(), by=people.maja(), reason=reason)
    assert not Decision.objects.exists()


@pytest.mark.parametrize("status", [s for s in Status if s != Status.WAITING])
def test_only_what_waits_is_approved_or_returned(status):
    proposal, maja = ProposalFactory(status=status), people.maja()
    for act in (moderation.approve, moderation.return_to_author):
        with pytest.raises(NotOpen):
            act(proposal, by=maja, reason=WHY)


@pytest.mark.parametrize("status", [Status.DRAFT, Status.RETURNED, Status.HIDDEN, Status.WITHDRAWN])
def test_only_what_waits_or_is_public_is_hidden(status):
    with pytest.raises(NotOpen):
        moderation.hide(ProposalFactory(status=status), by=people.maja(), reason=WHY)


def test_what_the_author_took_back_is_told_as_such():
    maja, deleted = people.maja(), CommentFactory(status=CommentStatus.DELETED)
    with pytest.raises(NotOpen, match="tagit tillbaka"):
        moderation.approve(ProposalFactory(status=Status.WITHDRAWN), by=maja)
    with pytest.raises(NotOpen, match="tagit tillbaka"):
        moderation.hide_comment(deleted, by=maja, reason=WHY)


def test_nobody_decides_about_words_they_have_not_read():
    proposal, maja = waiting(), people.maja()
    read_at = proposal.updated_at
    proposal.title = "En helt annan rubrik än förut"
    proposal.save()
    with pytest.raises(Changed):
        moderation.approve(proposal, by=maja, seen_at=read_at)
    moderation.approve(proposal, by=maja, seen_at=proposal.updated_at)


def test_nor_about_a_comment():
    comment = commented()
    read_at = comment.changed_at
    comment.text, comment.changed_at = "Nu vänligare.", timezone.now()
    comment.save()
    with pytest.raises(Changed):
        moderation.hide_comment(comment, by=people.maja(), reason=WHY, seen_at=read_at)


def test_the_time_of_publication_is_that_of_the_first_time():
    proposal, maja = waiting(), people.maja()
    moderation.approve(proposal, by=maja)
    first = Proposal.objects.get().published_at
    moderation.hide(proposal, by=maja, reason=WHY)
    moderation.restore(proposal, by=people.nils())
    assert Proposal.objects.get().published_at == first
    kinds = proposal.decisions.order_by("pk").values_list("kind", flat=True)
    assert list(kinds) == ["approved", "hidden", "restored"]


def test_events_are_decided_in_the_same_way():
    event = EventFactory(status=Status.WAITING)
    moderation.approve(event, by=people.maja())
    event.refresh_from_db()
    assert event.is_public


def test_hiding_closes_every_open_report_with_the_same_decision():
    proposal = ProposalFactory()
    first, second = ReportFactory(contribution=proposal), ReportFactory(contribution=proposal)
    elsewhere = ReportFactory()
    moderation.dismiss(first, by=people.maja(), reason="Det är ingen reklam.")
    decision = moderation.hide(proposal, by=people.nils(), reason=WHY)
    for report in (first, second, elsewhere):
        report.refresh_from_db()
    assert (first.status, first.decision.kind) == (ReportStatus.DISMISSED, DecisionKind.DISMISSED)
    assert (second.status, second.decision) == (ReportStatus.UPHELD, decision)
    assert elsewhere.status == ReportStatus.OPEN


def test_a_report_that_was_dismissed_meanwhile_hides_nothing():
    report = ReportFactory()
    stale = type(report).objects.get(pk=report.pk)
    moderation.dismiss(report, by=people.maja(), reason="Det är ingen reklam.")
    with pytest.raises(NotOpen, match="Maja Holm"):
        moderation.uphold(stale, by=people.nils(), reason=WHY)
    assert Proposal.objects.get().status == Status.PUBLISHED
    assert Decision.objects.count() == 1


def test_the_number_of_comments_is_that_of_those_shown():
    comment, maja = commented(), people.maja()
    moderation.hide_comment(comment, by=maja, reason=WHY)
    assert Contribution.objects.get().comment_count == 0
    moderation.restore_comment(comment, by=maja)
    assert Contribution.objects.get().comment_count == 1


def test_what_an_editor_hid_a_moment_ago_is_neither_deleted_nor_changed():
    """The author's page was open: the comment in their hands is as it was."""
    comment = commented()
    stale = type(comment).objects.get(pk=comment.pk)
    moderation.hide_comment(comment, by=people.maja(), reason=WHY)
    with pytest.raises(NotAllowed):
        comments.delete(stale, by=stale.author)
    with pytest.raises(NotAllowed):
        comments.edit(stale, by=stale.author, text="Snällare ord.")
    comment.refresh_from_db()
    assert (comment.status, Contribution.objects.get().comment_count) == ("hidden", 0)
