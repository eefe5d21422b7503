"""Who may do what with an association: the whole table."""

import pytest
from django.contrib.auth.models import AnonymousUser

from participation.accounts.models import Association, Membership
from participation.accounts.rules import role_of
from tests import people
from tests.factories import MembershipFactory, UserFactory

pytestmark = pytest.mark.django_db

#            visitor, resident, member, admin, suspended admin, editor
TABLE = {
    "accounts.add_association": "-+++-+",
    "accounts.join_association": "-+++-+",
    "accounts.speak_for_association": "--++--",
    "accounts.leave_association": "--++--",
    "accounts.edit_association": "---+--",
    "accounts.manage_members": "---+--",
    "participation.moderate": "-----+",
}


@pytest.fixture
def everybody():
    admin = people.sara()
    association = Association.objects.get()
    member = MembershipFactory(association=association).person
    suspended = UserFactory(is_active=False)
    MembershipFactory(association=association, person=suspended, role=Membership.Role.ADMIN)
    return [AnonymousUser(), people.tomas(), member, admin, suspended, people.maja()]


@pytest.mark.parametrize("permission", TABLE)
def test_the_table(everybody, permission):
    found = ""
    for person in everybody:
        is_allowed = person.has_perm(permission, Association.objects.get())
        found += "+" if is_allowed else "-"
    assert found == TABLE[permission]


@pytest.mark.parametrize("permission", [name for name in TABLE if name.endswith("association")][2:])
def test_nobody_acts_for_an_association_that_is_closed(everybody, permission):
    Association.objects.update(is_active=False)
    association = Association.objects.get()
    assert not any(person.has_perm(permission, association) for person in everybody)


def test_the_role_is_asked_for_once(everybody, django_assert_num_queries):
    association, admin = Association.objects.get(), everybody[3]
    with django_assert_num_queries(1):
        assert role_of(admin, association) == role_of(admin, association) == "admin"
