"""Writing a proposal: works, is refused, is safe to repeat, and is all or nothing."""

import uuid

import pytest
from django.core.exceptions import ValidationError

from cms.models import ActionArea, Municipality, Priority
from participation.actions import contributions, moderation, photos, proposals
from participation.enums import Status, TagGrade
from participation.errors import NotAllowed, NotOpen
from participation.models import ContributionPhoto, ContributionPriority, Proposal
from tests import people
from tests.factories import (
    AssociationFactory,
    ImageFactory,
    PhotoFactory,
    ProposalFactory,
)

pytestmark = pytest.mark.django_db


def words(**changes) -> dict:
    """What a resident writes."""
    return {
        "form_key": uuid.uuid4(),
        "title": "En nattbuss mellan Växjö och Åseda",
        "summary": "Så att unga kommer hem.",
        "body": "Sista bussen går **kl. 21**.",
        "municipality": Municipality.objects.get(code="0760"),
        "priorities": [Priority.objects.get(number=1)],
    } | changes


def test_a_draft_is_saved_with_its_ties_and_its_safe_html():
    area = ActionArea.objects.get(slug="hallbara-resor-och-transporter")
    proposal = proposals.create(by=people.ebba(), **words(action_areas=[area]))
    assert proposal.status == Status.DRAFT
    assert proposal.published_at is None
    assert proposal.body_html == "<p>Sista bussen går <strong>kl. 21</strong>.</p>\n"
    tags = proposal.tags.values_list("priority__number", "action_area__slug", "grade")
    assert set(tags) == {
        (1, None, TagGrade.AUTHOR),
        (1, "hallbara-resor-och-transporter", TagGrade.AUTHOR),
    }


def test_an_action_area_brings_its_priority():
    area = ActionArea.objects.get(slug="god-och-jamlik-halsa")
    proposal = proposals.create(by=people.ebba(), **words(priorities=[], action_areas=[area]))
    assert list(proposal.priorities.values_list("number", flat=True).distinct()) == [4]


def test_the_same_form_twice_makes_one_proposal():
    ebba, sent = people.ebba(), words()
    first = proposals.create(by=ebba, **sent)
    sent["pictures"] = [photos.Picture(ImageFactory(), "En buss.")]
    proposals.create(by=ebba, **sent)
    changed_at = Proposal.objects.get().updated_at
    # The second click has stored the same file once more.
    sent["pictures"] = [photos.Picture(ImageFactory(), "En buss.")]
    assert proposals.create(by=ebba, **sent) == first
    assert Proposal.objects.get().updated_at == changed_at


def test_who_goes_back_to_the_form_and_writes_more_loses_nothing():
    ebba, sent = people.ebba(), words()
    draft = proposals.create(by=ebba, **sent)
    sent |= {"title": "En bättre rubrik på samma idé"}
    again = proposals.create(by=ebba, send=True, **sent)
    assert (again.pk, again.status) == (draft.pk, Status.WAITING)
    assert Proposal.objects.get().title == "En bättre rubrik på samma idé"


def test_who_goes_back_and_only_sends_it_in_has_sent_it_in():
    ebba, sent = people.ebba(), words()
    proposals.create(by=ebba, **sent)
    assert proposals.create(by=ebba, send=True, **sent).status == Status.WAITING
    assert Proposal.objects.get().status == Status.WAITING


@pytest.mark.parametrize("status", [Status.HIDDEN, Status.WITHDRAWN])
def test_what_is_taken_away_is_not_written_anew_by_its_old_form(status):
    ebba, sent = people.ebba(), words()
    proposals.create(by=ebba, **sent)
    Proposal.objects.update(status=status)
    with pytest.raises(NotOpen):
        proposals.create(by=ebba, send=True, **sent | {"title": "En annan rubrik"})
    assert Proposal.objects.get().title == sent["title"]


def test_two_people_may_send_the_same_key():
    sent = words()
    proposals.create(by=people.ebba(), **sent)
    proposals.create(by=people.tomas(), **sent)
    assert Proposal.objects.count() == 2


def test_a_newcomers_proposal_waits_and_a_known_persons_is_published():
    ebba = people.ebba()
    first = proposals.create(by=ebba, send=True, **words())
    assert first.status == Status.WAITING
    ProposalFactory(author=ebba)
    second = proposals.create(by=ebba, send=True, **words())
    assert second.status == Status.PUBLISHED
    assert second.published_at


def test_sending_in_twice_is_as_once():
    ebba = people.ebba()
    proposal = ProposalFactory(author=ebba, status=Status.DRAFT)
    contributions.submit(proposal, by=ebba)
    sent_at = Proposal.objects.get().submitted_at
    assert contributions.submit(proposal, by=ebba).status == Status.WAITING
    assert Proposal.objects.get().submitted_at == sent_at


def test_what_was_published_before_makes_nobody_trusted_when_it_is_hidden():
    ebba = people.ebba()
    ProposalFactory(author=ebba, status=Status.HIDDEN)
    assert not contributions.is_trusted(ebba)


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("title", "   "),
        ("title", "Kort"),
        ("title", "x" * 121),
        ("title", "En rubrik med \x00 noll"),
        ("title", "En rubrik \u202egnäv"),
        ("title", "\u200b" * 8),
        ("title", "\u3164" * 8),
        ("title", "!!! ... ???"),
        ("body", "\u200b\u2800"),
        ("summary", "x" * 301),
        ("body", ""),
        ("body", "x" * 10_001),
        ("body", "Jag heter Bo, 811218-9876"),
    ],
)
def test_refused_text_saves_nothing(field, value):
    with pytest.raises(ValidationError) as refused:
        proposals.create(by=people.ebba(), **words(**{field: value}))
    assert field in refused.value.message_dict
    assert not Proposal.objects.exists()
    assert not ContributionPriority.objects.exists()


