"""The pages as readers meet them: both languages, published texts alone, few and fixed queries."""

import re

import pytest
from django.db import connection
from django.http import Http404
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import translation
from wagtail.models import Page

from cms.models import (
    Action,
    ActionArea,
    Area,
    Challenge,
    Goal,
    HomePage,
    Method,
    Priority,
    StandardPage,
    Strategy,
)
from tests.factories import (
    EventFactory,
    ImageFactory,
    InitiativeFactory,
    PhotoFactory,
    ProposalFactory,
)
from tests.queries import assert_same_queries, queries_of

pytestmark = pytest.mark.django_db
STRATEGY = "/strategi/grona-kronoberg-2025/"


def addresses() -> list[str]:
    return [page.url for page in Page.objects.filter(depth__gt=1).live()]


def test_every_page_answers_in_both_languages(client):
    for language in ("sv", "en"):
        with translation.override(language):
            urls = addresses()
        assert len(urls) == 23
        for url in urls:
            response = client.get(url)
            html = response.content.decode()
            assert response.status_code == 200, url
            assert f'<html lang="{language}">' in html, url
            assert html.count("<h1") == 1, url
            # All of the file is translated: no text on an English page is marked as Swedish
            # but the names of sources.
            assert not re.search(r'<(?!html\b|a\b|cite\b)[^>]* lang="sv"', html), url


@pytest.mark.parametrize(
    ("url", "texts"),
    [
        (STRATEGY, ["Gröna Kronoberg 2025", "2015–2025", "19 juni 2019", "11 juni 2015"]),
        (f"{STRATEGY}livsmiljoer/", ["Länet är glest", "Minskad klimatpåverkan"]),
        (
            f"{STRATEGY}livsmiljoer/minskad-klimatpaverkan/",
            ["Högst 1,5 ton per invånare och år senast 2025", "är från 2013. Det är för gammalt"],
        ),
        (
            f"{STRATEGY}livsmiljoer/prioritering-1/",
            ["Klimatsmart transportsystem", "/forslag/nytt/?prioritering=1", "Föreslå något här"],
        ),
        (f"{STRATEGY}grona-traden/", ["Förändringslogik", "Intressentanalys"]),
        ("/om/villkor/", ["lagen (1998:112)", "allmän handling"]),
        ("/om/tillganglighet/", ["delvis förenlig", "https://www.digg.se/tdosanmalan"]),
        ("/om/integritet/", ["personuppgiftsansvarig", "Integritetsskyddsmyndigheten"]),
        ("/en/strategi/grona-kronoberg-2025/", ["Green Kronoberg 2025", "19 June 2019"]),
        (
            "/en/strategi/grona-kronoberg-2025/livsmiljoer/minskad-klimatpaverkan/",
            ["At most 1.5 tonnes per inhabitant and year by 2025", "is from 2013"],
        ),
        ("/en/om/tillganglighet/", ["partly conforming"]),
    ],
)
def test_what_the_pages_say(client, url, texts):
    html = client.get(url).content.decode()
    for text in texts:
        assert text in html, text


def test_the_note_to_the_editors_is_not_for_readers(client):
    assert Method.objects.get().components_note
    assert "Redaktören" not in client.get(f"{STRATEGY}grona-traden/").content.decode()


def test_a_page_links_to_its_twin_and_to_those_above(client):
    html = client.get(f"/en{STRATEGY}livsmiljoer/prioritering-1/").content.decode()
    crumbs = re.search(r'<nav class="breadcrumb".*?</nav>', html, re.S).group()
    assert re.findall(r'href="([^"]+)"', crumbs) == [
        "/en/", "/en/strategi/", f"/en{STRATEGY}", f"/en{STRATEGY}livsmiljoer/",
    ]  # fmt: skip
    assert f'href="{STRATEGY}livsmiljoer/prioritering-1/"' in html


def test_what_has_no_english_is_swedish_and_says_so(client):
    goal = Goal.objects.get(slug="minskad-klimatpaverkan")
    goal.title_en = goal.statement_en = ""
    goal.save()
    html = client.get(f"/en{STRATEGY}livsmiljoer/minskad-klimatpaverkan/").content.decode()
    assert '<h1 class="thread__knot" lang="sv">Minskad klimatpåverkan</h1>' in html
    assert '<p class="lead" lang="sv">Länets utsläpp' in html
    area = client.get(f"/en{STRATEGY}livsmiljoer/").content.decode()
    assert '<span lang="sv">Minskad klimatpåverkan</span>' in area


@pytest.mark.parametrize(
    "url",
    [
        "/finns-inte/",
        "/strategi/finns-inte/",
        f"{STRATEGY}livsmiljoer/prioritering-9/",
        f"{STRATEGY}livsmiljoer/prioritering-1/mer/",
        f"{STRATEGY}prioritering-1/",
        "/hem/",
        "/en/hem/strategi/",
        "/strategi/%00/",
        "/strategi/" + "x" * 2000 + "/",
        "/" + "a/" * 200,
    ],
)
def test_an_address_without_a_page(client, url):
    assert client.get(url).status_code == 404


