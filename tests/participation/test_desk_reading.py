"""The page of each thing at the desk: what the public will see, and what one should know of it."""

import pytest
from django.utils import timezone

from participation.actions import moderation
from participation.enums import Status
from participation.models import Contribution
from tests import people
from tests.factories import (
    CommentFactory,
    EventFactory,
    PhotoFactory,
    ProposalFactory,
    ReportFactory,
)

from .desk_pages import page_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def browser(client_for):
    return client_for(people.maja())


def waiting(**fields):
    return ProposalFactory(status=Status.WAITING, **fields)


def read(browser, name, row) -> str:
    answer = browser.get(page_of(name, row))
    assert answer.status_code == 200
    return answer.content.decode()


def test_a_proposal_is_shown_as_the_public_will_see_it(browser):
    proposal = waiting(
        title="Cykelväg till Öjaby", body="Vi vill **cykla** dit.", priorities=[2, 3]
    )
    PhotoFactory(contribution=proposal, alt_text="En smal grusväg i skogen.")
    page = read(browser, "proposal", proposal)
    assert "Cykelväg till Öjaby" in page
    assert "<strong>cykla</strong>" in page
    assert proposal.summary in page
    assert "Beskriven som: En smal grusväg i skogen." in page
    assert "<picture>" in page
    for tag in proposal.tags.all():
        assert f"{tag.priority.number}. {tag.priority.title}" in page


def test_an_event_is_shown_with_its_times_and_place(browser):
    event = EventFactory(status=Status.WAITING)
    page = read(browser, "event", event)
    start = timezone.localtime(event.occurrences.get().starts_at)
    assert f"kl. {start.hour}.{start:%M}–" in page
    assert event.venue.name in page
    assert event.venue.address in page


def test_what_residents_write_is_text(browser):
    nasty = "<script>alert(1)</script><img src=x onerror=alert(1)>"
    proposal = waiting(title=nasty[:60], summary=nasty, body=nasty)
    ReportFactory(contribution=proposal, text=nasty)
    comment = CommentFactory(text=nasty)
    for page in (read(browser, "proposal", proposal), read(browser, "comment", comment)):
        assert "<script>alert" not in page
        assert "<img src=x" not in page


def test_the_authors_record_and_earlier_decisions_stand_beside(browser):
    ebba, nils = people.ebba(), people.nils()
    proposal = waiting(author=ebba)
    ProposalFactory(author=ebba)
    moderation.hide(ProposalFactory(author=ebba), by=nils, reason="Det är reklam.")
    moderation.return_to_author(proposal, by=nils, reason="Skriv var det är.")
    Contribution.objects.filter(pk=proposal.pk).update(status=Status.WAITING)
    page = browser.get(page_of("proposal", proposal))
    record = page.context["record"]
    assert (record.published, record.hidden, record.waiting) == (1, 1, 0)
    assert "Skriv var det är." in page.content.decode()
    assert "Nils Berg" in page.content.decode()


def test_open_reports_stand_beside_with_a_way_to_decide(browser):
    report = ReportFactory(reporter=people.tomas(), text="Samma text finns på en annan sida.")
    page = read(browser, "proposal", report.contribution)
    assert report.text in page
    assert page_of("report", report) in page


def test_a_comment_is_shown_in_its_conversation(browser):
    thread = CommentFactory(text="Hur blir det på vintern?")
    reply = CommentFactory(contribution=thread.contribution, parent=thread, text="Då plogas det.")
    assert "Hur blir det på vintern?" in read(browser, "comment", reply)
    assert "Då plogas det." in read(browser, "comment", thread)
    assert thread.contribution.title in read(browser, "comment", thread)


@pytest.mark.parametrize(
    ("status", "offered"),
    [
        (Status.WAITING, {"godkannande", "atersandning", "koppling", "doljande"}),
        (Status.PUBLISHED, {"koppling", "doljande"}),
        (Status.HIDDEN, {"visning"}),
        (Status.RETURNED, set()),
        (Status.WITHDRAWN, set()),
    ],
)
def test_only_what_can_be_decided_is_offered(browser, status, offered):
    page = browser.get(page_of("proposal", ProposalFactory(status=status)))
    assert {offer["choice"].noun for offer in page.context["offers"]} == offered


@pytest.mark.parametrize("name", ["proposal", "event"])
def test_a_draft_is_not_there(browser, name):
    factory = ProposalFactory if name == "proposal" else EventFactory
    assert browser.get(page_of(name, factory(status=Status.DRAFT))).status_code == 404


def test_a_proposal_is_not_read_as_an_event(browser):
    assert browser.get(page_of("event", waiting())).status_code == 404


@pytest.mark.parametrize("name", ["proposal", "comment", "report"])
def test_the_page_asks_no_more_for_a_long_history(browser, name, django_assert_max_num_queries):
    proposal = waiting()
    comment = CommentFactory(contribution=proposal)
    for _ in range(5):
        PhotoFactory(contribution=proposal)
        ReportFactory(contribution=proposal, reporter=people.UserFactory())
        report = ReportFactory(contribution=None, comment=comment, reporter=people.UserFactory())
    row = {"proposal": proposal, "comment": comment, "report": report}[name]
    read(browser, name, row)
    with django_assert_max_num_queries(27):
        read(browser, name, row)


def test_a_public_one_leads_to_its_page_on_the_site(browser):
    proposal = ProposalFactory()
    assert proposal.get_absolute_url() in read(browser, "proposal", proposal)
    Contribution.objects.update(status=Status.HIDDEN)
    assert proposal.get_absolute_url() not in read(browser, "proposal", proposal)
