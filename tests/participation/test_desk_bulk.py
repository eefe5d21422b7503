"""Deciding about many: each row by itself, and what became of each is told."""

import pytest

from participation.actions import moderation
from participation.enums import CommentStatus, ReportStatus, Status
from participation.models import Contribution, Decision
from tests import people
from tests.factories import CommentFactory, ProposalFactory, ReportFactory

from .desk_pages import list_of, together

pytestmark = pytest.mark.django_db


@pytest.fixture
def browser(client_for):
    return client_for(people.maja())


def waiting(number: int = 1) -> list:
    return [ProposalFactory(status=Status.WAITING) for _ in range(number)]


def ask(browser, model, noun, *rows):
    return browser.get(together(model, noun, *rows))


def send(browser, model, noun, *rows, **words):
    address = together(model, noun, *rows) + f"&next={list_of('proposal')}"
    return browser.post(address, words, follow=True)


def told(answer) -> str:
    return " ".join(str(message) for message in answer.context["messages"])


def statuses() -> list[str]:
    return list(Contribution.objects.order_by("pk").values_list("status", flat=True))


def test_many_are_approved_and_each_decision_is_kept(browser):
    rows = waiting(7)
    answer = send(browser, "contribution", "godkannande", *rows)
    assert answer.redirect_chain[-1][0] == list_of("proposal")
    assert told(answer) == "7 godkända."
    assert statuses() == ["published"] * 7
    assert Decision.objects.count() == 7


def test_one_that_was_decided_meanwhile_is_passed_over_and_told(browser):
    rows = waiting(3)
    moderation.return_to_author(rows[1], by=people.nils(), reason="Skriv var det är.")
    answer = send(browser, "contribution", "godkannande", *rows)
    assert "2 godkända, 1 hoppades över:" in told(answer)
    assert "Redan beslutat" in told(answer)
    assert "Nils Berg" in told(answer)
    assert statuses() == ["published", "returned", "published"]


def test_one_that_fails_takes_no_other_with_it(browser):
    """Each in a transaction of its own."""
    rows = waiting(3)
    moderation.hide(rows[0], by=people.nils(), reason="Det är reklam.")
    send(browser, "contribution", "atersandning", *rows, reason="Skriv var det är.")
    assert statuses() == ["hidden", "returned", "returned"]


def test_all_get_the_same_message(browser):
    send(browser, "contribution", "atersandning", *waiting(2), reason="Skriv var det är.")
    assert {d.reason for d in Decision.objects.all()} == {"Skriv var det är."}


def test_many_are_hidden_on_a_ground(browser):
    rows = [*waiting(1), ProposalFactory()]
    answer = send(browser, "contribution", "doljande", *rows, reason="Reklam.", ground="spam")
    assert told(answer) == "2 dolda."
    assert statuses() == ["hidden", "hidden"]


def test_comments_are_hidden(browser):
    comments = [CommentFactory(), CommentFactory()]
    Contribution.objects.update(comment_count=1)
    send(browser, "comment", "doljande", *comments, reason="Hot.", ground="hate")
    for comment in comments:
        comment.refresh_from_db()
        assert comment.status == CommentStatus.HIDDEN


def test_reports_are_dismissed(browser):
    reports = [ReportFactory(), ReportFactory()]
    answer = send(browser, "report", "avfardande", *reports, reason="Det är ingen reklam.")
    assert told(answer) == "2 avfärdade."
    for report in reports:
        report.refresh_from_db()
        assert report.status == ReportStatus.DISMISSED


@pytest.mark.parametrize(
    ("noun", "words"),
    [
        ("atersandning", {"reason": " "}),
        ("doljande", {"reason": "Reklam.", "ground": ""}),
        ("doljande", {"reason": "", "ground": "spam"}),
    ],
)
def test_what_is_missing_is_told_and_nothing_is_decided(browser, noun, words):
    answer = send(browser, "contribution", noun, *waiting(2), **words)
    assert 'class="error-message"' in answer.content.decode()
    assert statuses() == ["waiting", "waiting"]
    assert not Decision.objects.exists()


def test_the_rows_are_shown_before_they_are_decided(browser):
    rows = [*waiting(1), ProposalFactory(title="Är redan publicerat sedan länge")]
    page = ask(browser, "contribution", "godkannande", *rows).content.decode()
    for row in rows:
        assert row.title in page
        assert row.summary in page
    assert "Hoppas över: publicerat" in page


def test_what_changed_since_it_was_shown_is_passed_over(browser):
    [row] = waiting()
    shown = {f"seen_at_{row.pk}": row.updated_at.isoformat()}
    row.title = "En helt annan rubrik än förut"
    row.save()
    answer = send(browser, "contribution", "godkannande", row, **shown)
    assert "har ändrats sedan du läste det" in told(answer)
    assert statuses() == ["waiting"]


@pytest.mark.parametrize(
    "query", ["", "?id=", "?id=x", "?id=4711", "?id=all", "?id=1%00", "?id=-1", "?id=9" * 40]
)
def test_nothing_selected_is_told(browser, query):
    waiting(2)
    address = together("contribution", "godkannande").rstrip("?") + query
    assert "Inget var valt" in browser.get(address).content.decode()
    browser.post(address)
    assert statuses() == ["waiting", "waiting"]


def test_a_draft_cannot_be_decided_by_its_number(browser):
    draft = ProposalFactory(status=Status.DRAFT)
    assert draft.title not in ask(browser, "contribution", "godkannande", draft).content.decode()
    send(browser, "contribution", "godkannande", draft)
    assert statuses() == ["draft"]


def test_it_leads_to_no_other_site(browser):
    address = together("contribution", "godkannande", *waiting()) + "&next=https://example.org/"
    assert browser.post(address)["Location"] == "/redaktion/"


def test_what_residents_write_is_text_in_what_is_told(browser):
    row = ProposalFactory(status=Status.PUBLISHED, title="<script>alert(1)</script>")
    answer = send(browser, "contribution", "godkannande", row)
    assert "<script>alert" not in answer.content.decode()


def test_an_unknown_decision_is_not_there(browser):
    assert browser.get("/redaktion/bulk/participation/contribution/delete/").status_code == 404
