"""The register of initiatives: what it shows, how it is narrowed, and how much it asks for."""

import re
from datetime import date, timedelta
from html import unescape

import pytest
from django.test import Client
from django.utils import timezone

from cms.enums import InitiativeStatus, OwnerKind
from cms.models import ActionArea, ExpectedEffect, Goal, Initiative, Milestone, Stakeholder
from cms.queries import cursor, initiatives
from tests.factories import InitiativeFactory
from tests.queries import assert_same_queries

pytestmark = pytest.mark.django_db
REGISTER = "/insatser/"


TITLE = re.compile(r'class="card__title"><a href="[^"]+"[^>]*>([^<]+)</a>')
NEXT = re.compile(r'rel="next" href="([^"]+)"')


def register(query: str = "") -> str:
    response = Client().get(REGISTER + query)
    assert response.status_code == 200
    return response.content.decode()


def shown(query: str = "") -> list[str]:
    return TITLE.findall(register(query))


@pytest.fixture
def three():
    """A of the region, B of a municipality and C of an association, each a little newer."""
    area = ActionArea.objects.get(slug="hallbara-resor-och-transporter")
    goal = Goal.objects.get(slug="minskad-klimatpaverkan")
    InitiativeFactory(title="A", since=date(2026, 1, 1), priorities=[2, 3])
    InitiativeFactory(
        title="B",
        since=date(2026, 2, 1),
        status=InitiativeStatus.DONE,
        owner_kind=OwnerKind.MUNICIPALITY,
        owner_name="Alvesta kommun",
        municipality_id="0764",
        end_date=date(2026, 5, 1),
        expected_effects=[ExpectedEffect(goal=goal, short_term="Färre resor")],
    )
    InitiativeFactory(
        title="C",
        since=date(2026, 3, 1),
        priorities=[],
        action_areas=[area],
        owner_kind=OwnerKind.ASSOCIATION,
        end_date=date(2026, 4, 1),
    )


@pytest.mark.parametrize(
    ("query", "titles"),
    [
        ("", "CBA"),
        ("?prioritering=2", "A"),
        ("?prioritering=1", "CB"),
        ("?insatsomrade=hallbara-resor-och-transporter", "C"),
        ("?mal=minskad-klimatpaverkan", "B"),
        ("?kommun=0764", "B"),
        ("?status=klar", "B"),
        ("?status=pagar", "CA"),
        ("?agare=region", "A"),
        ("?agare=forening", "C"),
        ("?atagande=1", "CB"),
        ("?atagande=1&status=pagar", "C"),
        ("?sortering=slut", "CBA"),
        ("?sortering=slut&atagande=1", "CB"),
        ("?kommun=0780", ""),
    ],
)
def test_it_is_narrowed_and_sorted_by_its_address(three, query, titles):
    assert shown(query) == list(titles)


def test_what_ends_first_comes_first_and_what_has_no_end_last():
    InitiativeFactory(title="Utan slut")
    InitiativeFactory(title="Sent", end_date=date(2030, 1, 1))
    InitiativeFactory(title="Snart", end_date=date(2027, 1, 1))
    assert shown("?sortering=slut") == ["Snart", "Sent", "Utan slut"]


@pytest.mark.parametrize(
    "query",
    [
        "prioritering=9", "status=pågår", "agare=ingen", "kommun=9999", "mal=x", "insatsomrade=x",
        "atagande=ja", "sortering=storst", "status=%00", "efter=x", "efter=%C3%A5",
    ],
)  # fmt: skip
def test_what_is_not_known_is_told_and_passed_over(three, query):
    html = register(f"?{query}")
    assert len(TITLE.findall(html)) == 3
    assert html.count("notice--warning") == 1


def test_an_empty_register_and_an_empty_answer_say_what_to_do(client):
    assert "Ingen insats är publicerad ännu." in client.get(REGISTER).content.decode()
    InitiativeFactory()
    html = client.get(f"{REGISTER}?status=klar").content.decode()
    assert "Ingen insats passar det du har valt." in html
    assert f'href="{REGISTER}"' in html


def test_drafts_are_not_there_nor_counted(client):
    InitiativeFactory(title="Hemlig insats", live=False)
    InitiativeFactory()
    html = client.get(REGISTER).content.decode()
    assert "Hemlig insats" not in html
    assert "1 insats<" in html


@pytest.mark.parametrize("order", ["handelse", "slut"])
def test_every_initiative_is_on_one_page_of_the_list(order):
    for number in range(30):
        InitiativeFactory(
            since=date(2026, 1, 1) + timedelta(days=number // 3),
            end_date=None if number % 4 else date(2027, 1, 1 + number % 3),
        )
    first = register(f"?sortering={order}")
    second = register(unescape(NEXT.search(first)[1]))
    assert "30 insatser" in second
    assert not NEXT.search(second)
    titles = [*TITLE.findall(first), *TITLE.findall(second)]
    assert len(TITLE.findall(first)) == 24
    assert sorted(titles) == sorted(Initiative.objects.values_list("title", flat=True))


def test_a_cursor_of_another_order_is_not_read(three):
    rows = initiatives.listed(initiatives.Filters())
    after = cursor.write(cursor.page(rows, order="ends", size=1).rows[0], "ends")
    with pytest.raises(cursor.UnknownCursor):
        cursor.page(rows, order="-status_since", after=after)


def test_a_commitment_says_so_and_the_english_page_marks_what_is_swedish(client):
    InitiativeFactory(owner_kind=OwnerKind.COMPANY, owner_name="Glas AB", introduction_en="Glass.")
    assert "Åtagande" in client.get(REGISTER).content.decode()
    html = client.get("/en/insatser/").content.decode()
    assert "Commitment" in html
    assert ' lang="sv">Fler laddplatser' in html
    assert "<p>Glass.</p>" in html


def make_full(number: int):
    goal = Goal.objects.get(slug="minskad-klimatpaverkan")
    area = ActionArea.objects.get(slug="hallbara-resor-och-transporter")
    for _ in range(number):
        InitiativeFactory(
            priorities=[2, 3],
            action_areas=[area],
            municipality_id="0780",
            milestones=[Milestone(title="Start", due_date=timezone.localdate())],
            expected_effects=[ExpectedEffect(goal=goal, short_term="Färre resor")],
            stakeholders=[Stakeholder(name="Resenärer")],
        )


def test_it_asks_as_much_for_many():
    assert_same_queries(REGISTER, make_full, many=24, limit=10)


def test_cards_for_a_priority_and_a_goal_ask_twice(django_assert_num_queries):
    make_full(5)
    goal = Goal.objects.get(slug="minskad-klimatpaverkan")
    with django_assert_num_queries(2):
        assert len(initiatives.latest(goal=goal, limit=3)) == 3
