"""The calendar's list: what comes and what is running, by day, narrowed by its address."""

from datetime import timedelta

import pytest
from django.utils import timezone

from events.enums import Category
from participation.enums import Status
from tests import people
from tests.factories import EventFactory, PhotoFactory
from tests.queries import assert_same_queries

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("clock")]

LIST = "/evenemang/"


def event(title, *, days=1, hours=2, **fields):
    """A public event in so many days, so many hours long."""
    starts_at = timezone.now() + timedelta(days=days)
    ends_at = hours and starts_at + timedelta(hours=hours)
    return EventFactory(
        title=title, occurrences=[{"starts_at": starts_at, "ends_at": ends_at}], **fields
    )


def titles(response) -> list[str]:
    return [occurrence.event.title for occurrence in response.context["page"]]


class TestWhatIsListed:
    def test_in_time_order_and_only_what_is_public(self, client):
        event("Sedan kommer kören", days=5)
        event("Först kommer bandet", days=2)
        for status in set(Status) - {Status.PUBLISHED}:
            event(f"Inte för alla {status}", status=status)
        assert titles(client.get(LIST)) == ["Först kommer bandet", "Sedan kommer kören"]

    def test_drafts_are_not_there_for_their_author_or_editors_either(self, client_for):
        ebba = people.ebba()
        event("Ett utkast till konsert", status=Status.DRAFT, author=ebba)
        for reader in (ebba, people.maja(), people.nils()):
            assert titles(client_for(reader).get(LIST)) == []

    def test_what_runs_stays_and_what_has_ended_leaves(self, client, clock):
        event("Konserten ikväll här", days=0, hours=2)
        event("Utan känt slut alls", days=0, hours=None)
        clock.forward(hours=1)
        response = client.get(LIST)
        assert len(titles(response)) == 2
        assert response.content.decode().count("Pågår nu") == 2
        clock.forward(hours=1)
        assert titles(client.get(LIST)) == []

    def test_what_has_been_moved_to_a_day_that_comes_is_back(self, client):
        moved = event("Flyttad till i vår", days=-3)
        assert titles(client.get(LIST)) == []
        comes_at = timezone.now() + timedelta(days=3)
        moved.occurrences.update(
            starts_at=comes_at, ends_at=None, finishes_at=comes_at + timedelta(hours=2)
        )
        assert titles(client.get(LIST)) == ["Flyttad till i vår"]


class TestDays:
    def test_each_day_has_its_heading_in_both_languages(self, client):
        event("Utställning om glas", days=-20, hours=24 * 41)
        event("Lunchmusik på torget", days=0)
        event("Sagostund för de små", days=1)
        event("Lucia i domkyrkan", days=20)
        event("Nyårskonsert med kör", days=50)
        swedish, english = client.get(LIST), client.get("/en" + LIST)
        headings = [
            ("Pågår redan", "Already going on"),
            ("Idag, måndag 23 november", "Today, Monday 23 November"),
            ("Imorgon, tisdag 24 november", "Tomorrow, Tuesday 24 November"),
            ("Söndag 13 december", "Sunday 13 December"),
            ("Tisdag 12 januari 2027", "Tuesday 12 January 2027"),
        ]
        for in_swedish, in_english in headings:
            assert f"{in_swedish}</h2>" in swedish.content.decode()
            assert f"{in_english}</h2>" in english.content.decode()
        assert "Till måndag 14 december" in swedish.content.decode()

    def test_what_goes_on_comes_first_and_what_ends_soonest_first_of_all(self, client):
        event("Musik i kväll i parken", days=0.1)
        event("Utställning om skogen", days=-40, hours=24 * 90)
        event("Utställning om glas", days=-20, hours=24 * 30)
        event("Festival som börjar nu", days=0, hours=30)
        assert titles(client.get(LIST)) == [
            "Utställning om glas",
            "Utställning om skogen",
            "Festival som börjar nu",
            "Musik i kväll i parken",
        ]

    def test_a_night_that_began_yesterday_stays_until_it_ends(self, client, clock):
        clock.forward(hours=9)  # 21.00
        event("Nattdans på logen nu", days=0, hours=6)
        clock.forward(hours=5)  # 2.00 the next day
        response = client.get(LIST)
        assert titles(response) == ["Nattdans på logen nu"]
        assert "kl.\xa021.00–3.00" in response.content.decode()
        clock.forward(hours=1)
        assert titles(client.get(LIST)) == []

    def test_an_evening_belongs_to_the_countys_day(self, client, clock):
        """23.30 in Sweden is 22.30 UTC; half past midnight is still yesterday in UTC."""
        clock.forward(hours=8)
        event("Sent på kvällen i mars", days=0.1)  # 22.24
        event("Strax efter midnatt nu", days=0.2)  # 0.48
        days = client.get(LIST).context["days"]
        assert [day.date.day for day in days] == [23, 24]


