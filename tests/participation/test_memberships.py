"""Inviting, accepting, roles, leaving."""

from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError
from django.utils import timezone

from participation.accounts.models import Association, Invitation, Membership
from participation.accounts.tasks import mail_invitation
from participation.actions import memberships
from participation.errors import (
    InvitationGone,
    InvitationsOfTheDay,
    InvitedToday,
    LastAdmin,
    NotAllowed,
    NotOpen,
    NotVerified,
    OtherAddress,
    TooManyInvitations,
)
from tests import people
from tests.factories import MembershipFactory, UserFactory

pytestmark = pytest.mark.django_db
ADMIN, MEMBER = Membership.Role.ADMIN, Membership.Role.MEMBER


@pytest.fixture
def sara():
    return people.sara()


@pytest.fixture
def association(sara) -> Association:
    Association.objects.update(verified_at=timezone.now())
    return Association.objects.get()


def yesterday() -> None:
    Invitation.objects.update(invited_at=timezone.now() - timedelta(days=1, minutes=1))


@pytest.fixture
def invitation(association, sara) -> Invitation:
    return memberships.invite(association, by=sara, email="Ebba@example.org")


def roles(association) -> dict:
    return dict(association.memberships.values_list("person__display_name", "role"))


def test_an_invitation_is_accepted_once(association, invitation):
    ebba = people.ebba()
    membership = memberships.accept(invitation, by=ebba)
    assert (membership.association, membership.role) == (association, MEMBER)
    with pytest.raises(InvitationGone):
        memberships.accept(invitation, by=ebba)
    assert roles(association) == {"Sara Wik": ADMIN, "Ebba Lind": MEMBER}


def test_the_letter_goes_to_the_address_in_its_readers_language(
    association, sara, mailoutbox, django_capture_on_commit_callbacks
):
    UserFactory(email="ebba@example.org", language="en")
    for email in ("ebba@example.org", "okand@example.org"):
        with django_capture_on_commit_callbacks(execute=True):
            memberships.invite(association, by=sara, email=email)
    english, swedish = mailoutbox
    assert english.subject == "You are invited to Kultur i Småland"
    assert "/en/foreningar/inbjudan/" in english.body
    assert swedish.subject == "Du är inbjuden till Kultur i Småland"
    assert not Invitation.objects.unmailed().exists()


def test_inviting_again_sends_again_and_is_still_one_invitation(
    association, sara, mailoutbox, django_capture_on_commit_callbacks
):
    for letters, is_next_day in ((1, False), (1, False), (2, True)):
        if is_next_day:
            yesterday()
        with django_capture_on_commit_callbacks(execute=True):
            memberships.invite(association, by=sara, email="ebba@example.org")
        assert len(mailoutbox) == letters
    assert Invitation.objects.count() == 1


def test_a_letter_that_fails_leaves_the_row_to_be_sent(
    association, invitation, settings, mailoutbox
):
    settings.EMAIL_BACKEND = "nowhere.Backend"
    with pytest.raises(ModuleNotFoundError):
        mail_invitation.call(invitation.pk)
    assert Invitation.objects.unmailed().exists()
    settings.EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
    for _twice in range(2):
        mail_invitation.call(invitation.pk)
    assert len(mailoutbox) == 1


@pytest.mark.parametrize("wrong", [people.tomas, people.maja])
def test_it_is_for_one_address(association, invitation, wrong):
    with pytest.raises(OtherAddress):
        memberships.accept(invitation, by=wrong())
    assert roles(association) == {"Sara Wik": ADMIN}


def test_it_is_not_for_who_only_claims_the_address(invitation):
    claimer = UserFactory(email="ebba@example.org", verified=False)
    with pytest.raises(OtherAddress):
        memberships.accept(invitation, by=claimer)


def test_it_is_not_for_the_suspended(association, sara):
    lo = people.lo()
    invitation = memberships.invite(association, by=sara, email=lo.email)
    with pytest.raises(NotAllowed):
        memberships.accept(invitation, by=lo)


def test_it_ages(invitation):
    Invitation.objects.update(invited_at=timezone.now() - timedelta(days=14, minutes=1))
    with pytest.raises(InvitationGone):
        memberships.accept(invitation, by=people.ebba())


def test_it_is_taken_back(association, invitation, sara):
    for _twice in range(2):
        memberships.withdraw_invitation(association, by=sara, invitation_id=invitation.pk)
    with pytest.raises(InvitationGone):
        memberships.accept(invitation, by=people.ebba())


def test_it_ends_with_the_association(association, invitation):
    Association.objects.update(is_active=False)
    with pytest.raises(InvitationGone):
        memberships.accept(invitation, by=people.ebba())


def test_an_admin_who_accepts_stays_admin(association, sara):
    invitation = memberships.invite(association, by=sara, email=sara.email)
    assert memberships.accept(invitation, by=sara).role == ADMIN


