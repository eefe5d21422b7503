"""The chain on the pages of proposals and events: what it shows, and what it must not."""

import pytest

from cms.models import ActionArea, Goal, Priority
from participation.enums import Status, TagGrade
from participation.models import InitiativeOrigin
from tests import people
from tests.factories import EventFactory, InitiativeFactory, ProposalFactory, TagFactory
from tests.queries import queries_of

pytestmark = pytest.mark.django_db

TRAVEL = "hallbara-resor-och-transporter"


@pytest.fixture
def travel() -> ActionArea:
    return ActionArea.objects.get(slug=TRAVEL)


def page_of(client, contribution) -> str:
    return client.get(contribution.get_absolute_url()).content.decode()


def tie(contribution, area, **fields):
    return TagFactory(contribution=contribution, priority=area.priority, action_area=area, **fields)


@pytest.mark.parametrize("factory", [ProposalFactory, EventFactory])
def test_each_link_is_a_page(client, in_language, factory, travel):
    made = factory(priorities=[1])
    tie(made, travel)
    page = page_of(client, made)
    goal = Goal.objects.get(slug="minskad-klimatpaverkan")
    area = goal.above[-1]
    challenge = area.challenges.first()
    for link in (
        f"{area.url}#{challenge.slug}",
        goal.url,
        travel.priority.url,
        f"{travel.priority.url}#{TRAVEL}",
    ):
        assert f'href="{link}"' in page, link
    assert ("Kan inte bedömas" if in_language == "sv" else "Cannot be judged") in page


def test_a_suggestion_says_that_it_is_one_and_why(client, in_language, travel):
    made = ProposalFactory(priorities=[2])
    tie(made, travel, grade=TagGrade.SUGGESTED, words=["tåget", "hållplats"])
    page = page_of(client, made)
    told = {
        "sv": "Föreslås för att texten säger ”tåget” och ”hållplats”.",
        "en": "Suggested because the text says “tåget” and “hållplats”.",
    }
    assert told[in_language] in page
    assert ("Föreslaget" if in_language == "sv" else "Suggested") in page
    assert "tag--priority-1" not in page


def test_what_was_declined_is_not_shown(client, travel):
    made = ProposalFactory(priorities=[2])
    tie(made, travel, grade=TagGrade.DECLINED, words=["tåget"])
    page = page_of(client, made)
    assert travel.title not in page
    assert "Föreslås" not in page


def test_a_suggestion_counts_in_no_list(client, travel):
    made = ProposalFactory(priorities=[2], title="Räknas inte bland resor")
    tie(made, travel, grade=TagGrade.SUGGESTED)
    TagFactory(contribution=made, priority=travel.priority, grade=TagGrade.SUGGESTED)
    for address in ("/forslag/?prioritering=1", travel.priority.url):
        assert made.title not in client.get(address).content.decode()
    shown = client.get("/forslag/").content.decode()
    assert made.title in shown
    assert "tag--priority-1" not in shown


def test_a_priority_that_is_taken_down_is_nowhere(client):
    made = ProposalFactory(priorities=[1, 2])
    hidden = Priority.objects.get(number=1)
    Priority.objects.filter(pk=hidden.pk).update(live=False)
    for page in (page_of(client, made), client.get("/forslag/").content.decode()):
        assert hidden.title not in page
        assert hidden.url not in page


def test_the_initiatives_that_came_of_it(client):
    made = ProposalFactory()
    for title, live in (("Cykelstråk Växjö–Alvesta", True), ("Hemlig insats", False)):
        initiative = InitiativeFactory(title=title, live=live)
        InitiativeOrigin.objects.create(initiative=initiative, proposal=made)
    page = page_of(client, made)
    assert "Cykelstråk Växjö–Alvesta" in page
    assert "Hemlig insats" not in page


@pytest.mark.parametrize("factory", [ProposalFactory, EventFactory])
def test_as_many_questions_for_many_ties_as_for_one(client_for, factory):
    client = client_for(people.tomas())
    few, many = factory(priorities=[1]), factory(priorities=[1, 2, 3])
    for area in ActionArea.objects.filter(priority__number__lte=3):
        tie(many, area)
    counts = []
    for made in (few, many):
        client.get(made.get_absolute_url())
        counts.append(len(queries_of(made.get_absolute_url(), client)))
    assert counts[0] == counts[1] <= 14


def test_what_waits_shows_its_chain_to_its_author(client_for, travel):
    ebba = people.ebba()
    made = ProposalFactory(author=ebba, status=Status.WAITING)
    tie(made, travel)
    assert travel.title in page_of(client_for(ebba), made)
