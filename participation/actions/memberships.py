"""Who belongs to an association: inviting, accepting, giving and taking roles, leaving."""

from django.db import transaction
from django.utils import timezone

from ..accounts.models import Association, Invitation, Membership
from ..accounts.tasks import mail_invitation
from ..errors import (
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
from . import associations

MAX_INVITATIONS = 30
MAX_A_DAY = 20  # letters that one person can send


@transaction.atomic
def invite(association: Association, *, by, email: str, language: str = "sv") -> Invitation:
    """Invite by e-mail: one letter a day to each address, whoever sends it. Idempotent for a day.

    Inviting again later sends a new letter, valid for 14 days more. Whether the address has an
    account, or is a member already, is not told.
    """
    association = _administered(association, by)
    if not association.is_verified:
        raise NotVerified
    association.invitations.stale().delete()
    email = email.strip().lower()
    if sent := association.invitations.open().of_the_last_day().filter(email=email).first():
        return sent
    _check_letters(association, by, email)
    fields = {
        "language": language,
        "invited_by": by,
        "invited_at": timezone.now(),
        "mailed_at": None,
        "withdrawn_at": None,
    }
    invitation, _is_new = association.invitations.update_or_create(email=email, defaults=fields)
    # Robust: a queue that is away loses no letter, `sweep` sends it later.
    transaction.on_commit(lambda: mail_invitation.enqueue(invitation.pk), robust=True)
    return invitation


def _check_letters(association: Association, by, email: str) -> None:
    today = Invitation.objects.of_the_last_day()
    if today.filter(email=email).exists():
        raise InvitedToday
    if today.filter(invited_by=by).count() >= MAX_A_DAY:
        raise InvitationsOfTheDay
    if association.invitations.open().exclude(email=email).count() >= MAX_INVITATIONS:
        raise TooManyInvitations


@transaction.atomic
def withdraw_invitation(association: Association, *, by, invitation_id: int) -> None:
    """Take an invitation back: its link stops working. Idempotent."""
    association = _administered(association, by)
    _take_back(association.invitations.filter(pk=invitation_id))


@transaction.atomic
def accept(invitation: Invitation, *, by) -> Membership:
    """Become a member by an invitation to one's own address. A member keeps the role there is."""
    if not by.has_perm("accounts.join_association"):
        raise NotAllowed
    open_ones = Invitation.objects.open().select_for_update(of=("self",), no_key=True)
    invitation = open_ones.filter(pk=invitation.pk, association__is_active=True).first()
    if invitation is None:
        raise InvitationGone
    if not by.owns_address(invitation.email):
        raise OtherAddress
    membership, _is_new = invitation.association.memberships.get_or_create(person=by)
    invitation.delete()
    return membership


@transaction.atomic
def give_role(association: Association, *, by, person, role: str) -> Membership:
    """Let a member administer the association, or be a member as others. Idempotent."""
    association = _administered(association, by)
    membership = association.memberships.filter(person=person).first()
    if membership is None:
        raise NotOpen
    if role != Membership.Role.ADMIN:
        _needs_another_admin(association, membership)
    membership.role = role
    membership.full_clean(validate_unique=False)
    membership.save(update_fields=["role"])
    return membership


@transaction.atomic
def remove(association: Association, *, by, person) -> None:
    """End somebody's membership, and what invitations to them are open. Idempotent."""
    association = _administered(association, by)
    _end(association, person)
    _take_back(association.invitations.filter(email__in=person.addresses()))


@transaction.atomic
def leave(association: Association, *, by) -> None:
    """End one's own membership. Idempotent for those who have left."""
    association = associations.lock(association)
    if not by.is_active:
        raise NotAllowed
    _end(association, by)


def _take_back(invitations) -> None:
    invitations.filter(withdrawn_at=None).update(withdrawn_at=timezone.now())


def _end(association: Association, person) -> None:
    membership = association.memberships.filter(person=person).first()
    if membership:
        _needs_another_admin(association, membership)
        membership.delete()


def _administered(association: Association, by) -> Association:
    """The locked association, if the person may decide over its members."""
    association = associations.lock(association)
    if not by.has_perm("accounts.manage_members", association):
        raise NotAllowed
    return association


def _needs_another_admin(association: Association, membership: Membership) -> None:
    """Refuse to lose the only one who can log in and administer the association."""
    admins = association.memberships.filter(role=Membership.Role.ADMIN, person__is_active=True)
    if membership.role == Membership.Role.ADMIN and not admins.exclude(pk=membership.pk).exists():
        raise LastAdmin
