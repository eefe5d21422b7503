"""Nobody floods us, and nobody else notices: how much can be written in a while."""

from datetime import timedelta
from uuid import uuid4

import pytest
from django.core.cache import cache
from django.utils import timezone

from cms.models import Municipality, Priority
from participation import limits
from participation.actions import comments, proposals
from participation.errors import TooMuchAtOnce, TooMuchToday
from participation.models import Comment, Contribution, Report
from tests import people
from tests.factories import CommentFactory, EventFactory, ProposalFactory

pytestmark = pytest.mark.django_db


def propose(person, form_key=None):
    return proposals.create(
        by=person,
        form_key=form_key or uuid4(),
        title="Fler cykelvägar längs sjön",
        body="Vi vill kunna cykla hela vägen.",
        municipality=Municipality.objects.get(pk="0780"),
        priorities=[Priority.objects.get(number=1)],
    )


def test_comments_are_bounded_for_a_while_and_for_one_person():
    ebba, proposal = people.ebba(), ProposalFactory()
    CommentFactory.create_batch(limits.COMMENTS.most - 1, author=ebba, contribution=proposal)
    key = uuid4()
    last = comments.write(proposal, by=ebba, text="Den sista.", form_key=key)
    with pytest.raises(TooMuchAtOnce):
        comments.write(proposal, by=ebba, text="En till.")
    assert comments.write(proposal, by=ebba, text="Den sista.", form_key=key) == last
    comments.write(proposal, by=people.tomas(), text="Jag är en annan.")
    ago = timezone.now() - limits.COMMENTS.within - timedelta(seconds=1)
    Comment.objects.filter(author=ebba).update(created_at=ago)
    comments.write(proposal, by=ebba, text="Nu går det.")


def test_proposals_and_events_are_bounded_together_for_a_day():
    ebba = people.ebba()
    ProposalFactory.create_batch(10, author=ebba, priorities=[])
    EventFactory.create_batch(limits.CONTRIBUTIONS.most - 11, author=ebba, priorities=[])
    key = uuid4()
    last = propose(ebba, key)
    with pytest.raises(TooMuchToday):
        propose(ebba)
    assert propose(ebba, key) == last
    propose(people.tomas())
    ago = timezone.now() - limits.CONTRIBUTIONS.within - timedelta(seconds=1)
    Contribution.objects.filter(author=ebba).update(created_at=ago)
    propose(ebba)


def test_what_was_written_stays_in_the_form(client_for):
    ebba = people.ebba()
    ProposalFactory.create_batch(limits.CONTRIBUTIONS.most, author=ebba, priorities=[])
    data = {
        "form_key": str(uuid4()),
        "title": "Fler bänkar längs ån",
        "body": "Så att man kan vila på vägen.",
        "municipality": "0780",
        "priorities": [Priority.objects.get(number=1).pk],
        "photos-TOTAL_FORMS": "0",
        "photos-INITIAL_FORMS": "0",
    }
    page = client_for(ebba).post("/forslag/nytt/", data).content.decode()
    assert "Fortsätt i morgon" in page
    assert "Så att man kan vila på vägen." in page
    assert Contribution.objects.count() == limits.CONTRIBUTIONS.most


def report(client, proposal, **headers) -> str:
    data = {"ground": "spam", "text": "Reklam."}
    address = f"/bidrag/{proposal.pk}/anmalan/"
    return client.post(address, data, follow=True, **headers).content.decode()


def test_reports_without_an_account_are_bounded_for_each_address(client_for):
    proposal = ProposalFactory()
    for _number in range(limits.REPORTS.most):
        report(client_for(), proposal)
    assert "Vänta några minuter" in report(client_for(), proposal)
    assert Report.objects.count() == limits.REPORTS.most
    report(client_for(), proposal, REMOTE_ADDR="198.51.100.7")
    report(client_for(people.ebba()), proposal)
    assert Report.objects.count() == limits.REPORTS.most + 2


def test_a_cache_that_is_away_hinders_no_report(client_for, monkeypatch, caplog):
    def away(*args, **kwargs):
        raise ConnectionError

    monkeypatch.setattr(cache, "add", away)
    report(client_for(), ProposalFactory())
    assert Report.objects.count() == 1
    assert "not counted" in caplog.text


@pytest.mark.parametrize(
    ("proxies", "told", "address"),
    [
        (0, "203.0.113.9", "127.0.0.1"),
        (1, "198.51.100.1, 203.0.113.9", "203.0.113.9"),
        (2, "198.51.100.1, 203.0.113.9", "198.51.100.1"),
        (2, "203.0.113.9", "127.0.0.1"),
        (1, "2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"),
        (1, "nonsense", "nonsense"),
        (1, "", "127.0.0.1"),
    ],
)
def test_who_asks(rf, settings, proxies, told, address):
    settings.TRUSTED_PROXIES = proxies
    request = rf.get("/", headers={"X-Forwarded-For": told}) if told else rf.get("/")
    assert limits.client_address(request) == address
