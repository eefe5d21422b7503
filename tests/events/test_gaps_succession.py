"""What was tied to an earlier priority counts where it goes on; suggestions count nowhere."""

from urllib.parse import urlsplit

import pytest
from django.http import QueryDict

from cms.forms.initiatives import InitiativeFilterForm
from cms.models import Priority, PrioritySuccession
from participation.enums import TagGrade
from tests.factories import EventFactory, InitiativeFactory, ProposalFactory, TagFactory
from tests.strategies import an_earlier_strategy

pytestmark = pytest.mark.django_db

PAGE = "/strategi/grona-kronoberg-2025/luckor/"


def test_numbers_and_lists_follow_the_priority_back(client):
    second = Priority.objects.get(number=2)
    earlier = an_earlier_strategy()
    PrioritySuccession.objects.create(priority=second, predecessor=earlier.priority)
    for make in (ProposalFactory, EventFactory):
        TagFactory(contribution=make(priorities=[]), priority=earlier.priority)
        both = make(priorities=[2])
        TagFactory(contribution=both, priority=earlier.priority)
        suggested = make(priorities=[])
        TagFactory(contribution=suggested, priority=second, grade=TagGrade.SUGGESTED)
    InitiativeFactory(priorities=[], action_areas=[earlier.area], municipality_id="0780")

    context = client.get(PAGE).context
    said, taking_place, done = context["tables"].county().cells[1].numbers
    assert (said.value, taking_place.value, done.value) == (2, 2, 1)
    for number in (said, taking_place):
        assert len(client.get(number.address).context["page"].rows) == number.value
    assert InitiativeFilterForm(QueryDict(urlsplit(done.address).query)).count == done.value
    assert context["report"].initiatives.by_cell == {("0780", second.pk): 1}
    assert not context["report"].initiatives.by_area  # its action area is not of this strategy
