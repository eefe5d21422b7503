"""Lists and details as a visitor gets them: view, queries, template, middleware; no network."""

from collections.abc import Iterator

from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from cms.models import Goal, Priority, Strategy
from events.models import Event
from participation.models import Proposal

from .measure import Result, timed


def run() -> Iterator[Result]:
    client = Client(SERVER_NAME="localhost")
    for name, url in addresses().items():
        client.get(url)  # what is remembered between requests is remembered now
        with CaptureQueriesContext(connection) as queries:
            answer = client.get(url)
        if answer.status_code != 200:
            raise RuntimeError(f"{url} answered {answer.status_code}")
        note = f"{len(queries)} queries, {len(answer.content) / 1000:.0f} kB"
        yield timed(name, lambda url=url: client.get(url), note)


def addresses() -> dict[str, str]:
    return {
        "home": "/",
        "strategy": Strategy.objects.live().first().get_url(),
        "priority": Priority.objects.live().first().get_url(),
        "goal": Goal.objects.live().first().get_url(),
        "proposal list": "/forslag/",
        "proposal list, filtered": "/forslag/?prioritering=1&kommun=0780",
        "proposal": most_discussed(Proposal).get_absolute_url(),
        "event list": "/evenemang/",
        "event": most_discussed(Event).get_absolute_url(),
        "search": "/sok/?q=cykel",
    }


def most_discussed(model):
    return model.objects.public().order_by("-comment_count", "pk").first()
