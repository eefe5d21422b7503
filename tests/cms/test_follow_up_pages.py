"""The follow-up as its readers meet it and as editors make it."""

import re

import pytest
from django.urls import reverse

from cms.models import FollowUp, Goal, Strategy
from tests import people
from tests.cms.desk_forms import edit_form, save
from tests.cms.test_follow_up import _values, frozen
from tests.factories import ProposalFactory
from tests.queries import queries_of

__all__ = ["_values"]  # the same figures
pytestmark = pytest.mark.django_db


@pytest.fixture
def strategy() -> Strategy:
    return Strategy.objects.get()


@pytest.fixture
def published(strategy) -> FollowUp:
    page = frozen(strategy, 2024)
    page.introduction, page.introduction_en = "Ett år till.", "One more year."
    page.save_revision().publish()
    return FollowUp.objects.get(pk=page.pk)


@pytest.fixture
def editor(client_for):
    return client_for(people.maja())


def test_all_is_read_from_what_was_frozen(client, published):
    Goal.objects.filter(slug="minskad-klimatpaverkan").update(title="Omdöpt", title_en="Renamed")
    html = client.get(published.url).content.decode()
    assert "Omdöpt" not in html
    for text in (
        "Minskad klimatpåverkan", "Fryst den 26 november 2026 kl. 14.05", "Ett år till.",
        "Högst 1,5 ton", "4,2", "Mätningen", "https://exempel.se/data", published.checksum,
        f"{published.url}data.json",
    ):  # fmt: skip
        assert text in html, text
    html = client.get(f"/en{published.url}").content.decode()
    for text in ("Lower climate impact", "One more year.", "At most 1.5 tonnes", "4.2"):
        assert text in html, text
    assert "Renamed" not in html


def test_every_link_inside_the_page_has_its_place(client, published):
    html = client.get(published.url).content.decode()
    places = set(re.findall(r' id="([^"]+)"', html))
    assert set(re.findall(r'href="#([^"]+)"', html)) <= places


def test_a_page_asks_the_database_little(client, published):
    client.get(published.url)
    assert len(queries_of(published.url, client)) <= 10


def test_it_stands_on_its_strategys_page_the_newest_first(client, strategy, published):
    later = frozen(strategy)
    assert later.title not in client.get(strategy.url).content.decode()
    later.save_revision().publish()
    html = client.get(strategy.url).content.decode()
    assert html.index(later.url) < html.index(published.url)


def test_an_editor_makes_it_writes_and_publishes(editor, strategy, client):
    ProposalFactory(priorities=[1, 2])
    url = reverse("follow_up", args=[strategy.pk])
    assert (
        url in editor.get(reverse("wagtailadmin_pages:edit", args=[strategy.pk])).content.decode()
    )
    html = editor.get(url).content.decode()
    year = int(re.search(r'<option value="(\d+)"', html)[1])
    answer = editor.post(url, {"year": year}, follow=True)
    page = FollowUp.objects.get()
    assert answer.redirect_chain[-1][0] == reverse("wagtailadmin_pages:edit", args=[page.pk])
    names = [count["name"]["sv"] for count in page.frozen["counts"]]
    assert names == ["Förslag", "Evenemang"]
    assert page.frozen["counts"][0]["rows"][1] == {"priority": 2, "all": 1, "in_year": 1}
    save(editor, page, edit_form(editor, page, introduction="Så gick det."), publish=True)
    assert "Så gick det." in client.get(page.url).content.decode()
    assert FollowUp.objects.get().holds


def test_a_year_that_is_done_or_unknown_is_not_taken(editor, strategy, published):
    url = reverse("follow_up", args=[strategy.pk])
    assert '<option value="2024"' not in editor.get(url).content.decode()
    for year in ("2024", "2014", "x", ""):
        assert editor.post(url, {"year": year}).status_code == 200
    assert FollowUp.objects.count() == 1


@pytest.mark.parametrize("person", [people.ebba, people.visitor])
def test_nobody_else_makes_one(client_for, strategy, person):
    answer = client_for(person()).post(reverse("follow_up", args=[strategy.pk]), {"year": 2025})
    assert answer.status_code in (302, 403)
    assert not FollowUp.objects.exists()


def test_it_is_neither_copied_nor_moved_nor_made_by_hand(editor, strategy, published):
    for name in ("copy", "move"):
        url = reverse(f"wagtailadmin_pages:{name}", args=[published.pk])
        data = {"new_title": "K", "new_slug": "k", "new_parent_page": strategy.pk}
        assert editor.post(url, data).status_code in (302, 403)
    url = reverse("wagtailadmin_pages:add", args=["cms", "followup", strategy.pk])
    assert editor.get(url).status_code in (302, 403)
    assert FollowUp.objects.count() == 1


def test_a_copy_of_its_strategy_has_none_of_it(editor, strategy, published):
    data = {
        "new_title": "Kopia", "new_slug": "kopia", "copy_subpages": "on",
        "new_parent_page": strategy.get_parent().pk,
    }  # fmt: skip
    editor.post(reverse("wagtailadmin_pages:copy", args=[strategy.pk]), data, follow=True)
    copied = Strategy.objects.get(slug="kopia")
    assert copied.get_children().count() == strategy.get_children().count() - 1
    assert FollowUp.objects.get() == published


def test_the_desk_shows_texts_and_nothing_that_is_frozen(editor, published):
    data = edit_form(editor, published)
    assert {"introduction", "introduction_en"} <= set(data)
    assert not {"snapshot", "checksum", "year", "frozen_at"} & set(data)
    before = published.snapshot
    for name in ("snapshot", "checksum", "year"):
        data[name] = "2020"
    save(editor, published, data, publish=True)
    assert FollowUp.objects.get().snapshot == before


def test_one_that_has_been_public_is_kept(editor, client_for, strategy, published):
    draft = frozen(strategy)
    nils = client_for(people.nils())
    for page, kept in ((published, True), (strategy, True), (draft, False)):
        nils.post(reverse("wagtailadmin_pages:delete", args=[page.pk]), follow=True)
        assert type(page).objects.filter(pk=page.pk).exists() == kept
    url = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "delete"])
    answer = nils.post(f"{url}?id={published.pk}", follow=True)
    assert "har varit offentlig och finns kvar." in answer.content.decode()
    assert FollowUp.objects.get() == published
