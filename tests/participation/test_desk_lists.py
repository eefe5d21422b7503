"""The desk's lists: what waits, the oldest first; narrowed, searched, cheap for many rows."""

from datetime import timedelta

import pytest
from django.utils import timezone

from participation.actions import associations, moderation
from participation.enums import CommentStatus, Ground, Status
from participation.models import Contribution, Report
from tests import people
from tests.factories import (
    AssociationFactory,
    CommentFactory,
    EventFactory,
    ProposalFactory,
    ReportFactory,
    TagFactory,
    UserFactory,
)
from tests.queries import assert_same_queries

from .desk_pages import LISTS, list_of, page_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def desk(client_for):
    """`desk(name, **query)`: the rows of a list, in its order."""
    browser = client_for(people.maja())

    def rows(name: str, **query) -> list:
        answer = browser.get(list_of(name), query)
        assert answer.status_code == 200
        return list(answer.context["object_list"])

    rows.page = lambda name, **query: browser.get(list_of(name), query).content.decode()
    return rows


def waiting(days: int = 0, **fields):
    proposal = ProposalFactory(status=Status.WAITING, **fields)
    sent_in = timezone.now() - timedelta(days=days)
    Contribution.objects.filter(pk=proposal.pk).update(submitted_at=sent_in)
    return proposal


def titles(rows) -> list[str]:
    return [row.title for row in rows]


def test_what_waits_is_shown_the_oldest_first(desk):
    waiting(days=1, title="Kom i går på kvällen")
    waiting(days=9, title="Kom för nio dagar sedan")
    ProposalFactory(title="Är redan publicerat")
    assert titles(desk("proposal")) == ["Kom för nio dagar sedan", "Kom i går på kvällen"]
    newest_first = desk("proposal", ordering="-submitted_at")
    assert titles(newest_first) == ["Kom i går på kvällen", "Kom för nio dagar sedan"]


def test_each_kind_has_its_list(desk):
    proposal, event = waiting(), EventFactory(status=Status.WAITING)
    assert [row.pk for row in desk("proposal")] == [proposal.pk]
    assert [row.pk for row in desk("event")] == [event.pk]


@pytest.mark.parametrize("status", [s for s in Status if s != Status.DRAFT])
def test_each_status_can_be_asked_for(desk, status):
    wanted = ProposalFactory(status=status)
    other = Status.HIDDEN if status != Status.HIDDEN else Status.WAITING
    ProposalFactory(status=other)
    assert [row.pk for row in desk("proposal", status=status.value)] == [wanted.pk]


@pytest.mark.parametrize("status", ["alla", "draft", "waiting"])
def test_a_draft_is_its_authors_own(desk, status):
    ProposalFactory(status=Status.DRAFT)
    assert desk("proposal", status=status) == []


@pytest.mark.parametrize("status", ["alla", "withdrawn"])
def test_a_draft_that_was_thrown_away_never_came_to_the_desk(client_for, desk, status):
    draft = ProposalFactory(status=Status.WITHDRAWN, submitted_at=None, published_at=None)
    assert desk("proposal", status=status) == []
    assert client_for(people.nils()).get(page_of("proposal", draft)).status_code == 404


@pytest.mark.parametrize("status", ["", "nonsense", "draft", "'; drop table"])
def test_an_unknown_status_shows_what_waits(desk, status):
    shown = waiting()
    ProposalFactory()
    assert [row.pk for row in desk("proposal", status=status)] == [shown.pk]


def test_by_municipality_priority_and_day(desk):
    here = waiting(days=2, municipality_id="0765", priorities=[2])
    waiting(days=2, municipality_id="0780", priorities=[2])
    waiting(days=2, municipality_id="0765", priorities=[3])
    waiting(days=20, municipality_id="0765", priorities=[2])
    priority = here.tags.get().priority_id
    day = f"{timezone.localtime() - timedelta(days=3):%Y-%m-%d}"
    query = {"municipality": "0765", "priority": priority, "submitted_at_from": day}
    assert [row.pk for row in desk("proposal", **query)] == [here.pk]


@pytest.mark.parametrize(
    "query",
    [
        {"municipality": "9999"},
        {"municipality": "\x00"},
        {"priority": "x"},
        {"submitted_at_from": "i går"},
        {"submitted_at_from": "9999-99-99"},
        {"ordering": "author__password"},
        {"p": "0"},
        {"p": "many"},
        {"p": "999"},
        {"q": '"'},
        {"q": "\x00"},
        {"q": "%_'\\"},
        {"q": "a" * 10_000},
    ],
    ids=lambda query: str(query)[:40],
)
def test_what_cannot_be_understood_does_no_harm(desk, query):
    waiting()
    desk("proposal", **query)


