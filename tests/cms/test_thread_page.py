"""The whole strategy's thread: what is counted, what is left out, and where the counts lead."""

import re

import pytest

from cms.models import ActionArea, ExpectedEffect, Goal, Priority, Strategy
from participation.enums import Status, TagGrade
from tests.factories import (
    EventFactory,
    InitiativeFactory,
    OccurrenceFactory,
    ProposalFactory,
    TagFactory,
)
from tests.queries import assert_same_queries

pytestmark = pytest.mark.django_db

PAGE = "/strategi/grona-kronoberg-2025/grona-traden/"
TRAVEL = "hallbara-resor-och-transporter"


@pytest.fixture
def travel() -> ActionArea:
    return ActionArea.objects.get(slug=TRAVEL)


def tie(contribution, area: ActionArea, **fields):
    TagFactory(contribution=contribution, priority=area.priority, action_area=area, **fields)


def woven(client) -> dict:
    return client.get(PAGE).context["weave"]


def done_in(client, slug: str = TRAVEL):
    for part in woven(client)["strands"]:
        for row in part["strand"].action_areas:
            if row.action_area.slug == slug:
                return row.done
    raise AssertionError(slug)


def priority_in(client, number: int):
    for part in woven(client)["strands"]:
        for row in part["strand"].priorities:
            if row.priority.number == number:
                return row
    raise AssertionError(number)


def test_all_of_the_strategy_is_in_it(client):
    weave = woven(client)
    kinds = ("challenges", "goals", "priorities", "action_areas")
    assert [weave[kind] for kind in kinds] == [11, 7, 4, 8]


def test_in_both_languages(client, in_language):
    prefix = "" if in_language == "sv" else "/en"
    page = client.get(prefix + PAGE).content.decode()
    assert ("Samma sak som tabell" if in_language == "sv" else "The same as a table") in page
    goal = Goal.objects.get(slug="minskad-klimatpaverkan")
    assert goal.local_title in page
    assert f'href="{prefix}/strategi/grona-kronoberg-2025/livsmiljoer/#' in page


def test_what_is_public_and_held_is_counted(client, travel):
    for status in Status:
        tie(ProposalFactory(status=status), travel)
    for grade in (TagGrade.SUGGESTED, TagGrade.DECLINED):
        tie(ProposalFactory(priorities=[]), travel, grade=grade)
    tie(ProposalFactory(), travel, grade=TagGrade.CONFIRMED)
    done = done_in(client)
    assert (done.proposals, done.events, done.initiatives) == (2, 0, 0)


def test_events_are_counted_as_the_list_has_them(client, travel):
    event = EventFactory()
    OccurrenceFactory(event=event, local_start="2030-01-01T10:00")
    tie(event, travel)
    tie(EventFactory(occurrences=[]), travel)
    tie(EventFactory(status=Status.WAITING), travel)
    assert done_in(client).events == 2  # it is given twice


def test_initiatives_that_are_published(client, travel):
    goal = Goal.objects.get(slug="minskad-klimatpaverkan")
    page = InitiativeFactory(action_areas=[travel])
    ExpectedEffect.objects.create(initiative=page, goal=goal, short_term="Fler cyklar.")
    draft = InitiativeFactory(title="Hemlig insats", live=False, action_areas=[travel])
    ExpectedEffect.objects.create(initiative=draft, goal=goal, short_term="Hemligt.")
    assert done_in(client).initiatives == 1
    assert priority_in(client, 1).done.initiatives == 1
    response = client.get(PAGE)
    assert "1 insats ska påverka målet" in response.content.decode()
    assert "Hemlig" not in response.content.decode()


def test_the_counts_lead_to_their_lists(client, travel):
    tie(ProposalFactory(), travel)
    tie(EventFactory(), travel)
    InitiativeFactory(action_areas=[travel])
    page = client.get(PAGE).content.decode()
    for start in ("/forslag/", "/evenemang/", "/insatser/"):
        assert page.count(f'href="{start}?prioritering=1&amp;insatsomrade={TRAVEL}"') == 2
        assert page.count(f'href="{start}?prioritering=1"') == 1


def test_those_of_an_archived_strategy_lead_to_its_own_lists(client, travel):
    tie(ProposalFactory(), travel)
    Strategy.objects.update(is_in_force=False)
    page = client.get(PAGE).content.decode()
    [address] = re.findall(r'href="(/forslag/[^"]*insatsomrade=[^"]*)"', page)[:1]
    assert address.endswith("&amp;strategi=grona-kronoberg-2025")
    assert done_in(client).proposals == 1


def test_what_is_not_published_is_not_in_it(client):
    hidden = Priority.objects.get(number=4)
    Priority.objects.filter(pk=hidden.pk).update(live=False)
    Goal.objects.filter(slug="okat-humankapital").update(live=False)
    page = client.get(PAGE).content.decode()
    assert hidden.title not in page
    assert hidden.url not in page
    assert "okat-humankapital" not in page


def test_the_picture_is_drawn_without_script_or_style(client):
    page = client.get(PAGE).content.decode()
    assert page.count('<svg class="weave__lines"') == 8
    assert " style=" not in page


def test_as_many_questions_for_30_as_for_1(travel):
    def make_rows(number):
        for _ in range(number):
            tie(ProposalFactory(), travel)
            tie(EventFactory(), travel)
            InitiativeFactory(action_areas=[travel])

    assert_same_queries(PAGE, make_rows, 1, 10, limit=14)
