"""Reading associations and who belongs to them."""

import re

from django.db.models import QuerySet

from ..accounts.models import Association, Invitation, Membership


def listed(*, municipality: str = "", words: str = "") -> QuerySet[Association]:
    """Verified associations by name, in one municipality, with these words in their name."""
    rows = Association.objects.listed().by_name()
    if municipality:
        rows = rows.in_municipality(municipality)
    if words:
        # A pattern, as SQLite compares å and Å as two letters in all but patterns.
        rows = rows.filter(name__iregex=re.escape(words))
    return rows


def of(person) -> QuerySet[Membership]:
    """A person's memberships with their associations, by name."""
    mine = Membership.objects.filter(person=person, association__is_active=True)
    return mine.select_related("association").by_association()


def members(association: Association) -> QuerySet[Membership]:
    """Those who belong to it: first those who administer it, each group by name."""
    return association.memberships.select_related("person").by_role_and_name()


def invitations(association: Association) -> QuerySet[Invitation]:
    """The invitations that can still be answered, latest first."""
    return association.invitations.open().order_by("-invited_at", "-pk")


def shows_all_to(association: Association, person) -> bool:
    """Whether a person sees what an association says about itself: all do once it is verified."""
    return (
        association.is_verified
        or person.has_perm("accounts.speak_for_association", association)
        or person.has_perm("participation.moderate")
    )
