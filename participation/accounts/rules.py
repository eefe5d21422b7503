"""Who may do what with an association. Asked as `person.has_perm("accounts.edit_association", it)`.

Verifying is an editor's, and editors are known one room up: "participation.moderate".
"""

import rules

from .models import Association, Membership


@rules.predicate
def is_person(user) -> bool:
    return user.is_authenticated and user.is_active


@rules.predicate
def is_active(user, association) -> bool:
    return association is not None and association.is_active


@rules.predicate
def is_member(user, association) -> bool:
    return association is not None and role_of(user, association) is not None


@rules.predicate
def is_admin(user, association) -> bool:
    return association is not None and role_of(user, association) == Membership.Role.ADMIN


def role_of(user, association: Association) -> str | None:
    """A person's role in an association; asked for once for each pair of objects in memory."""
    if user.pk is None:
        return None
    known = association.__dict__.setdefault("_roles", {})
    if user.pk not in known:
        membership = association.memberships.filter(person_id=user.pk).first()
        known[user.pk] = membership and membership.role
    return known[user.pk]


rules.add_perm("accounts.add_association", is_person)
rules.add_perm("accounts.join_association", is_person)
rules.add_perm("accounts.speak_for_association", is_person & is_active & is_member)
rules.add_perm("accounts.leave_association", is_person & is_active & is_member)
rules.add_perm("accounts.edit_association", is_person & is_active & is_admin)
rules.add_perm("accounts.manage_members", is_person & is_active & is_admin)