class TestFilters:
    @pytest.fixture(autouse=True)
    def _events(self, clock):
        event("Jazz på puben i Åseda", days=1, priorities=[1, 2], municipality_id="0760")
        event("Teater i Strömsnäsbruk", days=5, category=Category.THEATRE, municipality_id="0767")
        event("Jazz i parken i Växjö", days=9, priorities=[2])

    @pytest.mark.parametrize(
        ("query", "found"),
        [
            ("?kategori=teater", ["Teater i Strömsnäsbruk"]),
            ("?kommun=0760", ["Jazz på puben i Åseda"]),
            ("?prioritering=2", ["Jazz på puben i Åseda", "Jazz i parken i Växjö"]),
            ("?prioritering=2&kommun=0780", ["Jazz i parken i Växjö"]),
            ("?fran=2026-11-28", ["Teater i Strömsnäsbruk", "Jazz i parken i Växjö"]),
            ("?till=2026-11-28", ["Jazz på puben i Åseda", "Teater i Strömsnäsbruk"]),
            ("?fran=2026-11-28&till=2026-11-28", ["Teater i Strömsnäsbruk"]),
            ("?fran=2026-11-24&till=2026-11-24", ["Jazz på puben i Åseda"]),
            ("?kategori=dans", []),
        ],
    )
    def test_the_list_is_narrowed(self, client, query, found):
        response = client.get(LIST + query)
        assert titles(response) == found
        assert not response.context["filter_form"].complaints

    def test_what_runs_on_the_first_day_is_shown(self, client):
        event("Utställning om glas", days=-20, hours=24 * 40)
        found = titles(client.get(LIST, {"fran": "2026-12-01", "till": "2026-12-01"}))
        assert found == ["Utställning om glas"]

    @pytest.mark.parametrize(
        "query",
        [
            {"kategori": "opera"},
            {"kategori": "music"},
            {"kommun": "0180"},
            {"prioritering": "9"},
            {"prioritering": "<b>ett</b>"},
            {"fran": "igår"},
            {"fran": "2026-13-45"},
            {"till": "9999-12-31"},
            {"till": "\x00"},
            {"fran": "x" * 10_000},
        ],
    )
    def test_what_cannot_be_read_is_told_and_passed_over(self, client, query):
        response = client.get(LIST, query)
        assert len(titles(response)) == 3
        assert "inget val som vi känner till" in response.content.decode()
        assert "<b>ett" not in response.content.decode()

    def test_days_that_have_been_are_told_and_passed_over(self, client):
        response = client.get(LIST, {"fran": "2026-11-01", "till": "2026-11-22"})
        assert len(titles(response)) == 3
        assert "22 november 2026 har redan varit" in response.content.decode()

    def test_so_is_a_last_day_before_the_first(self, client):
        response = client.get(LIST, {"fran": "2026-11-28", "till": "2026-11-25"})
        assert len(titles(response)) == 2
        assert "ingen sista dag" in response.content.decode()

    def test_a_list_without_matches_says_what_to_do(self, client, in_language):
        address = LIST if in_language == "sv" else "/en" + LIST
        page = client.get(address, {"kategori": "dans"}).content.decode()
        assert ("Prova andra dagar" if in_language == "sv" else "Try other days") in page


class TestPages:
    def test_the_pages_hold_everything_once(self, client):
        for number in range(30):
            event(f"Konsert nummer {number:02}", days=1 + number // 7)
        first = client.get(LIST + "?kommun=0780")
        second = client.get(LIST + first.context["next_address"])
        assert len(titles(first)) == 24
        assert titles(first) + titles(second) == [f"Konsert nummer {n:02}" for n in range(30)]
        assert second.context["next_address"] is None

    def test_also_where_more_goes_on_than_a_page_holds(self, client):
        for number in range(26):
            event(f"Utställning nummer {number:02}", days=-9, hours=24 * (20 + number))
        for number in range(30):
            event(f"Konsert nummer {number:02}", days=1 + number)
        found, address = [], LIST
        while address:
            response = client.get(address)
            found += titles(response)
            following = response.context["next_address"]
            address = following and LIST + following
        expected = [f"Utställning nummer {number:02}" for number in range(26)]
        assert found == expected + [f"Konsert nummer {number:02}" for number in range(30)]

    @pytest.mark.parametrize("after", ["rubbish", "\x00", "x" * 10_000])
    def test_a_page_that_does_not_exist_leads_to_the_first(self, client, after):
        response = client.get(LIST, {"efter": after, "kommun": "0780"}, follow=True)
        assert response.redirect_chain == [("/evenemang/?kommun=0780", 302)]
        assert "Den sidan av listan finns inte" in response.content.decode()

    @pytest.mark.parametrize(
        "query", ["", "?prioritering=1&kommun=0780&kategori=musik&fran=2026-11-24&till=2027-11-24"]
    )
    @pytest.mark.parametrize("who", [people.visitor, people.ebba])
    def test_as_many_questions_for_100_as_for_1(self, client_for, query, who):
        def make_rows(number):
            PhotoFactory(contribution=event("Utställning om glas", days=-2, hours=24 * 9))
            for _row in range(number):
                PhotoFactory(contribution=event("Konsert i kyrkan", priorities=[1, 2]))

        assert_same_queries(LIST + query, make_rows, 1, 100, limit=10, client=client_for(who()))


def test_an_empty_calendar_asks_for_the_first_event(client):
    page = client.get(LIST).content.decode()
    assert "Just nu finns inga evenemang" in page
    assert "/evenemang/nytt/" in page
