"""The people that tests speak of, each made when a test asks: `ebba = people.ebba()`.

Ebba Lind     a resident in Växjö: proposes, comments, supports
Tomas Ek      another resident, who has nothing to do with what is Ebba's
Sara Wik      administers the association "Kultur i Småland"
Maja Holm     editor: moderates and publishes
Nils Berg     administrator: decides over the site
Lo Falk       was a resident; the account is closed
"""

from cms.roles import ADMINISTRATORS, EDITORS
from participation.accounts.models import Membership, User

from .factories import AssociationFactory, MembershipFactory, UserFactory


def ebba() -> User:
    return UserFactory(email="ebba@example.org", display_name="Ebba Lind")


def tomas() -> User:
    return UserFactory(email="tomas@example.org", display_name="Tomas Ek", municipality_code="0765")


def sara() -> User:
    person = UserFactory(email="sara@example.org", display_name="Sara Wik")
    association = AssociationFactory(name="Kultur i Småland", slug="kultur-i-smaland")
    MembershipFactory(association=association, person=person, role=Membership.Role.ADMIN)
    return person


def maja() -> User:
    return UserFactory(email="maja@example.org", display_name="Maja Holm", groups=[EDITORS])


def nils() -> User:
    return UserFactory(email="nils@example.org", display_name="Nils Berg", groups=[ADMINISTRATORS])


def lo() -> User:
    return UserFactory(email="lo@example.org", display_name="Lo Falk", is_active=False)


def visitor() -> None:
    """Nobody in particular: `client_for(people.visitor())` is not logged in."""
