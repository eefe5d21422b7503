"""Founding an association, changing its page, and an editor's word that it exists."""

from django.db import IntegrityError, transaction
from django.utils import timezone
from django.utils.text import slugify
from wagtail.log_actions import log

from ..accounts.models import Association, Membership
from ..errors import Changed, NameTaken, NotAllowed, NotOpen, ReasonMissing, TooManyWaiting

# The list's own addresses: /foreningar/ny/ and /foreningar/inbjudan/
RESERVED_SLUGS = {"ny", "inbjudan"}
MAX_WAITING = 3


def create(
    *, by, name: str, municipality_code: str = "", description: str = "", website: str = ""
) -> Association:
    """Found an association that `by` administers. It waits for an editor to verify it.

    The same form sent twice gives the same association. Raises NameTaken for one that others
    founded, TooManyWaiting for somebody who has MAX_WAITING that no editor has seen, and
    ValidationError for text that the model refuses.
    """
    if not by.has_perm("accounts.add_association"):
        raise NotAllowed
    administered = Association.objects.administered_by(by)
    if sent_before := administered.filter(key=Association.key_of(name)).first():
        return sent_before
    if administered.waiting().count() >= MAX_WAITING:
        raise TooManyWaiting
    association = Association(
        name=name,
        slug=_free_slug(name),
        municipality_code=municipality_code,
        description=description,
        website=website,
    )
    with transaction.atomic():
        _save(association)
        association.memberships.create(person=by, role=Membership.Role.ADMIN)
    return association


@transaction.atomic
def change(
    association: Association,
    *,
    by,
    name: str,
    municipality_code: str = "",
    description: str = "",
    website: str = "",
) -> Association:
    """Change what an association says about itself. Its address stays.

    An editor verified the name: a new one waits to be verified anew.
    """
    association = lock(association)
    if not by.has_perm("accounts.edit_association", association):
        raise NotAllowed
    if name != association.name:
        association.name = name
        association.verified_at = association.verified_by = None
    association.municipality_code = municipality_code
    association.description = description
    association.website = website
    _save(association)
    return association


@transaction.atomic
def verify(association: Association, *, by, name: str | None = None) -> Association:
    """An editor's word that the association exists and that these people act for it. Idempotent.

    `name` is the one the editor has read: it may have been changed since.
    """
    association = _for_editor(association, by)
    if name is not None and name != association.name:
        raise Changed
    if not association.is_active:
        raise NotOpen
    if not association.is_verified:
        association.verified_at, association.verified_by = timezone.now(), by
        association.save(update_fields=["verified_at", "verified_by"])
        log(association, "accounts.verify", user=by)
    return association


@transaction.atomic
def unverify(association: Association, *, by) -> Association:
    """Take that word back: the association leaves the list. Idempotent."""
    association = _for_editor(association, by)
    if association.is_verified:
        association.verified_at = association.verified_by = None
        association.save(update_fields=["verified_at", "verified_by"])
        log(association, "accounts.unverify", user=by)
    return association


@transaction.atomic
def close(association: Association, *, by, reason: str) -> Association:
    """Take an association out of sight: nobody speaks for it or comes in. Kept. Idempotent."""
    association = _for_editor(association, by)
    if not reason.strip():
        raise ReasonMissing
    if association.is_active:
        association.invitations.open().update(withdrawn_at=timezone.now())
        _set_active(association, False, by=by, reason=reason, action="accounts.close")
    return association


@transaction.atomic
def reopen(association: Association, *, by, reason: str = "") -> Association:
    """Let an association in again, with its members and verified as it was. Idempotent."""
    association = _for_editor(association, by)
    if not association.is_active:
        _set_active(association, True, by=by, reason=reason, action="accounts.reopen")
    return association


def _set_active(association: Association, is_active: bool, *, by, reason: str, action: str) -> None:
    association.is_active = is_active
    association.save(update_fields=["is_active"])
    log(association, action, user=by, data={"reason": reason.strip()})


def lock(association: Association) -> Association:
    """The row as it is now, held until the transaction ends."""
    return Association.objects.select_for_update(no_key=True).get(pk=association.pk)


def _for_editor(association: Association, by) -> Association:
    if not by.has_perm("participation.moderate"):
        raise NotAllowed
    return lock(association)


def _save(association: Association) -> None:
    association.key = Association.key_of(association.name)
    # Uniqueness is the database's to judge: two may ask at the same moment.
    association.full_clean(validate_unique=False, validate_constraints=False)
    try:
        with transaction.atomic():
            association.save()
    except IntegrityError as error:
        raise NameTaken from error


def _free_slug(name: str) -> str:
    """An address of the name: with a number if another association has it."""
    base = slugify(name)[:100].strip("-") or "forening"
    alike = Association.objects.filter(slug__startswith=base).values_list("slug", flat=True)
    taken = RESERVED_SLUGS | set(alike)
    numbered = (f"{base}-{number}" for number in range(2, len(taken) + 3))
    return base if base not in taken else next(slug for slug in numbered if slug not in taken)
