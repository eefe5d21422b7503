"""What the desk opens with: how much waits, what has waited longest, and our name on it."""

import re
from datetime import UTC, datetime, timedelta

import pytest
from django.utils import timezone

from participation.desk.home import working_days_before
from participation.enums import Ground, Status
from participation.models import Contribution, Report
from tests import people
from tests.factories import AssociationFactory, EventFactory, ProposalFactory, ReportFactory
from tests.queries import assert_same_queries

from .desk_pages import list_of, page_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def home(client_for):
    """The page as it is when asked for."""
    browser = client_for(people.maja())

    def page() -> str:
        return browser.get("/redaktion/").content.decode()

    return page


def waiting(days: float, **fields):
    proposal = ProposalFactory(status=Status.WAITING, **fields)
    sent_in = timezone.now() - timedelta(days=days)
    Contribution.objects.filter(pk=proposal.pk).update(submitted_at=sent_in)
    return proposal


def words(html: str) -> str:
    return " ".join(re.sub(r"(?s)<(script|template).*?</\1>|<[^>]+>", " ", html).split())


def menu(html: str) -> list[str]:
    """The labels of the moderation group in the side menu."""
    return re.findall(r'"label": "([^"]+)"', html.replace("\\u00f6", "ö").replace("\\u00e4", "ä"))


def test_how_much_waits_of_each_kind_with_a_way_there(home):
    waiting(0), waiting(0)
    EventFactory(status=Status.WAITING)
    ReportFactory()
    AssociationFactory(), AssociationFactory(), AssociationFactory()
    page = home()
    assert "2 förslag 1 evenemang 1 anmälan 3 föreningar" in words(page)
    for name in ("proposal", "event", "report", "association"):
        assert f'href="{list_of(name)}"' in page


def test_what_has_waited_longest_comes_first(home):
    new, old = waiting(1, title="Kom i går på kvällen"), waiting(9, title="Kom för länge sedan")
    report = ReportFactory(contribution=ProposalFactory(title="Är anmält sedan fem dagar"))
    Report.objects.update(created_at=timezone.now() - timedelta(days=5))
    page = home()
    places = [page.index(title) for title in ("Kom för länge", "Är anmält", "Kom i går")]
    assert places == sorted(places)
    for address in (page_of("proposal", new), page_of("proposal", old), page_of("report", report)):
        assert f'href="{address}"' in page


def test_a_report_says_on_what_ground_and_from_whom(home):
    ReportFactory(reporter=None, reporter_email="", ground=Ground.OTHER)
    tomas = people.tomas()
    ReportFactory(reporter=tomas, ground=Ground.SPAM)
    said = words(home())
    assert "anmälan: något annat Anonym" in said
    assert f"anmälan: reklam eller skräp {tomas.display_name}" in said


def test_all_that_is_late_is_counted_and_not_only_what_is_listed(home):
    for _ in range(10):
        waiting(30)
    waiting(0.5)
    assert "10 har väntat i mer än tre arbetsdagar" in words(home())


def test_nothing_waiting_is_said_plainly(home):
    assert "Inget väntar. Allt som har skickats in har fått svar." in words(home())


def test_the_menu_says_how_much_waits(home):
    waiting(0), waiting(0)
    ReportFactory()
    labels = menu(home())
    for label in ("Moderering (3)", "Förslag (2)", "Evenemang", "Kommentarer", "Anmälningar (1)"):
        assert label in labels


def test_the_page_costs_no_more_when_much_waits(client_for):
    assert_same_queries(
        "/redaktion/",
        lambda n: [waiting(1) for _ in range(n)],
        few=9,
        limit=30,
        client=client_for(people.maja()),
    )


def test_the_name_is_ours_and_nothing_comes_from_elsewhere(home):
    page = home()
    assert "<title>Redaktionen - Gröna tråden</title>" in page
    assert "desk-brand" in page
    assert "icon-wagtail" not in page
    assert not re.search(r'(src|href)="(https?:)?//', page)
    assert "gravatar" not in page
    assert not re.search(r"wagtail\.org", page)


def test_a_page_that_is_not_there_stays_in_the_frame(client_for):
    answer = client_for(people.maja()).get("/redaktion/finns-inte/")
    assert answer.status_code == 404
    assert "Sidan finns inte" in answer.content.decode()
    assert "Till redaktionen" in answer.content.decode()


@pytest.mark.parametrize(
    ("now", "then"),
    [
        ("2026-11-23 09:00", "2026-11-18 09:00"),  # Monday: the weekend does not count
        ("2026-11-26 09:00", "2026-11-23 09:00"),
        ("2026-11-22 09:00", "2026-11-18 09:00"),  # Sunday
    ],
)
def test_working_days(now, then):
    moments = [datetime.fromisoformat(moment).replace(tzinfo=UTC) for moment in (now, then)]
    assert working_days_before(moments[0], 3) == moments[1]
