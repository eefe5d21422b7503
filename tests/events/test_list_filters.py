"""The filters that numbers link to: action area, strategy, town, and where in the municipality."""

from datetime import timedelta

import pytest
from django.utils import timezone

from cms.models import ActionArea, Locality
from tests.factories import EventFactory, PhotoFactory, ProposalFactory, TagFactory, VenueFactory
from tests.queries import assert_same_queries
from tests.strategies import an_earlier_strategy

pytestmark = pytest.mark.django_db

AREA = "levande-offentligt-rum"


@pytest.fixture
def area():
    return ActionArea.objects.select_related("priority").get(slug=AREA)


def tie(contribution, area):
    TagFactory(contribution=contribution, priority=area.priority, action_area=area)
    return contribution


def proposals(client, query) -> list[str]:
    response = client.get("/forslag/" + query)
    return sorted(row.title for row in response.context["page"])


def events(client, query) -> list[str]:
    response = client.get("/evenemang/" + query)
    return sorted(row.event.title for row in response.context["page"])


@pytest.mark.parametrize(
    ("make", "read"), [(ProposalFactory, proposals), (EventFactory, events)], ids=["/f", "/e"]
)
class TestTheStrategy:
    @pytest.fixture(autouse=True)
    def _rows(self, make, area):
        tie(make(title="Scen på torget i byn", priorities=[1, area.priority.number]), area)
        make(title="Bara en prioritering", priorities=[area.priority.number])

    @pytest.mark.parametrize(
        ("query", "found"),
        [
            (f"?insatsomrade={AREA}", ["Scen på torget i byn"]),
            (f"?insatsomrade={AREA}&prioritering=1", ["Scen på torget i byn"]),
            (f"?insatsomrade={AREA}&prioritering=3", []),
            (f"?insatsomrade={AREA}&kommun=0760", []),
            ("?insatsomrade=god-och-jamlik-halsa", []),
            ("?strategi=grona-kronoberg-2025", ["Bara en prioritering", "Scen på torget i byn"]),
        ],
    )
    def test_the_list_is_narrowed(self, client, make, read, query, found):
        assert read(client, query) == found

    @pytest.mark.parametrize("query", ["?insatsomrade=finns-inte", "?strategi=<b>", "?strategi=x"])
    def test_what_is_not_known_is_told_and_passed_over(self, client, make, read, query):
        assert len(read(client, query)) == 2
        address = "/forslag/" if read is proposals else "/evenemang/"
        page = client.get(address + query).content.decode()
        assert "inget val som vi känner till" in page
        assert "<b>" not in page.replace("&lt;b&gt;", "").split("<main")[1]

    def test_an_earlier_strategy_is_asked_for_by_name(self, client, make, read):
        earlier = an_earlier_strategy()
        row = make(title="Ett förslag från förr", priorities=[])
        TagFactory(contribution=row, priority=earlier.priority)
        tie(row, earlier.area)
        asked = f"?strategi={earlier.strategy.slug}"
        only = ["Ett förslag från förr"]
        assert read(client, asked) == only
        assert read(client, f"{asked}&prioritering=1") == only
        assert read(client, f"{asked}&insatsomrade={earlier.area.slug}") == only
        assert read(client, f"?insatsomrade={earlier.area.slug}") != only
        address = "/forslag/" if read is proposals else "/evenemang/"
        page = client.get(f"{address}{asked}&prioritering=1&kommun=0780").content.decode()
        assert '<input type="hidden" name="strategi" value="kronoberg-2015">' in page
        assert "Bara det som hör till <strong>Kronoberg 2015</strong>" in page
        assert 'href="?kommun=0780">Visa allt</a>' in page
        earlier.strategy.unpublish()
        assert len(read(client, asked)) == 3


class TestWhere:
    @pytest.fixture(autouse=True)
    def _rows(self):
        for title, town in [
            ("Jazz inne i staden", "Växjö"),
            ("Jazz ute i Rottne", "Rottne"),
            ("Jazz på puben i Åseda", "Åseda"),
        ]:
            locality = Locality.objects.get(name=town)
            venue = VenueFactory(locality=locality, municipality_id=locality.municipality_id)
            EventFactory(title=title, venue=venue, municipality_id=locality.municipality_id)
        EventFactory(title="Jazz vid en okänd sjö")

    @pytest.mark.parametrize(
        ("query", "found"),
        [
            ("?ort=rottne", ["Jazz ute i Rottne"]),
            ("?ort=aseda&kommun=0780", []),
            ("?plats=storsta", ["Jazz inne i staden", "Jazz på puben i Åseda"]),
            ("?plats=storsta&kommun=0780", ["Jazz inne i staden"]),
            ("?plats=utanfor-storsta", ["Jazz ute i Rottne"]),
            ("?plats=okand", ["Jazz vid en okänd sjö"]),
        ],
    )
    def test_the_calendar_is_narrowed(self, client, query, found):
        assert events(client, query) == found

    @pytest.mark.parametrize("query", ["?ort=stockholm", "?plats=mitt-i"])
    def test_what_is_not_known_is_told(self, client, query):
        response = client.get("/evenemang/" + query)
        assert len(response.context["page"]) == 4
        assert "inget val som vi känner till" in response.content.decode()

    def test_towns_of_one_name_are_told_apart_by_their_municipality(self, client):
        twin = Locality.objects.get(name="Rottne")
        twin.pk, twin.municipality_id = None, "0760"
        twin.save()
        assert events(client, "?ort=rottne-0780") == ["Jazz ute i Rottne"]
        assert events(client, "?ort=rottne-0760") == []

    def test_what_is_chosen_stays_chosen(self, client, in_language):
        prefix = "" if in_language == "sv" else "/en"
        page = client.get(f"{prefix}/evenemang/?ort=rottne&plats=okand&insatsomrade={AREA}")
        for value in ("rottne", "okand", AREA):
            assert f'<option value="{value}" selected>' in page.content.decode()


@pytest.mark.parametrize(
    "address",
    [
        f"/forslag/?insatsomrade={AREA}&strategi=grona-kronoberg-2025",
        f"/evenemang/?insatsomrade={AREA}&ort=rottne&plats=utanfor-storsta",
        "/evenemang/?plats=utanfor-storsta&fran=2026-01-01&strategi=grona-kronoberg-2025",
    ],
)
def test_as_many_questions_for_30_as_for_1(address, area):
    locality = Locality.objects.get(name="Rottne")
    make = ProposalFactory if address.startswith("/forslag") else EventFactory
    told = {} if make is ProposalFactory else {"venue": VenueFactory(locality=locality)}

    def make_rows(number):
        for _row in range(number):
            PhotoFactory(contribution=tie(make(**told), area))
        if make is EventFactory:  # a long one that goes on, so that both halves have pictures
            began = timezone.now() - timedelta(days=3)
            when = {"starts_at": began, "ends_at": began + timedelta(days=20)}
            PhotoFactory(contribution=tie(make(**told, occurrences=[when]), area))

    assert_same_queries(address, make_rows, limit=10)
