"""Initiatives at the desk: choices one understands, faults where they are, and what stays."""

import re
from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from cms.models import (
    ActionArea,
    ExpectedEffect,
    Goal,
    Initiative,
    InitiativeIndex,
    Municipality,
    Priority,
)
from tests import people
from tests.cms.desk_forms import edit_form, save
from tests.factories import FollowFactory, InitiativeFactory, OriginFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def editor(client_for):
    return client_for(people.maja())


def new_form(**changes) -> dict:
    """What the form of a new initiative sends, as an editor fills it in."""
    data = {
        "title": "Ny insats",
        "slug": "ny-insats",
        "introduction": "Något görs.",
        "why": "Det behövs.",
        "owner_kind": "municipality",
        "owner_name": "Alvesta kommun",
        "start_date": "2026-01-01",
        "steps-0-status": "planned",
        "steps-0-date": str(timezone.localdate()),
        "ties-0-priority": str(Priority.objects.get(number=1).pk),
        "ties-0-action_area": "",
        "ties-0-ORDER": "1",
    }
    for rows, number in [
        ("steps", 1), ("ties", 1), ("milestones", 0), ("expected_effects", 0), ("stakeholders", 0),
    ]:  # fmt: skip
        data |= {f"{rows}-TOTAL_FORMS": number, f"{rows}-INITIAL_FORMS": 0}
        data |= {f"{rows}-MIN_NUM_FORMS": 0, f"{rows}-MAX_NUM_FORMS": 1000}
    return data | changes


def add(client, **changes):
    parent = InitiativeIndex.objects.get()
    address = reverse("wagtailadmin_pages:add", args=["cms", "initiative", parent.pk])
    data = new_form(**changes) | {"action-publish": "1"}
    return client.post(address, data, follow=True).content.decode()


def test_a_new_one_is_published_without_a_word_of_english(editor, client):
    add(editor)
    made = Initiative.objects.get()
    assert made.live
    assert "Planerad sedan" in client.get(made.url).content.decode()


def test_an_action_area_brings_its_priority(editor):
    area = ActionArea.objects.get(slug="innovationsgrad")
    add(editor, **{"ties-0-priority": "", "ties-0-action_area": area.pk})
    tie = Initiative.objects.get().ties.get()
    assert (tie.priority, tie.action_area) == (area.priority, area)


def tomorrow() -> str:
    return str(timezone.localdate() + timedelta(days=1))


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        ({"end_date": "2025-01-01"}, "Den slutar innan den börjar."),
        ({"ties-0-priority": ""}, "Välj en prioritering eller ett insatsområde."),
    ],
)
def test_a_fault_is_told_where_it_is(editor, changes, told):
    html = add(editor, **changes)
    assert told in html
    assert not Initiative.objects.exists()


def test_a_new_one_needs_a_status(editor):
    html = add(editor, **{"steps-0-status": ""})
    assert "Det här behöver fyllas i." in html
    assert not Initiative.objects.exists()


def test_a_status_to_come_is_refused(editor):
    assert "Den dagen har inte kommit ännu." in add(editor, **{"steps-0-date": tomorrow()})


def test_an_action_area_of_another_priority_is_refused(editor):
    area = ActionArea.objects.get(slug="innovationsgrad")
    assert "Det hör till en annan prioritering." in add(editor, **{"ties-0-action_area": area.pk})


def test_choices_stand_under_what_they_belong_to(editor):
    initiative = InitiativeFactory()
    address = reverse("wagtailadmin_pages:edit", args=[initiative.pk])
    html = editor.get(address).content.decode()
    areas = re.search(r'<select name="ties-0-action_area".*?</select>', html, re.S).group()
    groups = re.findall(r'<optgroup label="([^"]+)"', areas)
    numbers = [int(group.split()[1]) for group in groups]
    assert numbers == [1, 2, 3, 4]
    first = areas[: areas.index('label="Prioritering 2')]
    assert "Hållbara resor och transporter" in first
    priorities = re.search(r'<select name="ties-0-priority".*?</select>', html, re.S).group()
    assert '<optgroup label="Gröna Kronoberg 2025">' in priorities
    assert re.search(r"selected>1\. Utveckla attraktiva", priorities)
    tabs = [text.strip() for text in re.findall(r'role="tab"[^>]*>\s*([^<]+)', html)]
    assert tabs == [
        "Svenska", "English", "Ägare och period", "Status och milstolpar", "Strategi och effekter",
        "Inställningar",
    ]  # fmt: skip


