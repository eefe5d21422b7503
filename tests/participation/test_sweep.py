"""The sweep: what a queue that was away left undone is put right, and the rest is left alone."""

import pytest
from django.core import mail
from django.core.management import CommandError, call_command

from participation import indexing
from participation.accounts.models import Invitation
from participation.enums import Status
from participation.models import Contribution
from participation.queries.search import search
from tests.factories import AssociationFactory, EventFactory, ProposalFactory

pytestmark = pytest.mark.django_db


def found(word: str) -> int:
    answer = search(word)
    return len(answer.proposals) + len(answer.events)


def test_what_is_public_and_never_reached_the_index_is_found():
    ProposalFactory(title="Fler kolonilotter i Lessebo")
    EventFactory(title="Kolonilotternas dag")
    call_command("sweep", verbosity=0)
    assert found("kolonilotter") == 2
    assert not Contribution.objects.to_index().exists()


def test_a_changed_title_and_a_hidden_proposal_follow():
    changed, hidden = (
        ProposalFactory(title="Kolonilotter nu"),
        ProposalFactory(title="Dolda lotter"),
    )
    for proposal in (changed, hidden):
        indexing.update(proposal)
        proposal.refresh_from_db()
    changed.title = "Odlingslådor nu"
    changed.save()
    hidden.status = Status.HIDDEN
    hidden.save()
    assert Contribution.objects.to_index().count() == 2
    call_command("sweep", verbosity=0)
    assert (found("kolonilotter"), found("odlingslådor"), found("dolda")) == (0, 1, 0)
    assert not Contribution.objects.to_index().exists()


def test_drafts_are_no_matter_for_the_index():
    ProposalFactory(status=Status.DRAFT)
    assert not Contribution.objects.to_index().exists()


def test_an_invitation_that_never_left_is_sent_once():
    association = AssociationFactory(name="Kultur i Lessebo")
    Invitation.objects.create(association=association, email="ny@example.org")
    call_command("sweep", verbosity=0)
    call_command("sweep", verbosity=0)
    [letter] = mail.outbox
    assert letter.to == ["ny@example.org"]


def test_one_that_fails_stops_none_of_the_others(monkeypatch):
    first = ProposalFactory(title="Den första lotten")
    ProposalFactory(title="Den andra lotten")
    real = indexing.update

    def update(contribution):
        if contribution.pk == first.pk:
            raise OSError("the index is away")
        real(contribution)

    with monkeypatch.context() as away:
        away.setattr(indexing, "update", update)
        with pytest.raises(CommandError, match="1 could not be done"):
            call_command("sweep", verbosity=0)
    assert [row.pk for row in Contribution.objects.to_index()] == [first.pk]
    call_command("sweep", verbosity=0)
    assert found("lotten") == 2
