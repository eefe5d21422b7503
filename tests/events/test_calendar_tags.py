"""What other pages show of the calendar."""

from datetime import timedelta

import pytest
from django.db import connection
from django.template import Context, Template
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from cms.models import Municipality, Priority
from participation.enums import Status
from tests.factories import AssociationFactory, EventFactory, PhotoFactory

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("clock")]


def event(title, *, days=1, hours=2, **fields):
    starts_at = timezone.now() + timedelta(days=days)
    ends_at = starts_at + timedelta(hours=hours)
    return EventFactory(
        title=title, occurrences=[{"starts_at": starts_at, "ends_at": ends_at}], **fields
    )


def cards(arguments="", **context) -> str:
    template = Template(f"{{% load calendar %}}{{% event_cards {arguments} %}}")
    return template.render(Context(context)).replace("\xa0", " ")


def shown(html: str, *titles: str) -> list[str]:
    """Those of the titles that are shown, in the order of the page."""
    return sorted((title for title in titles if title in html), key=html.index)


def test_the_next_public_events_in_time_order_with_when_and_where():
    event("Sedan kommer kören", days=5)
    event("Först kommer bandet", days=2)
    event("Ett utkast till fest", status=Status.DRAFT)
    event("Det var en gång här", days=-2)
    html = cards()
    titles = [
        "Sedan kommer kören",
        "Först kommer bandet",
        "Ett utkast till fest",
        "Det var en gång",
    ]
    assert shown(html, *titles) == ["Först kommer bandet", "Sedan kommer kören"]
    assert "Onsdag 25 november kl. 12.00–14.00" in html
    assert "Växjö" in html


def test_narrowed_to_a_priority_some_priorities_a_municipality_or_an_association():
    association = AssociationFactory()
    event("Musik för prio ett", priorities=[1], municipality_id="0760")
    event("Musik för prio två", priorities=[2, 3], association=association)
    event("Musik för prio fyra", priorities=[4])
    everything = ["Musik för prio ett", "Musik för prio två", "Musik för prio fyra"]
    some = list(Priority.objects.filter(number__in=[2, 3, 4]))
    context = {
        "one": Priority.objects.get(number=1),
        "some": some,
        "place": Municipality.objects.get(code="0760"),
        "association": association,
    }
    assert shown(cards("priority=one", **context), *everything) == everything[:1]
    assert shown(cards("priorities=some", **context), *everything) == everything[1:]
    assert cards("priorities=some", **context).count("<li") == 2
    assert shown(cards("municipality=place", **context), *everything) == everything[:1]
    assert shown(cards("association=association", **context), *everything) == everything[1:2]


def test_what_goes_on_since_long_fills_what_room_there_is():
    event("Utställning om glas", days=-9, hours=24 * 40)
    for number in range(3):
        event(f"Konsert nummer {number}", days=1 + number)
    titles = [f"Konsert nummer {number}" for number in range(3)] + ["Utställning om glas"]
    assert shown(cards("limit=3"), *titles) == titles[:3]
    assert shown(cards("limit=4"), *titles) == titles


def test_nothing_at_all_unless_there_is_a_text_for_it():
    assert cards().strip() == ""
    assert "Inget planerat än." in cards('empty_text="Inget planerat än."')


def test_as_many_questions_for_100_as_for_1():
    def questions() -> int:
        with CaptureQueriesContext(connection) as captured:
            cards("limit=100")
        return len(captured)

    def make(number: int) -> None:
        for _row in range(number):
            PhotoFactory(contribution=event("Konsert i kyrkan", priorities=[1, 2]))

    make(1)
    before = questions()
    make(98)
    assert questions() == before
    assert before <= 4
