"""One verb takes the mark from one strategy and gives it to the next."""

from unittest.mock import patch

import pytest
from django.contrib.auth.models import AnonymousUser
from django.urls import reverse
from wagtail.models import PageLogEntry

from cms.actions import strategies
from cms.errors import NotAllowed, NothingToTieTo, NotPublished
from cms.models import Priority, Strategy
from cms.queries import strategy as reading
from tests import people
from tests.cms import next_strategy

pytestmark = pytest.mark.django_db


@pytest.fixture
def earlier() -> Strategy:
    return Strategy.objects.get()


@pytest.fixture
def later(earlier, tmp_path) -> Strategy:
    return next_strategy.mapped(tmp_path)


def marks() -> list[tuple]:
    rows = Strategy.objects.order_by("adopted_date")
    return list(rows.values_list("slug", "is_in_force", "successor__slug"))


SWITCHED = [("grona-kronoberg-2025", False, next_strategy.SLUG), (next_strategy.SLUG, True, None)]


@pytest.mark.parametrize("person", [people.maja, people.nils])
def test_the_mark_goes_over_and_the_old_one_names_its_successor(later, person):
    strategies.put_in_force(later, by=person())
    assert marks() == SWITCHED
    for page in Strategy.objects.all():
        assert not page.has_unpublished_changes
        draft = page.get_latest_revision_as_object()
        assert (draft.is_in_force, draft.successor) == (page.is_in_force, page.successor)
    entry = PageLogEntry.objects.get(action="cms.put_in_force")
    assert entry.page.specific == later
    assert [one["title"] for one in entry.data["earlier"]] == ["Gröna Kronoberg 2025"]


@pytest.mark.parametrize("person", [people.ebba, people.sara, AnonymousUser])
def test_it_is_the_editors_alone(earlier, later, person):
    before = marks()
    with pytest.raises(NotAllowed):
        strategies.put_in_force(later, by=person())
    assert marks() == before


def test_twice_is_once(later):
    maja = people.maja()
    strategies.put_in_force(later, by=maja)
    count = later.revisions.count()
    strategies.put_in_force(later, by=maja)
    assert later.revisions.count() == count
    assert PageLogEntry.objects.filter(action="cms.put_in_force").count() == 1


def test_a_draft_is_refused_and_so_is_one_with_nothing_to_tie_to(later):
    maja = people.maja()
    later.unpublish()
    with pytest.raises(NotPublished):
        strategies.put_in_force(later, by=maja)
    later = Strategy.objects.get(pk=later.pk)
    later.save_revision().publish()
    for page in Priority.objects.of(later):
        page.unpublish()
    with pytest.raises(NothingToTieTo):
        strategies.put_in_force(later, by=maja)


def test_a_fault_on_the_way_leaves_all_as_it_was(earlier, later):
    before = marks()
    with (
        patch("cms.actions.strategies.log", side_effect=RuntimeError),
        pytest.raises(RuntimeError),
    ):
        strategies.put_in_force(later, by=people.maja())
    assert marks() == before
    assert not PageLogEntry.objects.filter(action="cms.put_in_force").exists()


def test_an_unpublished_draft_stays_a_draft_and_keeps_the_mark(earlier, later):
    for page in (earlier, later):
        page.introduction = "Ett utkast"
        page.save_revision()
    strategies.put_in_force(later, by=people.maja())
    assert marks() == SWITCHED
    for page in Strategy.objects.all():
        assert page.introduction != "Ett utkast"
        page.get_latest_revision().publish()
    assert marks() == SWITCHED
    assert {page.introduction for page in Strategy.objects.all()} == {"Ett utkast"}


def test_another_successor_is_left_as_it_is(earlier, later, tmp_path):
    third = next_strategy.imported(tmp_path, "grona-kronoberg-2045", 2045)
    earlier.successor = third
    earlier.save_revision().publish()
    strategies.put_in_force(later, by=people.maja())
    assert Strategy.objects.get(pk=earlier.pk).successor == third


def test_it_can_be_taken_back(earlier, later):
    maja, before = people.maja(), marks()
    strategies.put_in_force(later, by=maja)
    strategies.put_in_force(earlier, by=maja)
    assert marks() == before


def test_all_that_chooses_follows_the_strategy_in_force(client, client_for, earlier, later):
    strategies.put_in_force(later, by=people.maja())
    assert reading.in_force() == later
    assert [one.title for one in reading.priority_choices()] == [
        "Ny prioritering 1", "Ny prioritering 2", "Ny prioritering 3",
    ]  # fmt: skip
    assert reading.priority_by_number("4") is None
    form = client_for(people.ebba()).get(reverse("participation:proposal_create"))
    for url, html in [
        ("/", client.get("/").content.decode()),
        ("form", form.content.decode()),
        ("list", client.get(reverse("participation:proposal_list")).content.decode()),
        ("calendar", client.get(reverse("events:event_list")).content.decode()),
    ]:
        assert "Ny prioritering 1" in html, url
        assert Priority.objects.of(earlier).get(number=1).title not in html, url


def test_at_the_desk_it_is_a_button_that_asks_once(client_for, earlier, later):
    editor, url = client_for(people.maja()), reverse("put_in_force", args=[later.pk])
    edit = reverse("wagtailadmin_pages:edit", args=[later.pk])
    assert url in editor.get(edit).content.decode()
    html = editor.get(url).content.decode()
    assert "Från och med nu gäller ”Gröna Kronoberg 2035”" in html
    assert "”Gröna Kronoberg 2025” arkiveras." in html
    assert marks() != SWITCHED
    answer = editor.post(url, follow=True)
    assert "”Gröna Kronoberg 2035” gäller nu." in answer.content.decode()
    assert marks() == SWITCHED
    assert url not in editor.get(edit).content.decode()
    assert "gäller redan" in editor.get(url).content.decode()


def test_the_desk_tells_why_not(client_for, later):
    later.unpublish()
    answer = client_for(people.maja()).post(reverse("put_in_force", args=[later.pk]), follow=True)
    assert "Strategin är inte publicerad." in answer.content.decode()


@pytest.mark.parametrize("person", [people.ebba, people.visitor])
def test_nobody_else_comes_to_the_button(client_for, later, person):
    before = marks()
    answer = client_for(person()).post(reverse("put_in_force", args=[later.pk]))
    assert answer.status_code in (302, 403)
    assert marks() == before