def test_without_the_last_stroke_one_is_sent_on(client):
    response = client.get("/strategi/grona-kronoberg-2025")
    assert (response.status_code, response["Location"]) == (301, STRATEGY)


def test_a_draft_is_public_nowhere(client):
    area = Area.objects.get(slug="livsmiljoer")
    area.add_child(instance=Goal(title="Hemligt mål", slug="hemligt", statement="x", live=False))
    goal = Goal.objects.get(slug="minskad-klimatpaverkan")
    goal.statement = "Ett hemligt utkast"
    goal.save_revision()
    assert client.get(f"{area.url}hemligt/").status_code == 404
    for url in addresses():
        html = client.get(url).content.decode().lower()
        assert "hemligt mål" not in html, url
        assert "hemligt utkast" not in html, url


def test_a_page_that_is_taken_down_is_gone_from_the_others(client):
    Priority.objects.get(number=1).unpublish()
    assert client.get(f"{STRATEGY}livsmiljoer/prioritering-1/").status_code == 404
    for url in ("/", STRATEGY, f"{STRATEGY}livsmiljoer/"):
        assert "prioritering-1" not in client.get(url).content.decode(), url


def test_the_rich_text_of_editors_keeps_no_script(client):
    page = StandardPage.objects.get(slug="villkor")
    page.introduction = "<script>alert(1)</script>"
    page.save()
    html = client.get("/om/villkor/").content.decode()
    assert "&lt;script&gt;alert(1)" in html


def contributions(number: int) -> None:
    """Proposals and events with all that a card shows."""
    image = ImageFactory()
    for _ in range(number):
        for row in (ProposalFactory(priorities=[1, 2]), EventFactory(priorities=[1, 2])):
            PhotoFactory(contribution=row, image=image)


@pytest.mark.parametrize("page", ["prioritering-1", "minskad-klimatpaverkan"])
def test_a_detail_page_asks_as_much_for_many_contributions(page):
    """From one on, and from six, which is what it shows; with initiatives for it too."""
    url = f"{STRATEGY}livsmiljoer/{page}/"
    contributions(1)
    InitiativeFactory()
    Client().get(url)
    assert len(queries_of(url, Client())) <= 14
    assert_same_queries(url, contributions, few=6, limit=14)


def more_of_everything(number: int) -> None:
    """As many rows and pages more in the first area."""
    area = Area.objects.get(slug="livsmiljoer")
    first = Priority.objects.get(number=1)
    done = Challenge.objects.count()
    for place in range(done, done + number):
        Challenge.objects.create(area=area, slug=f"ny-{place}", text=f"Utmaning {place}")
        row = ActionArea.objects.create(priority=first, slug=f"nytt-{place}", title=f"Nytt {place}")
        Action.objects.create(action_area=row, text="Punkt")
        area = Area.objects.get(pk=area.pk)
        area.add_child(instance=Goal(title=f"Mål {place}", slug=f"mal-{place}", statement="x"))


@pytest.mark.parametrize(
    ("url", "limit"),
    [
        ("/strategi/", 10),
        (STRATEGY, 14),
        (f"{STRATEGY}livsmiljoer/", 14),
        (f"{STRATEGY}livsmiljoer/prioritering-1/", 14),
        (f"{STRATEGY}livsmiljoer/minskad-klimatpaverkan/", 14),
        (f"{STRATEGY}grona-traden/", 14),
        ("/om/", 10),
    ],
)
def test_a_page_asks_as_much_for_a_large_strategy(url, limit):
    assert_same_queries(url, more_of_everything, limit=limit)


def test_the_home_page_gives_what_its_template_shows():
    response = Client().get("/")
    assert response.context["strategy"] == Strategy.objects.get()
    assert len(response.context["goals"]) == 7
    assert [row.number for row in response.context["priorities"]] == [1, 2, 3, 4]
    assert response.context["news"] == []


def test_the_home_page_stands_without_a_strategy(client):
    Strategy.objects.update(is_in_force=False)
    assert client.get("/").status_code == 200
    assert HomePage.objects.get().url == "/"


@pytest.mark.parametrize("live", [False, True])
def test_a_successor_is_named_once_it_is_published(client, live):
    strategy = Strategy.objects.get()
    texts = {"slug": "nasta", "title": "Nästa strategi", "title_en": ""}
    successor = strategy.copy(update_attrs=texts, keep_live=live, recursive=False)
    Strategy.objects.filter(pk=strategy.pk).update(successor=successor, is_in_force=False)
    assert ("Nästa strategi" in client.get(STRATEGY).content.decode()) is live
    english = client.get("/en" + STRATEGY).content.decode()
    assert ('lang="sv">Nästa strategi</span></a>' in english) is live


def test_an_address_of_a_thousand_steps_is_not_looked_for(rf):
    home = HomePage.objects.get()
    with CaptureQueriesContext(connection) as asked, pytest.raises(Http404):
        home.route(rf.get("/"), ["a"] * 3000)
    assert not asked.captured_queries
