"""Support: the number is always that of the rows."""

import pytest
from django.urls import reverse

from participation.actions import supports
from participation.enums import Status
from participation.errors import NotAllowed
from participation.models import Proposal, Support
from tests import people
from tests.factories import ProposalFactory

pytestmark = pytest.mark.django_db


def count() -> tuple[int, int]:
    return Proposal.objects.get().support_count, Support.objects.count()


def test_support_is_given_once_and_taken_back_once():
    proposal, tomas = ProposalFactory(), people.tomas()
    supports.give(proposal, by=tomas)
    supports.give(proposal, by=tomas)
    assert count() == (1, 1)
    supports.take_back(proposal, by=tomas)
    supports.take_back(proposal, by=tomas)
    assert count() == (0, 0)


@pytest.mark.parametrize("status", [s for s in Status if s != Status.PUBLISHED])
def test_only_what_is_public_is_supported(status):
    proposal = ProposalFactory(status=status)
    with pytest.raises(NotAllowed):
        supports.give(proposal, by=people.tomas())
    assert count() == (0, 0)


def test_nobody_supports_their_own():
    ebba = people.ebba()
    with pytest.raises(NotAllowed):
        supports.give(ProposalFactory(author=ebba), by=ebba)


def test_support_over_the_web(client_for):
    proposal = ProposalFactory()
    address = reverse("participation:support", args=[proposal.pk])
    client = client_for(people.tomas())
    assert client.post(address, follow=True).status_code == 200
    assert count() == (1, 1)
    page = client.post(address, {"take_back": "1"}, follow=True)
    assert count() == (0, 0)
    assert "0 personer stöder detta" in page.content.decode().replace("<strong>", "").replace(
        "</strong>", ""
    )


def test_a_visitor_is_asked_to_log_in_and_a_get_changes_nothing(client_for):
    proposal = ProposalFactory()
    address = reverse("participation:support", args=[proposal.pk])
    page = "http://testserver" + proposal.get_absolute_url()
    answer = client_for().post(address, headers={"referer": page})
    assert answer["Location"].startswith("/konto/logga-in/?next=http")
    assert proposal.slug in answer["Location"]
    foreign = client_for().post(address, headers={"referer": "https://evil.example/x"})
    assert foreign["Location"] == "/konto/logga-in/?next=/konto/"
    assert client_for(people.tomas()).get(address)["Location"] == proposal.get_absolute_url()
    assert count() == (0, 0)
