"""Who is told, of what, and by which letter."""

import re

import pytest
from django.core import mail
from django.utils import timezone

from participation.actions import comments, moderation
from participation.enums import CommentStatus, Ground, Kind, Status
from participation.errors import ReasonMissing
from participation.models import Contribution, Notification
from tests import people
from tests.factories import CommentFactory, EventFactory, ProposalFactory, ReportFactory

pytestmark = pytest.mark.django_db

WHY = "Rad två pekar ut en granne.\nTa bort namnet & skicka in igen."


@pytest.fixture
def decide(django_capture_on_commit_callbacks):
    """Decide, let the transaction end, and return the last letter that left."""

    def decided(act, subject, *, by=None, **words):
        with django_capture_on_commit_callbacks(execute=True):
            act(subject, by=by or people.maja(), **words)
        return mail.outbox[-1] if mail.outbox else None

    return decided


def html_of(letter) -> str:
    [alternative] = letter.alternatives
    assert alternative.mimetype == "text/html"
    return alternative.content


def words_of(html: str) -> str:
    body = re.sub(r"(?s)<(style|title).*?</\1>|<[^>]+>", " ", html)
    return " ".join(body.replace("&amp;", "&").split())


def commented(person, **fields):
    comment = CommentFactory(author=person, text="Så säger bara en tok.", **fields)
    shown = int(comment.is_public)
    Contribution.objects.filter(pk=comment.contribution_id).update(comment_count=shown)
    return comment


LETTERS = {
    "approved": (
        lambda ebba: ProposalFactory(author=ebba, status=Status.WAITING),
        moderation.approve,
        {},
        "Det du skickade in är publicerat",
    ),
    "returned": (
        lambda ebba: ProposalFactory(author=ebba, status=Status.WAITING),
        moderation.return_to_author,
        {"reason": WHY},
        "Det du skickade in behöver ändras",
    ),
    "hidden": (
        lambda ebba: ProposalFactory(author=ebba),
        moderation.hide,
        {"reason": WHY, "ground": Ground.PERSONAL},
        "Det du skickade in är dolt",
    ),
    "restored": (
        lambda ebba: ProposalFactory(
            author=ebba, status=Status.HIDDEN, published_at=timezone.now()
        ),
        moderation.restore,
        {"reason": WHY},
        "Det du skickade in visas igen",
    ),
    "comment_hidden": (
        commented,
        moderation.hide_comment,
        {"reason": WHY, "ground": Ground.HATE},
        "Din kommentar är dold",
    ),
    "comment_restored": (
        lambda ebba: commented(ebba, status=CommentStatus.HIDDEN),
        moderation.restore_comment,
        {},
        "Din kommentar visas igen",
    ),
}
every_letter = pytest.mark.parametrize(
    ("kind", "make", "act", "words", "subject"),
    [(kind, *rest) for kind, rest in LETTERS.items()],
    ids=LETTERS,
)


@every_letter
def test_the_author_is_told_on_the_site_and_by_mail(kind, make, act, words, subject, decide):
    ebba = people.ebba()
    target = make(ebba)
    letter = decide(act, target, **words)
    told = Notification.objects.get()
    assert (told.recipient, told.kind, told.read_at) == (ebba, kind, None)
    assert told.mailed_at
    assert letter.to == ["ebba@example.org"]
    title = (target.contribution if kind.startswith("comment") else target).title
    assert letter.subject == f"{subject}: {title}"
    assert letter.extra_headers["Auto-Submitted"] == "auto-generated"


@every_letter
def test_text_and_html_say_the_same(kind, make, act, words, subject, decide):
    letter = decide(act, make(people.ebba()), **words)
    html = words_of(html_of(letter))
    for paragraph in letter.body.partition("\n--\n")[0].split("\n\n"):
        said = " ".join(re.sub(r"https?://\S+", "", paragraph).split())
        assert said in html, said


