"""Where too little happens: every number is right, and its link lists just those rows."""

from datetime import UTC, datetime
from urllib.parse import urlsplit

import pytest
from django.http import QueryDict

from cms.forms.initiatives import InitiativeFilterForm
from cms.models import (
    ActionArea,
    ExpectedEffect,
    Goal,
    Initiative,
    Locality,
    Priority,
    Strategy,
)
from events.queries import gap_report
from events.queries.gaps import Period
from participation.enums import Status
from tests import people
from tests.factories import (
    EventFactory,
    InitiativeFactory,
    ProposalFactory,
    TagFactory,
    VenueFactory,
)
from tests.queries import assert_same_queries
from tests.strategies import an_earlier_strategy

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("clock")]

PAGE = "/strategi/grona-kronoberg-2025/luckor/"
SPACES, HEALTH = "levande-offentligt-rum", "god-och-jamlik-halsa"


def priority(number) -> Priority:
    return Priority.objects.get(number=number, path__startswith=strategy().path)


def strategy() -> Strategy:
    return Strategy.objects.get(slug="grona-kronoberg-2025")


def area(slug) -> ActionArea:
    return ActionArea.objects.select_related("priority").get(slug=slug)


def venue(town: str | None, code: str = "0780"):
    locality = Locality.objects.get(name=town) if town else None
    return VenueFactory(locality=locality, municipality_id=code)


def event(title, day, *, town=None, code="0780", until=None, **fields):
    when = {"starts_at": datetime.fromisoformat(f"{day}T18:00+01:00")}
    if until:
        when["ends_at"] = datetime.fromisoformat(f"{until}T18:00+01:00")
    place = {"venue": venue(town, code), "municipality_id": code}
    return EventFactory(title=title, occurrences=[when], **place, **fields)


def tie(contribution, *slugs):
    for slug in slugs:
        row = area(slug)
        TagFactory(contribution=contribution, priority=row.priority, action_area=row)


def an_initiative(title, *, areas=(), goals=(), priorities=(), **fields):
    effects = [ExpectedEffect(goal=goal, short_term="Mer av allt.") for goal in goals]
    return InitiativeFactory(
        title=title,
        priorities=priorities,
        action_areas=[area(slug) for slug in areas],
        expected_effects=effects,
        **fields,
    )


@pytest.fixture
def world(clock):
    """Two municipalities where something happens, counted by hand in the tests below."""
    tie(ProposalFactory(title="Scen på torget", priorities=[1, 2]), SPACES)
    ProposalFactory(title="Bänkar i parken", priorities=[2])
    ProposalFactory(title="Bad i Åseda", priorities=[4], municipality_id="0760")
    for status in set(Status) - {Status.PUBLISHED}:
        hidden = ProposalFactory(title=f"Inte för alla {status}", status=status, priorities=[3])
        tie(hidden, HEALTH)
        tie(event(f"Inte heller {status}", "2026-12-01", status=status, priorities=[3]), HEALTH)

    tie(event("Jazz i Växjö", "2026-12-01", town="Växjö", priorities=[2]), SPACES)
    event("Jazz i Rottne", "2026-03-01", town="Rottne", priorities=[2])
    event("Utställning i Rottne", "2025-12-20", until="2026-01-10", town="Rottne", priorities=[2])
    event("Jazz vid en sjö", "2026-11-01", priorities=[2])
    event("Bio i Åseda", "2026-05-01", town="Åseda", code="0760", priorities=[1])
    event("Förra årets jazz", "2025-06-01", town="Rottne", priorities=[2])
    event("Nästa års jazz", "2027-06-01", town="Rottne", priorities=[2])

    goal = Goal.objects.get(slug="okad-attraktivitet")
    an_initiative("Bygdens scener", areas=[SPACES], goals=[goal], municipality_id="0780")
    an_initiative("Cykla i länet", priorities=[1], areas=[SPACES])
    an_initiative("Ett utkast", priorities=[3], areas=[HEALTH], live=False)


def read(year=2026) -> gap_report.GapReport:
    return gap_report.read(strategy(), Period.of_year(year))


