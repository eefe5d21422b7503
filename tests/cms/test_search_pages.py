"""The site's own pages by words in them: both languages, published texts alone."""

import pytest
from wagtail.models import Page

from cms.models import Goal, HomePage, Priority, StandardPage
from cms.queries.search import search_pages

pytestmark = pytest.mark.django_db


def add_page(title="Fågelskådning", body="<p>Tranor vid sjön</p>", **fields) -> StandardPage:
    page = StandardPage(title=title, body=body, **fields)
    return HomePage.objects.get().add_child(instance=page)


def test_a_published_page_is_found_by_its_texts_in_both_languages():
    page = add_page(title_en="Bird watching", body_en="<p>Cranes by the lake</p>")
    for words in ("fågelskådning", "tranor", "watching", "cranes lake"):
        assert search_pages(words) == [page], words


def test_what_is_found_is_the_page_itself():
    goal = Goal.objects.get(slug="minskad-klimatpaverkan")
    goal.save()
    found = search_pages("koldioxid")
    assert goal in found
    assert all(type(page) is not Page for page in found)


def test_a_priority_is_found_by_what_is_to_be_done_under_it():
    priority = Priority.objects.get(number=1)
    priority.save_revision().publish()
    assert search_pages("bredband") == [priority]
    assert search_pages("public transport") == [priority]


def test_neither_a_draft_nor_what_is_changed_in_a_draft_is_found():
    add_page(title="Utkastet", live=False)
    page = add_page()
    page.body = "<p>Hemliga lodjur</p>"
    page.save_revision()
    assert search_pages("utkastet") == []
    assert search_pages("lodjur") == []
    assert search_pages("tranor") == [page]


def test_an_unpublished_page_is_not_found():
    page = add_page()
    page.unpublish()
    assert search_pages("fågelskådning") == []


def test_all_the_words_must_be_there():
    add_page()
    assert search_pages("fågelskådning cementfabrik") == []


ODD = ['"', '""', "'", "\x00", "tranor\x00", "*", "(", ")", "\\", "%", "_", "^", "{}", "\ud800"]
ODD += ["", "   ", "x" * 10_000, "tran*", "-tranor", "NOT", "AND OR", "title:tranor"]
ODD += ["tranor NEAR/2 sjön", "\u202etranor"]


@pytest.mark.parametrize("query", ODD)
def test_no_query_is_an_error(query):
    add_page()
    assert isinstance(search_pages(query), list)


def test_no_more_than_asked_for():
    for number in range(3):
        add_page(title=f"Fågelskådning {number}")
    assert len(search_pages("fågelskådning", limit=2)) == 2
    assert search_pages("fågelskådning", limit=0) == []