@pytest.mark.parametrize("mode", ["sv", "en"])
def test_a_preview_shows_what_is_being_written(editor, mode):
    initiative = InitiativeFactory()
    data = edit_form(editor, initiative, why="Osparat skäl")
    data["steps-0-note"] = "Osparat steg"
    address = reverse("wagtailadmin_pages:preview_on_edit", args=[initiative.pk])
    assert editor.post(address, data).json()["is_valid"]
    html = editor.get(f"{address}?mode={mode}").content.decode()
    for text in ("Osparat skäl", "Osparat steg"):
        assert text in html, text


def test_the_menu_leads_to_the_register_with_drafts(editor):
    InitiativeFactory(title="Utkast", live=False)
    InitiativeFactory(title="Publicerad", owner_name="Glas AB")
    html = editor.get(reverse("initiatives:index")).content.decode()
    for text in ("Utkast", "Publicerad", "Glas AB", "pågår"):
        assert text in html, text
    assert reverse("initiatives:index") in editor.get(reverse("wagtailadmin_home")).content.decode()


STAYS = "kan inte tas bort"


@pytest.mark.parametrize("make", [FollowFactory, OriginFactory])
@pytest.mark.parametrize("in_bulk", [False, True])
def test_what_is_followed_or_came_from_a_proposal_stays(client_for, make, in_bulk):
    initiative = make().initiative
    administrator = client_for(people.nils())
    address = reverse("wagtailadmin_pages:delete", args=[initiative.pk])
    if in_bulk:
        bulk = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "delete"])
        address = f"{bulk}?id={initiative.pk}"
    html = administrator.post(address, follow=True).content.decode()
    assert f"”{initiative.title}” {STAYS}, för någon bevakar den" in html
    assert Initiative.objects.filter(pk=initiative.pk).exists()


def test_one_that_nobody_leans_on_can_go_and_followed_ones_can_be_taken_down(client_for):
    administrator = client_for(people.nils())
    alone, followed = InitiativeFactory(), FollowFactory().initiative
    administrator.post(reverse("wagtailadmin_pages:delete", args=[alone.pk]))
    assert not Initiative.objects.filter(pk=alone.pk).exists()
    administrator.post(reverse("wagtailadmin_pages:unpublish", args=[followed.pk]))
    followed.refresh_from_db()
    assert not followed.live
    assert followed.follows.exists()


@pytest.mark.parametrize("live", [True, False])
def test_what_an_initiative_leans_on_stays(client_for, live):
    """Drafts that were never published have their rows in the database too."""
    area = ActionArea.objects.get(slug="innovationsgrad")
    goal = Goal.objects.get(slug="minskad-klimatpaverkan")
    Municipality.objects.create(code="0799", name="Provkommunen")
    InitiativeFactory(
        live=live,
        priorities=[2],
        action_areas=[area],
        municipality_id="0799",
        expected_effects=[ExpectedEffect(goal=goal, short_term="x")],
    )
    administrator = client_for(people.nils())
    for page in (Priority.objects.get(number=2), area.priority, goal):
        address = reverse("wagtailadmin_pages:delete", args=[page.pk])
        assert STAYS in administrator.post(address, follow=True).content.decode()
    municipality = reverse("wagtailsnippets_cms_municipality:delete", args=["0799"])
    assert STAYS in administrator.post(municipality, follow=True).content.decode()
    assert Municipality.objects.filter(code="0799").exists()
    data = edit_form(administrator, area.priority)
    numbers = [n for n in range(9) if data.get(f"action_areas-{n}-slug") == area.slug]
    data[f"action_areas-{numbers[0]}-DELETE"] = "1"
    html = save(administrator, area.priority, data).content.decode()
    assert f"”{area.title}” {STAYS}" in html