@pytest.mark.parametrize("alt_text", ["", "\u200b", "Bo Ek, 811218-9876"])
def test_nothing_is_half_saved_when_a_picture_is_refused(alt_text):
    pictures = [photos.Picture(ImageFactory(), alt_text)]
    with pytest.raises(ValidationError):
        proposals.create(by=people.ebba(), **words(pictures=pictures))
    assert not Proposal.objects.exists()


def test_at_most_five_pictures():
    pictures = [photos.Picture(ImageFactory(), f"Bild {number}") for number in range(6)]
    with pytest.raises(ValidationError):
        proposals.create(by=people.ebba(), **words(pictures=pictures))


def test_nobody_speaks_for_an_association_of_others():
    with pytest.raises(NotAllowed):
        proposals.create(by=people.ebba(), **words(association=AssociationFactory()))
    assert not Proposal.objects.exists()


def test_a_member_speaks_for_the_association():
    sara = people.sara()
    association = sara.associations.get()
    proposal = proposals.create(by=sara, **words(association=association))
    assert proposal.sender == "Kultur i Småland"


def test_who_has_left_an_association_changes_the_text_and_not_the_sender():
    sara = people.sara()
    association = sara.associations.get()
    sent = words(association=association)
    proposal = proposals.create(by=sara, **sent)
    sara.memberships.all().delete()
    del sent["form_key"]
    proposals.change(proposal, by=sara, **sent | {"title": "En helt annan rubrik"})
    assert Proposal.objects.get().association == association
    other = AssociationFactory()
    with pytest.raises(NotAllowed):
        proposals.change(proposal, by=sara, **sent | {"association": other})


def test_what_is_saved_is_saved_when_the_queue_is_away(
    monkeypatch, caplog, django_capture_on_commit_callbacks
):
    ebba = ProposalFactory(author=people.ebba()).author
    monkeypatch.setattr("participation.actions.contributions.reindex", None)
    with django_capture_on_commit_callbacks(execute=True):
        proposals.create(by=ebba, send=True, **words())
    assert Proposal.objects.public().count() == 2
    assert "on_commit" in caplog.text


def test_a_change_keeps_the_status_the_tie_that_stays_and_its_grade():
    ebba = people.ebba()
    proposal = ProposalFactory(author=ebba, priorities=[1, 2])
    proposal.tags.filter(priority__number=1).update(grade=TagGrade.CONFIRMED)
    fields = words(priorities=Priority.objects.filter(number__in=[1, 3]))
    del fields["form_key"]
    proposals.change(proposal, by=ebba, **fields)
    changed = Proposal.objects.get()
    assert (changed.status, changed.title) == (Status.PUBLISHED, fields["title"])
    grades = dict(changed.tags.held().values_list("priority__number", "grade"))
    assert grades == {1: TagGrade.CONFIRMED, 3: TagGrade.AUTHOR}


@pytest.mark.parametrize("who", [people.tomas, people.maja, people.nils])
def test_nobody_else_changes_sends_in_or_withdraws(who):
    proposal = ProposalFactory(author=people.ebba(), status=Status.DRAFT)
    fields = words()
    del fields["form_key"]
    other = who()
    with pytest.raises(NotAllowed):
        proposals.change(proposal, by=other, **fields)
    with pytest.raises(NotAllowed):
        contributions.submit(proposal, by=other)
    with pytest.raises(NotAllowed):
        contributions.withdraw(proposal, by=other)
    assert Proposal.objects.get().status == Status.DRAFT


def test_withdrawing_hides_and_keeps_and_can_be_repeated():
    ebba = people.ebba()
    proposal = ProposalFactory(author=ebba)
    contributions.withdraw(proposal, by=ebba)
    contributions.withdraw(proposal, by=ebba)
    assert Proposal.objects.get().status == Status.WITHDRAWN
    assert not Proposal.objects.public().exists()


@pytest.mark.parametrize("status", [Status.HIDDEN])
def test_what_an_editor_has_hidden_is_not_withdrawn(status):
    ebba = people.ebba()
    proposal = ProposalFactory(author=ebba, status=status)
    with pytest.raises(NotOpen):
        contributions.withdraw(proposal, by=ebba)


def test_pictures_are_arranged_as_asked():
    ebba = people.ebba()
    one, two, three = (photos.Picture(ImageFactory(), f"Bild {n}") for n in range(3))
    proposal = ProposalFactory(author=ebba)
    photos.arrange(proposal, by=ebba, pictures=[one, two])
    kept = proposal.photos.get(image=two.image).pk
    photos.arrange(proposal, by=ebba, pictures=[two, three])
    assert [row.image for row in proposal.photos.all()] == [two.image, three.image]
    assert proposal.photos.all()[0].pk == kept


@pytest.mark.parametrize("how", ["hidden", "withdrawn"])
def test_the_pictures_of_what_is_hidden_leave_their_address(
    how, django_capture_on_commit_callbacks
):
    ebba = people.ebba()
    photo = PhotoFactory(contribution=ProposalFactory(author=ebba))
    before = photo.image.file.name
    with django_capture_on_commit_callbacks(execute=True):
        if how == "hidden":
            moderation.hide(photo.contribution, by=people.maja(), reason="Någons ansikte.")
        else:
            contributions.withdraw(photo.contribution, by=ebba)
    moved = ContributionPhoto.objects.get().image
    assert moved.file.name != before
    assert moved.file.storage.exists(moved.file.name)
    assert not moved.file.storage.exists(before)
