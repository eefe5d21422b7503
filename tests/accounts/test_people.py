"""People as rows: what the database promises about them."""

import pytest
from django.db import IntegrityError

from participation.accounts.models import User
from tests import people

pytestmark = pytest.mark.django_db


def test_an_address_is_kept_in_small_letters_and_belongs_to_one():
    assert User.objects.create_user("Ebba@Example.ORG", display_name="Ebba").email == (
        "ebba@example.org"
    )
    with pytest.raises(IntegrityError):
        User(email="EBBA@example.org", display_name="Ebba två").save()


def test_nobody_without_an_address():
    with pytest.raises(ValueError, match="e-mail address"):
        User.objects.create_user("")


def test_a_superuser_has_a_name_to_be_called_by():
    chief = User.objects.create_superuser("chef@example.org", "granar och tallar")
    assert (chief.display_name, chief.is_superuser) == ("chef", True)
    assert str(chief) == chief.get_full_name() == chief.get_short_name() == "chef"


def test_addresses_are_confirmed_for_many_at_once(django_assert_num_queries):
    made = User.objects.bulk_create(
        User(email=f"n{number}@example.org", display_name="N N") for number in range(3)
    )
    with django_assert_num_queries(1):
        User.objects.confirm_addresses(made)
    assert all(person.owns_address(person.email) for person in made)
    assert not people.ebba().owns_address("n0@example.org")
