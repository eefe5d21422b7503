"""Decisions taken on the desk's pages: what is told, and that no words are lost."""

import re

import pytest
from django.utils import timezone

from participation.actions import moderation
from participation.enums import CommentStatus, Ground, ReportStatus, Status
from participation.models import Contribution, Decision
from tests import people
from tests.factories import (
    AssociationFactory,
    CommentFactory,
    EventFactory,
    ProposalFactory,
    ReportFactory,
)

from .desk_pages import decision_on, list_of, page_of

pytestmark = pytest.mark.django_db

WHY = "Texten pekar ut en granne med namn."


@pytest.fixture
def maja():
    return people.maja()


@pytest.fixture
def browser(client_for, maja):
    return client_for(maja)


def waiting(**fields):
    return ProposalFactory(status=Status.WAITING, **fields)


def read(browser, name, row) -> str:
    answer = browser.get(page_of(name, row))
    assert answer.status_code == 200
    return answer.content.decode()


def seen_at(page: str) -> str:
    return re.search(r'name="seen_at" value="([^"]+)"', page)[1]


def decide(browser, name, row, noun, *, follow=True, **words):
    words.setdefault("seen_at", "")
    return browser.post(decision_on(name, row, noun), words, follow=follow)


def told(answer) -> str:
    return " ".join(str(message) for message in answer.context["messages"])


def test_approve(browser, maja):
    proposal = waiting(title="Cykelväg till Öjaby")
    page = read(browser, "proposal", proposal)
    answer = decide(browser, "proposal", proposal, "godkannande", seen_at=seen_at(page))
    assert answer.redirect_chain == [(list_of("proposal"), 302)]
    assert "”Cykelväg till Öjaby” är publicerat" in told(answer)
    decision = Decision.objects.get()
    assert (decision.kind, decision.decided_by) == ("approved", maja)


def test_send_back(browser):
    event = EventFactory(status=Status.WAITING)
    decide(browser, "event", event, "atersandning", reason=WHY)
    assert (Contribution.objects.get().status, Decision.objects.get().reason) == ("returned", WHY)


def test_hide_and_show_again(browser):
    proposal = ProposalFactory()
    decide(browser, "proposal", proposal, "doljande", reason=WHY, ground="personal")
    assert Contribution.objects.get().status == Status.HIDDEN
    assert Decision.objects.get().ground == Ground.PERSONAL
    decide(browser, "proposal", proposal, "visning", reason="Namnet är en politikers.")
    assert Contribution.objects.get().status == Status.PUBLISHED


def test_hide_and_show_a_comment(browser):
    comment = CommentFactory()
    Contribution.objects.update(comment_count=1)
    decide(browser, "comment", comment, "doljande", reason=WHY, ground="hate")
    comment.refresh_from_db()
    assert comment.status == CommentStatus.HIDDEN
    decide(browser, "comment", comment, "visning")
    comment.refresh_from_db()
    assert comment.is_public


def test_hide_what_is_reported(browser):
    report, same = ReportFactory(), None
    same = ReportFactory(contribution=report.contribution)
    decide(browser, "report", report, "doljande", reason=WHY, ground="spam")
    for one in (report, same):
        one.refresh_from_db()
        assert one.status == ReportStatus.UPHELD
    assert not Contribution.objects.get().is_public


def test_dismiss_a_report(browser):
    report = ReportFactory()
    decide(browser, "report", report, "avfardande", reason="Det är ingen reklam.")
    report.refresh_from_db()
    assert (report.status, report.decision.reason) == ("dismissed", "Det är ingen reklam.")
    assert Contribution.objects.get().is_public


def test_verify_an_association_and_take_it_back(browser, maja):
    association = AssociationFactory()
    decide(browser, "association", association, "bekraftelse")
    association.refresh_from_db()
    assert (association.is_verified, association.verified_by) == (True, maja)
    decide(browser, "association", association, "aterkallelse")
    association.refresh_from_db()
    assert not association.is_verified


