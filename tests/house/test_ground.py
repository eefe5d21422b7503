"""The suite's own ground: factories, people and the database that tests find."""

import pytest
from django.contrib.auth.models import Group

from cms.models import Priority
from cms.roles import EDITORS
from tests import factories, people


@pytest.mark.django_db
@pytest.mark.parametrize("name", [n for n in factories.__all__ if n.endswith("Factory")])
def test_every_factory_makes_a_whole_row(name):
    row = getattr(factories, name)()
    row.full_clean()


@pytest.mark.django_db
def test_people_have_their_roles(client_for):
    assert [group.name for group in people.maja().groups.all()] == [EDITORS]
    assert people.sara().associations.get().name == "Kultur i Småland"
    assert client_for(people.ebba()).session["_auth_user_id"]
    assert not people.lo().is_active


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("time", ["first", "second"])
def test_a_test_that_commits_finds_the_strategy(time):
    assert Priority.objects.count() == 4
    assert Group.objects.filter(name=EDITORS).exists()
    people.ebba()
