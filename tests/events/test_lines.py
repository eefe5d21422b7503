"""What residents add, in lines on a goal's page, and side by side on the home page."""

from datetime import timedelta

import pytest
from django.template import Context, Template
from django.utils import timezone

from cms.models import Priority
from events.queries.events import happening
from participation.enums import Status
from tests.factories import EventFactory, PhotoFactory, ProposalFactory

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("clock")]


def event(title: str, *, days: float = 1, hours: int = 2, **fields):
    starts_at = timezone.now() + timedelta(days=days)
    times = {"starts_at": starts_at, "ends_at": starts_at + timedelta(hours=hours)}
    return EventFactory(title=title, occurrences=[times], **fields)


def lines(tag: str, *numbers: int, arguments: str = "") -> str:
    template = Template(
        f"{{% load calendar participation %}}{{% {tag} priorities=some {arguments} %}}"
    )
    return template.render(Context({"some": list(Priority.objects.filter(number__in=numbers))}))


def test_event_lines_are_the_next_public_ones_of_the_priorities(django_assert_num_queries):
    event("Kören om en vecka", days=7, priorities=[1])
    event("Bandet på torsdag", days=2, priorities=[2])
    event("Dansen för prio fyra", priorities=[4])
    event("Ett utkast till fest", priorities=[1], status=Status.DRAFT)
    event("Utställning sedan länge", days=-9, hours=24 * 40, priorities=[1])
    with django_assert_num_queries(3):  # the priorities, what goes on in them, and the events
        html = lines("event_lines", 1, 2)
    assert html.count("<li>") == 3
    assert html.index("Bandet på torsdag") < html.index("Kören om en vecka")
    assert html.index("Kören om en vecka") < html.index("Utställning sedan länge")
    assert "Växjö" in html


def test_proposal_lines_are_the_newest_public_ones(django_assert_num_queries):
    day = timezone.now() - timedelta(days=1)
    ProposalFactory(title="Ett äldre förslag", priorities=[1], published_at=day)
    ProposalFactory(title="Ett nyare förslag", priorities=[1, 2], support_count=3)
    ProposalFactory(title="För en annan prio", priorities=[4])
    ProposalFactory(title="Ett dolt förslag", priorities=[1], status=Status.HIDDEN)
    with django_assert_num_queries(3):  # the priorities, what goes on in them, and the proposals
        html = lines("proposal_lines", 1, 2)
    assert html.count("<li>") == 2
    assert html.index("Ett nyare förslag") < html.index("Ett äldre förslag")
    assert "3 stöder" in html or "3 stöd" in html


@pytest.mark.parametrize("tag", ["event_lines", "proposal_lines"])
def test_nothing_unless_there_is_a_text_for_it(tag):
    assert lines(tag, 1).strip() == ""
    assert "Inget än." in lines(tag, 1, arguments='empty_text="Inget än."')


def test_pictures_of_both_kinds_are_read_together(django_assert_num_queries):
    for number in range(3):
        for row in (event(f"Konsert {number}"), ProposalFactory()):
            PhotoFactory(contribution=row)
    # proposals, their tags, events, pictures, the pictures' files
    with django_assert_num_queries(5):
        found = happening(events=3, proposals=3)
        rows = [*found["proposals"], *(one.event for one in found["occurrences"])]
        assert [len(row.photos.all()) for row in rows] == [1] * 6
        assert all(photo.image.title for row in rows for photo in row.photos.all())