def test_invitations_are_bounded_and_old_ones_make_room(association, sara, monkeypatch):
    monkeypatch.setattr(memberships, "MAX_A_DAY", 1000)
    for number in range(memberships.MAX_INVITATIONS):
        memberships.invite(association, by=sara, email=f"n{number}@example.org")
    with pytest.raises(TooManyInvitations):
        memberships.invite(association, by=sara, email="en.till@example.org")
    memberships.invite(association, by=sara, email="n0@example.org")
    Invitation.objects.update(invited_at=timezone.now() - timedelta(days=15))
    memberships.invite(association, by=sara, email="en.till@example.org")
    assert Invitation.objects.count() == 1


def test_roles_are_given_and_taken(association, sara):
    ebba = MembershipFactory(association=association).person
    for role in (ADMIN, ADMIN, MEMBER, MEMBER):
        membership = memberships.give_role(association, by=sara, person=ebba, role=role)
        assert Membership.objects.get(pk=membership.pk).role == role


def test_a_role_that_does_not_exist_is_refused(association, sara):
    ebba = MembershipFactory(association=association).person
    with pytest.raises(ValidationError):
        memberships.give_role(association, by=sara, person=ebba, role="owner")


def test_a_role_for_somebody_who_has_left(association, sara):
    with pytest.raises(NotOpen):
        memberships.give_role(association, by=sara, person=people.tomas(), role=ADMIN)


def test_the_last_admin_stays(association, sara):
    MembershipFactory(association=association)
    suspended = people.lo()
    MembershipFactory(association=association, person=suspended, role=ADMIN)
    for attempt in (
        lambda: memberships.leave(association, by=sara),
        lambda: memberships.remove(association, by=sara, person=sara),
        lambda: memberships.give_role(association, by=sara, person=sara, role=MEMBER),
    ):
        with pytest.raises(LastAdmin):
            attempt()
    assert roles(association)["Sara Wik"] == ADMIN


def test_an_admin_leaves_when_there_is_another(association, sara):
    MembershipFactory(association=association, role=ADMIN)
    for _twice in range(2):
        memberships.leave(association, by=sara)
    assert "Sara Wik" not in roles(association)


def test_who_is_removed_cannot_come_back_by_an_old_letter(association, sara):
    ebba = people.ebba()
    MembershipFactory(association=association, person=ebba)
    invitation = memberships.invite(association, by=sara, email=ebba.email)
    for _twice in range(2):
        memberships.remove(association, by=sara, person=ebba)
    assert roles(association) == {"Sara Wik": ADMIN}
    with pytest.raises(InvitationGone):
        memberships.accept(invitation, by=ebba)


@pytest.mark.parametrize("wrong", [people.tomas, people.maja, people.lo, "member"])
def test_only_who_administers_decides_over_members(association, sara, invitation, wrong):
    by = MembershipFactory(association=association).person if wrong == "member" else wrong()
    before = roles(association)
    for attempt in (
        lambda: memberships.invite(association, by=by, email="n@example.org"),
        lambda: memberships.withdraw_invitation(association, by=by, invitation_id=invitation.pk),
        lambda: memberships.give_role(association, by=by, person=sara, role=MEMBER),
        lambda: memberships.remove(association, by=by, person=sara),
    ):
        with pytest.raises(NotAllowed):
            attempt()
    assert roles(association) == before
    assert Invitation.objects.count() == 1


def test_accepting_rolls_back_whole(association, invitation, monkeypatch):
    def fail(*args, **kwargs):
        raise RuntimeError

    monkeypatch.setattr(Invitation, "delete", fail)
    with pytest.raises(RuntimeError):
        memberships.accept(invitation, by=people.ebba())
    assert roles(association) == {"Sara Wik": ADMIN}


def test_only_what_an_editor_has_verified_sends_letters(sara):
    with pytest.raises(NotVerified):
        memberships.invite(Association.objects.get(), by=sara, email="ebba@example.org")
    assert not Invitation.objects.exists()


def test_taking_back_and_inviting_anew_sends_no_second_letter_that_day(association, sara):
    for _round in range(2):
        invitation = memberships.invite(association, by=sara, email="ebba@example.org")
        memberships.withdraw_invitation(association, by=sara, invitation_id=invitation.pk)
        with pytest.raises(InvitedToday):
            memberships.invite(association, by=sara, email="ebba@example.org")
        yesterday()


def test_nor_does_another_association(association, sara):
    memberships.invite(association, by=sara, email="ebba@example.org")
    other = MembershipFactory(
        person=sara, role=ADMIN, association__verified_at=timezone.now()
    ).association
    with pytest.raises(InvitedToday):
        memberships.invite(other, by=sara, email="ebba@example.org")


def test_a_person_sends_few_letters_a_day(association, sara):
    for number in range(memberships.MAX_A_DAY):
        memberships.invite(association, by=sara, email=f"n{number}@example.org")
    with pytest.raises(InvitationsOfTheDay):
        memberships.invite(association, by=sara, email="en.till@example.org")
    yesterday()
    memberships.invite(association, by=sara, email="en.till@example.org")