class TestWhatIsCounted:
    @pytest.fixture(autouse=True)
    def _world(self, world):
        self.report = read()

    def test_action_areas_least_first(self):
        rows = [
            (row.area.slug, row.proposals, row.events, row.initiatives) for row in self.report.areas
        ]
        assert rows[-1] == (SPACES, 1, 1, 2)
        assert all(row[1:] == (0, 0, 0) for row in rows[:-1])
        assert len(self.report.empty_areas) == ActionArea.objects.count() - 1
        assert HEALTH in [row.area.slug for row in self.report.empty_areas]

    def test_proposals_by_municipality_and_priority(self):
        found = +self.report.proposals.by_cell
        assert found == {
            ("0780", priority(1).pk): 1,
            ("0780", priority(2).pk): 2,
            ("0760", priority(4).pk): 1,
        }
        assert +self.report.proposals.by_municipality == {"0780": 2, "0760": 1}
        assert self.report.proposals.total == 3

    def test_events_of_the_year_and_no_other(self):
        assert +self.report.events.tied.by_cell == {
            ("0780", priority(2).pk): 4,
            ("0760", priority(1).pk): 1,
        }
        assert read(2025).events.tied.total == 2  # the exhibition is open in both years
        assert read(2024).events.tied.total == 0

    def test_initiatives_once_in_each_number_and_no_draft(self):
        found = self.report.initiatives
        assert found.by_cell == {
            ("0780", priority(2).pk): 1,
            (None, priority(1).pk): 1,
            (None, priority(2).pk): 1,
        }
        assert (found.by_priority[priority(2).pk], found.total) == (2, 2)

    def test_the_share_is_of_those_whose_town_is_known(self):
        vaxjo = self.report.events.shares["0780"]
        assert (vaxjo.largest, vaxjo.outside, vaxjo.unknown) == (1, 2, 1)
        assert vaxjo.percent == 67
        assert self.report.events.shares["0760"].percent == 0
        county = self.report.events.county
        assert (county.largest, county.outside, county.unknown, county.percent) == (2, 2, 1, 50)

    def test_goals_without_initiative(self):
        found = {row.goal.slug for row in self.report.goals_without_initiative}
        assert len(found) == Goal.objects.count() - 1
        assert "okad-attraktivitet" not in found
        Initiative.objects.get(title="Bygdens scener").unpublish()
        assert len(read().goals_without_initiative) == Goal.objects.count()


class TestLinks:
    """Each number that is shown is the number of rows that its link lists."""

    def numbers(self, client, address):
        tables = client.get(address).context["tables"]
        cells = [cell for _row, cell in tables.areas()]
        for row in [*tables.matrix(), tables.county()]:
            cells += row.cells
        found = [number for cell in cells for number in cell.numbers]
        for row in [*tables.shares(), tables.county_share()]:
            found += [row.largest, row.outside, row.unknown]
        return found

    @pytest.mark.parametrize("query", ["", "?ar=2026", "?ar=2025"])
    def test_the_lists_hold_just_those_rows(self, client, world, query):
        found = self.numbers(client, PAGE + query)
        lists = {row.address: row for row in found if not row.address.startswith("/insatser/")}
        some = [row for row in lists.values() if row.value]
        none = [row for row in lists.values() if not row.value][::10]
        assert some
        assert none
        for number in some + none:
            response = client.get(number.address)
            assert not response.context["filter_form"].complaints
            assert len(response.context["page"].rows) == number.value, number

    def test_every_number_but_nought_is_a_link_on_the_page(self, client, world):
        page = client.get(PAGE + "?ar=2026").content.decode()
        for number in self.numbers(client, PAGE + "?ar=2026"):
            link = f'href="{number.address.replace("&", "&amp;")}"'
            assert (link in page) == bool(number.value), number

    def test_the_register_holds_just_those_initiatives(self, client, world):
        found = self.numbers(client, PAGE)
        register = {row.address: row for row in found if row.address.startswith("/insatser/")}
        assert any(number.value for number in register.values())
        for address, number in register.items():
            form = InitiativeFilterForm(QueryDict(urlsplit(address).query))
            assert not form.complaints
            assert form.count == number.value, address
        assert client.get(address).status_code == 200

    def test_under_en_they_stay_in_english(self, client, world):
        for number in self.numbers(client, f"/en{PAGE}"):
            assert number.address.startswith("/en/")