@pytest.mark.parametrize("words", ["åker", "ÅKER", "Åker", "åkern", "körer", "Körer"])
def test_search_knows_swedish_letters(desk, words):
    found = waiting(title="Åkern intill Körers kulle")
    waiting(title="En annan rubrik helt och hållet")
    assert [row.pk for row in desk("proposal", q=words)] == [found.pk]


def test_comments_with_the_newest_first_and_by_whether_they_are_reported(desk):
    first, second = CommentFactory(), CommentFactory()
    ReportFactory(contribution=None, comment=first)
    CommentFactory(status=CommentStatus.HIDDEN)
    assert [row.pk for row in desk("comment")] == [second.pk, first.pk]
    assert [row.pk for row in desk("comment", is_reported="true")] == [first.pk]
    assert [row.pk for row in desk("comment", is_reported="false")] == [second.pk]


def test_reports_by_ground_and_the_oldest_first(desk):
    spam, hate = ReportFactory(ground=Ground.SPAM), ReportFactory(ground=Ground.HATE)
    closed = ReportFactory()
    moderation.dismiss(closed, by=people.nils(), reason="Det är ingen reklam.")
    Report.objects.filter(pk=hate.pk).update(created_at=timezone.now() - timedelta(days=3))
    assert [row.pk for row in desk("report")] == [hate.pk, spam.pk]
    assert [row.pk for row in desk("report", ground="spam")] == [spam.pk]
    assert [row.pk for row in desk("report", status="dismissed")] == [closed.pk]


def test_associations_wait_until_they_are_verified(desk):
    waits, verified = AssociationFactory(), AssociationFactory()
    associations.verify(verified, by=people.nils())
    closed = AssociationFactory(is_active=False)
    assert desk("association") == [waits]
    assert desk("association", status="verified") == [verified]
    assert desk("association", status="closed") == [closed]
    assert len(desk("association", status="alla")) == 3


def test_every_decision_stands_in_the_log(desk):
    nils, proposal, comment = people.nils(), ProposalFactory(), CommentFactory()
    Contribution.objects.filter(pk=comment.contribution_id).update(comment_count=1)
    moderation.hide(proposal, by=nils, reason="Det är reklam.", ground=Ground.SPAM)
    moderation.hide_comment(comment, by=nils, reason="Det är hot.", ground=Ground.HATE)
    moderation.restore(proposal, by=nils)
    assert [row.kind for row in desk("decision")] == ["restored", "hidden", "hidden"]
    assert [row.ground for row in desk("decision", ground="hate")] == ["hate"]
    assert [row.kind for row in desk("decision", kind="restored")] == ["restored"]
    assert [row.reason for row in desk("decision", q="reklam")] == ["Det är reklam."]
    assert len(desk("decision", decided_by=nils.pk)) == 3


def test_the_log_offers_nothing_to_do(desk):
    moderation.approve(waiting(), by=people.nils())
    page = desk.page("decision")
    assert "data-bulk-action-checkbox" not in page
    assert "data-bulk-action-button" not in page


def test_what_residents_write_is_text(desk):
    waiting(title="<script>alert(1)</script>", summary="<img src=x onerror=alert(1)>")
    page = desk.page("proposal")
    assert "<script>alert(1)" not in page
    assert "<img src=x" not in page


@pytest.mark.parametrize("name", LISTS)
def test_an_empty_list_says_so(desk, name):
    page = desk.page(name)
    assert "väntar på granskning" in page or "än." in page


MANY = {
    "proposal": lambda: waiting(author=UserFactory(), priorities=[1, 2]),
    "event": lambda: EventFactory(status=Status.WAITING, author=UserFactory()),
    "tie": TagFactory,
    "comment": CommentFactory,
    "report": lambda: [ReportFactory(), ReportFactory(contribution=None, comment=CommentFactory())],
    "association": AssociationFactory,
    "decision": lambda: moderation.approve(
        waiting(), by=people.User.objects.get(display_name="Maja Holm")
    ),
}


@pytest.mark.parametrize("name", LISTS)
def test_many_rows_cost_no_more_questions_than_one(client_for, name):
    browser = client_for(people.maja())
    make = MANY[name]
    assert_same_queries(
        list_of(name), lambda n: [make() for _ in range(n)], limit=27, client=browser
    )
