"""News: the list page by page, and each piece."""

from datetime import date, timedelta

import pytest

from cms.models import NewsIndex, NewsPage
from tests.factories import ImageFactory
from tests.queries import assert_same_queries

pytestmark = pytest.mark.django_db


def add_news(number: int, **fields) -> list[NewsPage]:
    start = NewsPage.objects.count()
    return [
        NewsIndex.objects.get().add_child(
            instance=NewsPage(
                **{
                    "title": f"Nyhet {place}",
                    "title_en": f"News item {place}",
                    "slug": f"nyhet-{place}",
                    "introduction": "Något har hänt.",
                    "date": date(2026, 1, 1) + timedelta(days=place),
                    **fields,
                }
            )
        )
        for place in range(start, start + number)
    ]


def test_the_latest_first(client):
    add_news(3)
    news = client.get("/nyheter/").context["news"]
    assert [page.title for page in news] == ["Nyhet 2", "Nyhet 1", "Nyhet 0"]


def test_without_news(client):
    response = client.get("/nyheter/")
    assert "Det finns inga nyheter ännu." in response.content.decode()


def test_page_by_page(client):
    add_news(30)
    first = client.get("/nyheter/")
    second = client.get("/nyheter/?sida=2")
    assert (len(first.context["news"]), len(second.context["news"])) == (12, 12)
    assert len(client.get("/nyheter/?sida=3").context["news"]) == 6
    assert 'href="?sida=2"' in first.content.decode()


@pytest.mark.parametrize("number", ["4", "0", "-1", "x", "1e3", "9" * 400, "%00"])
def test_a_page_that_is_not_there_leads_to_the_first(client, number):
    add_news(30)
    response = client.get(f"/nyheter/?sida={number}", follow=True)
    assert response.redirect_chain == [("/nyheter/", 302)]
    assert "Den sidan av listan finns inte. Här är den första." in response.content.decode()


def test_a_piece_in_both_languages(client):
    add_news(1, body="<p>Mer att läsa.</p>", body_en="<p>More to read.</p>")
    assert "Mer att läsa." in client.get("/nyheter/nyhet-0/").content.decode()
    english = client.get("/en/nyheter/nyhet-0/").content.decode()
    assert "More to read." in english
    assert '<p class="lead" lang="sv">Något har hänt.</p>' in english


def test_the_picture_says_what_it_shows(client):
    add_news(1, image=ImageFactory(description="En bro över Helgasjön"))
    html = client.get("/nyheter/nyhet-0/").content.decode()
    assert 'alt="En bro över Helgasjön"' in html


def test_drafts_are_not_listed(client):
    add_news(1, live=False)
    assert list(client.get("/nyheter/").context["news"]) == []
    assert client.get("/nyheter/nyhet-0/").status_code == 404


def test_the_list_asks_as_much_for_many():
    def with_pictures(number):
        add_news(number, image=ImageFactory())

    assert_same_queries("/nyheter/", with_pictures, many=12, limit=10)
