"""Sending an event in and withdrawing it: its author's alone, and safe to repeat."""

import pytest

from events.actions import events
from events.errors import AlreadyOver
from events.models import Event
from participation.actions import contributions
from participation.enums import Status
from participation.errors import NotAllowed
from tests import people
from tests.factories import EventFactory

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("clock")]


class TestSubmit:
    def test_sending_in_twice_is_as_once(self, new, clock):
        ebba = people.ebba()
        event = events.create(by=ebba, **new())
        events.submit(event, by=ebba)
        sent_at = Event.objects.get().submitted_at
        clock.forward(hours=1)
        assert events.submit(event, by=ebba).status == Status.WAITING
        assert Event.objects.get().submitted_at == sent_at

    def test_a_draft_whose_time_has_passed_needs_a_new_one(self, new, clock):
        ebba = people.ebba()
        event = events.create(by=ebba, **new())
        clock.forward(days=60)
        with pytest.raises(AlreadyOver, match="datum"):
            events.submit(event, by=ebba)
        assert Event.objects.get().status == Status.DRAFT

    @pytest.mark.parametrize("who", [people.tomas, people.maja, people.nils])
    @pytest.mark.parametrize("verb", [events.submit, contributions.withdraw])
    def test_nobody_sends_in_or_withdraws_what_is_anothers(self, new, who, verb):
        event = events.create(by=people.ebba(), **new())
        with pytest.raises(NotAllowed):
            verb(event, by=who())
        assert Event.objects.get().status == Status.DRAFT

    def test_withdrawing_twice_is_as_once(self):
        event = EventFactory(author=people.ebba())
        for _ in range(2):
            contributions.withdraw(event, by=event.author)
        assert Event.objects.get().status == Status.WITHDRAWN