@pytest.mark.parametrize(
    ("noun", "words"),
    [
        ("atersandning", {"reason": ""}),
        ("atersandning", {"reason": "   \n "}),
        ("atersandning", {"reason": "x" * 5001}),
        ("atersandning", {"reason": "dolt \u202e tecken"}),
        ("doljande", {"reason": "", "ground": "spam"}),
        ("doljande", {"reason": "Det är reklam.", "ground": ""}),
        ("doljande", {"reason": "Det är reklam.", "ground": "boring"}),
        ("godkannande", {"seen_at": "i går"}),
    ],
)
def test_what_is_missing_is_told_and_what_was_typed_is_kept(browser, noun, words):
    proposal = waiting()
    answer = decide(browser, "proposal", proposal, noun, **words)
    page = answer.content.decode()
    assert answer.status_code == 200
    assert 'class="error-message"' in page or 'role="alert"' in page
    assert Contribution.objects.get().status == Status.WAITING
    if words.get("reason", "").strip():
        assert words["reason"][:20] in page
        assert '<details class="desk-offer" open>' in page


def test_the_second_editor_is_told_in_words_and_keeps_theirs(browser):
    proposal = waiting()
    page = read(browser, "proposal", proposal)
    moderation.approve(proposal, by=people.nils())
    answer = decide(
        browser, "proposal", proposal, "atersandning", reason=WHY, seen_at=seen_at(page)
    )
    page = answer.content.decode()
    assert "Redan beslutat: godkänt av Nils Berg" in page
    assert WHY in page
    assert Decision.objects.count() == 1


def test_what_the_author_changed_meanwhile_is_read_again_first(browser):
    proposal = waiting()
    first = seen_at(read(browser, "proposal", proposal))
    proposal.title = "En helt annan rubrik än förut"
    proposal.save()
    answer = decide(
        browser, "proposal", proposal, "doljande", reason=WHY, ground="spam", seen_at=first
    )
    page = answer.content.decode()
    assert "har ändrats sedan du läste det" in page
    assert "En helt annan rubrik än förut" in page
    assert WHY in page
    # The page shows the new words, so the same form may be sent again.
    decide(
        browser, "proposal", proposal, "doljande", reason=WHY, ground="spam", seen_at=seen_at(page)
    )
    assert Contribution.objects.get().status == Status.HIDDEN


def test_a_form_sent_twice_decides_once(browser):
    proposal = waiting()
    for _ in range(2):
        answer = decide(browser, "proposal", proposal, "godkannande")
    assert "Redan beslutat" in answer.content.decode()
    assert Decision.objects.count() == 1


def test_reading_the_address_of_a_decision_leads_to_the_page(browser):
    proposal = waiting()
    answer = browser.get(decision_on("proposal", proposal, "godkannande"))
    assert answer["Location"] == page_of("proposal", proposal)


@pytest.mark.parametrize(("pk", "noun"), [(4711, "godkannande"), (None, "utnamning")])
def test_what_is_not_there_is_not_found(browser, pk, noun):
    proposal = waiting()
    proposal.pk = pk or proposal.pk
    assert decide(browser, "proposal", proposal, noun).status_code == 404


def test_a_name_that_changed_while_it_was_read_is_not_verified(browser):
    association = AssociationFactory(name="Som redaktören läste")
    page = read(browser, "association", association)
    assert 'name="name" value="Som redaktören läste"' in page
    type(association).objects.update(name="Något helt annat")
    words = {"name": "Som redaktören läste"}
    answer = browser.post(decision_on("association", association, "bekraftelse"), words)
    assert "har ändrats sedan du läste" in answer.content.decode()
    assert 'name="name" value="Något helt annat"' in answer.content.decode()
    association.refresh_from_db()
    assert not association.is_verified


def test_close_an_association_and_open_it_again(browser, maja, client_for):
    association = AssociationFactory(verified_at=timezone.now())
    address = association.get_absolute_url()
    refused = decide(browser, "association", association, "stangning", reason="")
    assert refused.status_code == 200
    assert client_for().get(address).status_code == 200
    decide(browser, "association", association, "stangning", reason="Den finns inte på riktigt.")
    assert client_for().get(address).status_code == 404
    page = read(browser, "association", association)
    assert "Den finns inte på riktigt." in page
    assert str(maja) in page
    decide(browser, "association", association, "oppning")
    assert client_for().get(address).status_code == 200
