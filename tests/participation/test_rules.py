"""Who may do what, as one table: a line for each permission, a column for each person."""

import pytest
from django.contrib.auth.models import AnonymousUser

from participation.enums import CommentStatus, Status
from tests import people
from tests.factories import CommentFactory, InitiativeFactory, ProposalFactory, UserFactory

pytestmark = pytest.mark.django_db

ROLES = ("visitor", "author", "other", "editor", "admin", "closed")

# A permission, the status of what it is about, and who may.
CONTRIBUTIONS = {
    ("view_contribution", "draft"): {"author"},
    ("view_contribution", "waiting"): {"author", "editor", "admin"},
    ("view_contribution", "returned"): {"author", "editor", "admin"},
    ("view_contribution", "published"): set(ROLES),
    ("view_contribution", "hidden"): {"author", "editor", "admin"},
    ("view_contribution", "withdrawn"): {"author", "editor", "admin"},
    ("edit_contribution", "draft"): {"author"},
    ("edit_contribution", "waiting"): {"author"},
    ("edit_contribution", "returned"): {"author"},
    ("edit_contribution", "published"): {"author"},
    ("edit_contribution", "hidden"): set(),
    ("edit_contribution", "withdrawn"): set(),
    ("withdraw_contribution", "draft"): {"author"},
    ("withdraw_contribution", "waiting"): {"author"},
    ("withdraw_contribution", "published"): {"author"},
    ("withdraw_contribution", "hidden"): set(),
    ("withdraw_contribution", "withdrawn"): set(),
    ("tag_contribution", "published"): {"editor", "admin"},
    ("tag_contribution", "waiting"): {"editor", "admin"},
    ("tag_contribution", "draft"): set(),
    ("support_proposal", "published"): {"other", "editor", "admin"},
    ("support_proposal", "waiting"): set(),
    ("support_proposal", "hidden"): set(),
    ("comment_on_contribution", "published"): {"author", "other", "editor", "admin"},
    ("comment_on_contribution", "waiting"): set(),
    ("comment_on_contribution", "hidden"): set(),
    ("report_contribution", "published"): set(ROLES),
    ("report_contribution", "waiting"): set(),
    ("report_contribution", "hidden"): set(),
    ("make_initiative", "published"): {"editor", "admin"},
    ("make_initiative", "waiting"): set(),
    ("make_initiative", "hidden"): set(),
}
COMMENTS = {
    ("edit_comment", "published", "published"): {"author"},
    ("edit_comment", "hidden", "published"): set(),
    ("edit_comment", "deleted", "published"): set(),
    ("edit_comment", "published", "hidden"): set(),
    ("delete_comment", "published", "published"): {"author"},
    ("delete_comment", "hidden", "published"): set(),
    ("delete_comment", "published", "hidden"): set(),
    ("report_comment", "published", "published"): set(ROLES),
    ("report_comment", "hidden", "published"): set(),
    ("report_comment", "deleted", "published"): set(),
    ("report_comment", "published", "hidden"): set(),
}
WITHOUT_OBJECT = {
    "contribute": {"author", "other", "editor", "admin"},
    "moderate": {"editor", "admin"},
}


@pytest.fixture
def cast() -> dict:
    return {
        "visitor": AnonymousUser(),
        "author": people.ebba(),
        "other": people.tomas(),
        "editor": people.maja(),
        "admin": people.nils(),
        "closed": people.lo(),
    }


def told(value: set | tuple) -> str:
    """The same name in every run: a set has no order of its own."""
    return " ".join(sorted(value) if isinstance(value, set) else value) or "nobody"


def those_who_may(cast: dict, permission: str, *about) -> set:
    return {
        role for role, user in cast.items() if user.has_perm(f"participation.{permission}", *about)
    }


@pytest.mark.parametrize(("line", "expected"), CONTRIBUTIONS.items(), ids=told)
def test_contributions(cast, line, expected):
    permission, status = line
    proposal = ProposalFactory(author=cast["author"], status=Status(status))
    assert those_who_may(cast, permission, proposal) == expected


@pytest.mark.parametrize(("line", "expected"), COMMENTS.items(), ids=told)
def test_comments(cast, line, expected):
    permission, status, status_of_contribution = line
    proposal = ProposalFactory(status=Status(status_of_contribution))
    comment = CommentFactory(
        contribution=proposal, author=cast["author"], status=CommentStatus(status)
    )
    assert those_who_may(cast, permission, comment) == expected


@pytest.mark.parametrize(("permission", "expected"), WITHOUT_OBJECT.items())
def test_without_an_object(cast, permission, expected):
    assert those_who_may(cast, permission) == expected


@pytest.mark.parametrize("live", [True, False])
def test_initiatives(cast, live):
    expected = {"author", "other", "editor", "admin"} if live else set()
    assert those_who_may(cast, "follow_initiative", InitiativeFactory(live=live)) == expected
    assert those_who_may(cast, "follow_initiative", None) == set()


@pytest.mark.parametrize(
    "permission",
    sorted({line[0] for line in (*CONTRIBUTIONS, *COMMENTS)} - {"view_contribution"}),
)
def test_nobody_may_do_anything_with_nothing(cast, permission):
    assert those_who_may(cast, permission, None) == set()


def test_a_draft_that_was_thrown_away_is_still_its_authors_alone(cast):
    proposal = ProposalFactory(
        author=cast["author"], status=Status.WITHDRAWN, submitted_at=None, published_at=None
    )
    assert those_who_may(cast, "view_contribution", proposal) == {"author"}


def test_a_superuser_is_an_editor_and_nobody_elses_author(cast):
    """Django answers yes to everything for them: their own proposal they could support."""
    root = UserFactory(is_superuser=True)
    theirs, own = ProposalFactory(author=cast["author"]), ProposalFactory(author=root)
    comment = CommentFactory(contribution=theirs, author=cast["author"])
    assert root.has_perm("participation.moderate")
    assert root.has_perm("participation.support_proposal", theirs)
    assert not root.has_perm("participation.support_proposal", own)
    for permission, about in (
        ("edit_contribution", theirs),
        ("withdraw_contribution", theirs),
        ("edit_comment", comment),
        ("delete_comment", comment),
    ):
        assert not root.has_perm(f"participation.{permission}", about), permission
    assert root.has_perm("accounts.delete_user")


def test_an_editor_whose_account_is_closed_is_nobody():
    closed = UserFactory(groups=["Redaktörer"], is_active=False)
    proposal = ProposalFactory(status=Status.WAITING)
    assert not closed.has_perm("participation.moderate")
    assert not closed.has_perm("participation.view_contribution", proposal)


def test_one_who_was_an_editor_a_moment_ago_is_none():
    """The groups are asked for once in a request, and anew in the next."""
    maja = people.maja()
    assert maja.has_perm("participation.moderate")
    maja.groups.clear()
    assert not type(maja).objects.get(pk=maja.pk).has_perm("participation.moderate")