class TestThePage:
    def test_it_says_what_is_counted_and_when(self, client, in_language):
        address = PAGE if in_language == "sv" else f"/en{PAGE}"
        page = client.get(f"{address}?ar=2026").content.decode()
        assert page.count("<h1") == 1
        said = {
            "sv": ["Var händer det för lite?", "från 1 januari 2026 till 31 december 2026"],
            "en": ["Where does too little happen?", "from 1 January 2026 to 31 December 2026"],
        }
        for words in said[in_language]:
            assert words in page

    def test_without_a_year_it_looks_a_year_both_ways(self, client):
        period = client.get(PAGE).context["report"].period
        assert (str(period.first), str(period.last)) == ("2025-11-23", "2027-11-23")

    @pytest.mark.parametrize("year", ["i fjol", "0", "20266", "9999", "\x00", "<b>", "²⁰²⁶"])
    def test_a_year_that_is_none_is_told_and_passed_over(self, client, year):
        response = client.get(PAGE, {"ar": year})
        assert "ett år som vi inte känner till" in response.content.decode()
        assert response.context["report"].period == Period.around()

    def test_an_empty_county_says_so_kindly(self, client):
        page = client.get(PAGE).content.decode()
        assert "Inget ännu" in page
        assert "Inget evenemang under perioden" in page

    @pytest.mark.parametrize("who", [people.visitor, people.ebba, people.maja, people.nils])
    def test_everyone_sees_the_same_numbers(self, client_for, world, who):
        report = client_for(who()).get(f"{PAGE}?ar=2026").context["report"]
        assert (report.proposals.total, report.events.county.total) == (3, 5)

    def test_a_strategy_that_is_no_longer_in_force(self, client, world):
        earlier = an_earlier_strategy()
        old = ProposalFactory(title="Ett förslag från förr", priorities=[])
        TagFactory(contribution=old, priority=earlier.priority)
        TagFactory(contribution=old, priority=earlier.priority, action_area=earlier.area)
        response = client.get("/strategi/kronoberg-2015/luckor/")
        report = response.context["report"]
        assert [(row.area, row.proposals) for row in report.areas] == [(earlier.area, 1)]
        assert report.proposals.total == 1
        number = response.context["tables"].areas()[0][1].numbers[0]
        assert [row.pk for row in client.get(number.address).context["page"]] == [old.pk]

    @pytest.mark.parametrize("slug", ["finns-inte", "prioritering-1", "kronoberg-2015"])
    def test_what_is_not_published_is_not_there(self, client, slug):
        an_earlier_strategy().strategy.unpublish()
        assert client.get(f"/strategi/{slug}/luckor/").status_code == 404

    def test_a_strategy_without_parts(self, client):
        earlier = an_earlier_strategy()
        earlier.strategy.get_children().delete()
        page = client.get("/strategi/kronoberg-2015/luckor/").content.decode()
        assert "Strategin har inga insatsområden." in page

    def test_as_many_questions_for_30_as_for_1(self, client_for):
        def make_rows(number):
            for turn in range(number):
                tie(ProposalFactory(priorities=[1, 2]), SPACES)
                tie(event(f"Jazz nummer {turn}", "2026-12-01", town="Rottne"), SPACES)
                name = f"Insats {turn}-{number}"
                an_initiative(name, areas=[SPACES], municipality_id="0780")

        assert_same_queries(PAGE, make_rows, limit=14, client=client_for(people.visitor()))

    @pytest.mark.parametrize("where", ["", "grona-traden/"])
    def test_the_strategy_and_its_method_lead_there(self, client, where):
        page = client.get(f"/strategi/grona-kronoberg-2025/{where}").content.decode()
        assert f'href="{PAGE}"' in page


def test_an_exhibition_counts_in_each_year_that_it_is_open():
    event("Utställning om glas", "2025-11-01", until="2026-02-01", town="Växjö")
    totals = [read(year).events.county.total for year in (2024, 2025, 2026, 2027)]
    assert totals == [0, 1, 1, 0]


def test_the_years_ends_are_the_countys():
    """Half past midnight on New Year's Day in Sweden is still last year in UTC."""
    moment = datetime(2025, 12, 31, 23, 30, tzinfo=UTC)
    EventFactory(occurrences=[{"starts_at": moment, "ends_at": None}])
    assert (read(2025).events.county.total, read(2026).events.county.total) == (0, 1)
