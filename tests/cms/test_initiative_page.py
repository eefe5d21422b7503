"""The page of an initiative: its status, milestones, logic of change and stakeholders."""

from datetime import date

import pytest
from django.test import Client

from cms.enums import InitiativeStatus, OwnerKind
from cms.models import (
    ActionArea,
    ExpectedEffect,
    Goal,
    Initiative,
    InitiativeStep,
    Milestone,
    Priority,
    Stakeholder,
)
from cms.queries.initiatives import progress_of
from cms.queries.search import search_pages
from tests import people
from tests.factories import FollowFactory, InitiativeFactory, OriginFactory
from tests.queries import queries_of

pytestmark = pytest.mark.django_db
TODAY = date(2026, 6, 1)


def effect(goal: Goal, n: int) -> ExpectedEffect:
    texts = {"short_term": f"Kort {n}", "medium_term": "Mellan", "long_term": "Långt"}
    return ExpectedEffect(goal=goal, **texts)


def milestones() -> list[Milestone]:
    return [
        Milestone(title="Klart", due_date=date(2026, 2, 1), done_date=date(2026, 2, 3)),
        Milestone(title="Sent", due_date=date(2026, 5, 1)),
        Milestone(title="Snart", due_date=date(2199, 7, 1)),
        Milestone(title="Sedan", due_date=date(2199, 8, 1)),
    ]


def full(**fields) -> Initiative:
    """One with everything that a page can show."""
    goals = Goal.objects.order_by("path")
    return InitiativeFactory(
        **{
            "title": "Laddplatser",
            "slug": "laddplatser",
            "owner_kind": OwnerKind.MUNICIPALITY,
            "owner_name": "Alvesta kommun",
            "municipality_id": "0764",
            "resources": "Två miljoner kronor.",
            "activities": "Vi bygger.",
            "priorities": [2],
            "action_areas": [ActionArea.objects.get(slug="hallbara-resor-och-transporter")],
            "steps": [
                InitiativeStep(status=InitiativeStatus.PLANNED, date=date(2026, 1, 2)),
                InitiativeStep(
                    status=InitiativeStatus.ONGOING, date=date(2026, 3, 1), note="Spaden i jorden."
                ),
            ],
            "milestones": milestones(),
            "expected_effects": [effect(goal, n) for n, goal in enumerate(goals[:3])],
            "stakeholders": [
                Stakeholder(name="Bilister", role=Stakeholder.Role.BOTH, involvement="En träff")
            ],
            **fields,
        }
    )


def test_it_says_all_there_is_to_say(client):
    html = client.get(full().url).content.decode()
    for text in (
        "Pågår sedan 1 mars 2026", "Åtagande", "Alvesta kommun", "januari 2026", "Alvesta",
        "Två miljoner kronor.", "Vi bygger.", "Kort 1", "Mellan", "Långt", "Bilister",
        "Berörs och kan påverka den", "En träff", "Spaden i jorden.", "klar 3 februari 2026",
        "försenad", "nästa", "Förändringslogik", "Intressenter", "Prioritering 2",
        "Hållbara resor och transporter",
    ):  # fmt: skip
        assert text in html, text
    for goal in Goal.objects.order_by("path")[:3]:
        assert f'href="{goal.url}"' in html
    assert html.index("Spaden i jorden.") < html.index("2 januari 2026")


def test_milestones_stand_as_they_do_on_a_day():
    progress = progress_of(full(), TODAY)
    states = [(row.milestone.title, row.state, row.is_next) for row in progress.milestones]
    assert states == [
        ("Klart", "done", False),
        ("Sent", "overdue", False),
        ("Snart", "ahead", True),
        ("Sedan", "ahead", False),
    ]
    assert progress.now.status == InitiativeStatus.ONGOING


@pytest.mark.parametrize("status", [InitiativeStatus.DONE, InitiativeStatus.STOPPED])
def test_what_ended_leaves_its_milestones_and_is_late_with_none(status):
    step = InitiativeStep(status=status, date=date(2026, 5, 20))
    states = [row.state for row in progress_of(full(steps=[step]), TODAY).milestones]
    assert states == ["done", "left", "left", "left"]


def test_on_the_same_day_the_row_written_last_counts():
    day = date(2026, 3, 1)
    steps = [
        InitiativeStep(status=status, date=day)
        for status in (InitiativeStatus.ONGOING, InitiativeStatus.PAUSED)
    ]
    initiative = full(steps=steps)
    assert progress_of(initiative, TODAY).now.status == InitiativeStatus.PAUSED
    assert Initiative.objects.with_status().get(pk=initiative.pk).status == InitiativeStatus.PAUSED


def test_the_smallest_page_has_no_empty_parts(client):
    html = client.get(InitiativeFactory(slug="liten").url).content.decode()
    for text in ("Milstolpar", "Intressenter", "Resurser", "Förslag som den kom ur"):
        assert text not in html, text
    assert "Det är inte beskrivet ännu vilka mål den väntas påverka." in html


def test_the_english_page_marks_what_is_swedish(client):
    initiative = full(why_en="People drive far.")
    html = client.get(f"/en{initiative.url}").content.decode()
    assert '<h1 lang="sv">Laddplatser</h1>' in html
    assert "<p>People drive far.</p>" in html
    assert '<p lang="sv">Snart</p>' in html
    assert 'lang="sv">Kort 1</dd>' in html
    assert "In progress since 1 March 2026" in html


def test_a_draft_and_what_is_changed_in_one_are_for_nobody(client):
    assert client.get(full(live=False).url).status_code == 404
    initiative = full(slug="annan", title="Annan")
    initiative.why = "En hemlighet"
    initiative.save_revision()
    assert "En hemlighet" not in client.get(initiative.url).content.decode()


def test_a_goal_or_priority_taken_down_is_not_led_to(client):
    goal = Goal.objects.order_by("path").first()
    initiative = full()
    goal.unpublish()
    html = client.get(initiative.url).content.decode()
    assert goal.title not in html
    assert "Kort 1" in html


@pytest.mark.parametrize("logged_in", [False, True])
def test_it_asks_at_most_14_times(client_for, logged_in):
    initiative = full()
    OriginFactory(initiative=initiative)
    client = Client()
    if logged_in:
        person = people.tomas()
        FollowFactory(initiative=initiative, person=person)
        client = client_for(person)
    client.get(initiative.url)
    asked = queries_of(initiative.url, client)
    limit = 17 if logged_in else 14  # who it is and may do, and whether they follow it
    assert len(asked) <= limit, "\n".join(asked)


def test_the_search_finds_it_in_both_languages():
    initiative = full(title_en="Charging posts", introduction_en="Posts by the village halls.")
    for words in ("laddplatser", "bygdegårdarna", "charging", "alvesta"):
        assert initiative in search_pages(words), words
    initiative.unpublish()
    assert search_pages("laddplatser") == []


def test_a_priority_shows_what_is_done_for_it_and_no_draft(client):
    priority = Priority.objects.get(number=2)
    assert "Ingen insats är publicerad ännu." in client.get(priority.url).content.decode()
    InitiativeFactory(title="Sagostund i parken", priorities=[2])
    InitiativeFactory(title="Hemlig scen", priorities=[2], live=False)
    InitiativeFactory(title="För en annan", priorities=[1])
    html = client.get(priority.url).content.decode()
    assert "Sagostund i parken" in html
    assert "Hemlig scen" not in html
    assert "För en annan" not in html
