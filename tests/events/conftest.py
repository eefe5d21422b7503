"""A clock that stands still, and what an organiser fills in."""

import uuid
from datetime import UTC, datetime, timedelta

import pytest
from django.utils import timezone

from cms.models import Municipality, Priority
from events.enums import Category
from tests import people

# A Monday in November at noon, winter time: the calendar's tests live then.
NOON = datetime(2026, 11, 23, 11, 0, tzinfo=UTC)

wall = datetime.fromisoformat


class Clock:
    def __init__(self, monkeypatch):
        self.moment = NOON
        monkeypatch.setattr(timezone, "now", lambda: self.moment)

    def forward(self, **how_far) -> None:
        self.moment += timedelta(**how_far)


@pytest.fixture
def clock(monkeypatch) -> Clock:
    """Noon on 23 November 2026, until the test says otherwise."""
    return Clock(monkeypatch)


@pytest.fixture
def details(db):
    """`details(title=…)`: what the actions `create` and `change` take."""

    def make(**changes) -> dict:
        return {
            "title": "Lucia i domkyrkan",
            "category": Category.MUSIC,
            "description": "Barnkören sjunger **Lucia** in.",
            "start": wall("2026-12-13T18:00"),
            "end": wall("2026-12-13T19:30"),
            "venue_name": "Växjö domkyrka",
            "address": "Linnégatan 2",
            "municipality": Municipality.objects.get(code="0780"),
            "priorities": [Priority.objects.get(number=2)],
        } | changes

    return make


@pytest.fixture
def new(details):
    """The same with a key of its own: for `create`."""
    return lambda **changes: details(form_key=uuid.uuid4(), **changes)


@pytest.fixture
def sara():
    return people.sara()


@pytest.fixture
def browser(client_for, sara):
    return client_for(sara)