@every_letter
def test_an_english_reader_gets_english(kind, make, act, words, subject, decide):
    ebba = people.ebba()
    ebba.language = "en"
    ebba.save()
    letter = decide(act, make(ebba), **words)
    assert letter.subject.startswith("Your ")
    assert "/en/" in letter.body
    assert "redaktör" not in letter.body.replace("redaktionen@", "")
    assert '<html lang="en">' in html_of(letter)


@every_letter
def test_a_letter_takes_nothing_from_elsewhere(kind, make, act, words, subject, decide):
    html = html_of(decide(act, make(people.ebba()), **words))
    assert not re.search(r"<(img|link|script|iframe)\b|@import|url\(", html)


@every_letter
def test_a_limit_says_why_and_what_one_can_do(kind, make, act, words, subject, decide):
    letter = decide(act, make(people.ebba()), **words)
    is_limit = kind in {"returned", "hidden", "comment_hidden"}
    assert ("redaktionen@example.org" in letter.body) == is_limit
    assert ("Inget skedde automatiskt" in letter.body) == is_limit
    assert (WHY in letter.body) == ("reason" in words)
    if "ground" in words:
        assert str(words["ground"].label) in letter.body


def test_the_reason_is_text_and_no_markup(decide):
    proposal = ProposalFactory(author=people.ebba(), title="Cykel & buss <b>för alla</b>")
    letter = decide(moderation.hide, proposal, reason="<script>alert(1)</script> & mer")
    assert "<script>alert(1)</script> & mer" in letter.body
    assert "Cykel & buss <b>för alla</b>" in letter.subject
    assert "<script" not in html_of(letter)
    assert "<b>för" not in html_of(letter)


def test_what_was_reported_is_said_to_have_been(decide):
    report = ReportFactory(contribution=ProposalFactory(author=people.ebba()))
    letter = decide(moderation.uphold, report, reason=WHY, ground=Ground.SPAM)
    assert "Någon hade anmält det" in letter.body
    assert report.text not in letter.body


def test_what_was_never_shown_is_not_said_to_have_been_hidden(decide):
    proposal = ProposalFactory(author=people.ebba(), status=Status.WAITING)
    letter = decide(moderation.hide, proposal, reason=WHY)
    assert "beslutat att inte publicera" in letter.body


@every_letter
def test_a_letter_leads_where_its_reader_may_go(
    kind, make, act, words, subject, decide, client_for
):
    ebba = people.ebba()
    letter = decide(act, make(ebba), **words)
    [path] = re.findall(r"http://127\.0\.0\.1:8000(/(?:forslag|kommentarer)/\S+)", letter.body)
    assert client_for(ebba).get(path, follow=True).status_code == 200


def test_a_dismissed_report_is_told_to_nobody(decide):
    assert decide(moderation.dismiss, ReportFactory(), reason="Det är ingen reklam.") is None
    assert not Notification.objects.exists()


def test_an_event_is_told_like_a_proposal(decide):
    event = EventFactory(status=Status.WAITING, author=people.ebba())
    letter = decide(moderation.approve, event)
    assert event.kind == Kind.EVENT
    assert f"/evenemang/{event.pk}-" in letter.body


def test_nothing_is_mailed_when_the_decision_fails(django_capture_on_commit_callbacks):
    proposal = ProposalFactory(status=Status.WAITING)
    with django_capture_on_commit_callbacks() as left, pytest.raises(ReasonMissing):
        moderation.return_to_author(proposal, by=people.maja(), reason="")
    assert not left
    assert not mail.outbox


def test_an_answer_is_told_to_all_whom_it_concerns_once():
    ebba, tomas, sara = people.ebba(), people.tomas(), people.sara()
    proposal = ProposalFactory(author=ebba)
    first = comments.write(proposal, by=tomas, text="Hur blir det på vintern?")
    reply = comments.write(proposal, by=sara, text="Då plogas det.", parent=first)
    Notification.objects.all().delete()
    comments.write(proposal, by=ebba, text="Precis så.", parent=reply)
    told = Notification.objects.values_list("recipient__display_name", "kind")
    assert set(told) == {("Tomas Ek", "replied"), ("Sara Wik", "replied")}
