"""Associations as people meet them: the list, the page, the forms, members and invitations."""

import re

import pytest
from django.urls import reverse
from django.utils import timezone

from participation.accounts.models import Association
from participation.enums import Status
from tests import people
from tests.factories import (
    AssociationFactory,
    EventFactory,
    ProposalFactory,
)
from tests.queries import assert_same_queries

pytestmark = pytest.mark.django_db
LIST = "participation:association_list"


def verified(**fields) -> Association:
    return AssociationFactory(verified_at=timezone.now(), **fields)


def names(response) -> list[str]:
    return re.findall(r'class="card__title"><a [^>]+>([^<]+)', response.content.decode())


# --- The list -------------------------------------------------------------------------------


def test_the_list_in_swedish_order_without_the_unverified(client, in_language):
    for name in ("Österled", "Åsnen", "Zäta", "Ängen"):
        verified(name=name)
    AssociationFactory(name="Inte sedd än")
    verified(name="Stängd", is_active=False)
    response = client.get(reverse(LIST))
    assert names(response) == ["Zäta", "Åsnen", "Ängen", "Österled"]


@pytest.mark.parametrize("words", ["ängens", "ÄNGENS", "  ängens  vänner", "vänner"])
def test_found_by_name_whatever_the_capitals(client, words):
    verified(name="Ängens vänner")
    verified(name="Zäta")
    assert names(client.get(reverse(LIST), {"q": words})) == ["Ängens vänner"]


@pytest.mark.parametrize("words", ['"', "%", "_", ".*", "(", "\\", "[a", "x" * 10_000, "\x00"])
def test_no_words_break_the_search(client, words):
    verified(name="Zäta")
    assert client.get(reverse(LIST), {"q": words}).status_code == 200


def test_in_one_municipality(client):
    verified(name="Zäta", municipality_code="0765")
    verified(name="Åsnen", municipality_code="0780")
    response = client.get(reverse(LIST), {"kommun": "0765"})
    assert names(response) == ["Zäta"]
    assert "Älmhult" in response.content.decode()


def test_an_unknown_municipality_is_told_and_passed_over(client):
    verified(name="Zäta")
    response = client.get(reverse(LIST), {"kommun": "<b>9999"})
    assert names(response) == ["Zäta"]
    assert "&lt;b&gt;9999" in response.content.decode()


@pytest.mark.parametrize("number", ["0", "99", "-1", "x", "1e9"])
def test_a_page_out_of_range_leads_to_the_first_and_keeps_the_filter(client, number):
    verified()
    address = reverse(LIST)
    response = client.get(address, {"sida": number, "kommun": "0780"}, follow=True)
    ((where, _status),) = response.redirect_chain
    assert where.startswith(address)
    assert "kommun=0780" in where
    assert "sida" not in where
    assert "finns inte" in response.content.decode()


def test_pages(client):
    for number in range(25):
        verified(name=f"Förening {number:02}")
    assert len(names(client.get(reverse(LIST)))) == 24
    assert names(client.get(reverse(LIST), {"sida": "2"})) == ["Förening 24"]


def test_the_same_number_of_queries(client):
    assert_same_queries(
        reverse(LIST), lambda number: [verified() for _row in range(number)], client=client
    )


# --- One association ------------------------------------------------------------------------


def test_the_page_shows_what_it_does_and_what_it_has_published(client, in_language):
    association = verified(name="Zäta", website="https://zata.example.org/")
    event = EventFactory(association=association, title="Höstkonsert i kyrkan")
    proposal = ProposalFactory(association=association)
    hidden = ProposalFactory(association=association, status=Status.WAITING)
    text = client.get(association.get_absolute_url()).content.decode()
    for words in (association.description, event.title, proposal.title, association.website):
        assert words in text
    assert hidden.title not in text


def test_html_in_what_it_says_is_shown_as_text(client):
    association = verified(name="<i>Zäta</i>", slug="zata", description="<script>x</script>")
    text = client.get(association.get_absolute_url()).content.decode()
    assert "<i>Zäta" not in text
    assert "<script>x" not in text
    assert "&lt;script&gt;x" in text


@pytest.mark.parametrize(
    ("who", "sees_all"),
    [(people.visitor, False), (people.tomas, False), (people.sara, True), (people.maja, True)],
)
def test_an_unverified_page_shows_others_only_its_name(client_for, who, sees_all):
    people_of_it = who()
    association = Association.objects.first() or AssociationFactory(
        name="Kultur i Småland", slug="kultur-i-smaland"
    )
    Association.objects.update(website="https://zata.example.org/")
    text = client_for(people_of_it).get(association.get_absolute_url()).content.decode()
    assert "Kultur i Småland" in text
    assert ("Vi ordnar konserter" in text) is sees_all
    assert ("zata.example.org" in text) is sees_all


def test_a_closed_association_is_gone(client_for):
    sara = people.sara()
    Association.objects.update(is_active=False)
    for name in ("association_detail", "members", "association_edit", "association_leave"):
        address = reverse(f"participation:{name}", args=["kultur-i-smaland"])
        assert client_for(sara).get(address).status_code == 404


def test_the_page_asks_as_much_for_many_as_for_few(client):
    association = verified()

    def make_rows(number):
        for _row in range(number):
            EventFactory(association=association)
            ProposalFactory(association=association)

    assert_same_queries(association.get_absolute_url(), make_rows, few=6, limit=14, client=client)


# --- Founding and changing ------------------------------------------------------------------

DATA = {"name": "Åsnens vänner", "municipality_code": "0780", "website": "asnen.se"}


def test_founding_one(client_for, in_language):
    client = client_for(people.ebba())
    address = reverse("participation:association_create")
    assert client.get(address).status_code == 200
    for _twice in range(2):
        response = client.post(address, DATA)
        assert response["Location"] == Association.objects.get().get_absolute_url()
    assert Association.objects.get().website == "https://asnen.se"
    assert client.get(response["Location"]).status_code == 200


def test_a_name_that_is_taken_is_told_and_what_was_typed_stays(client_for):
    AssociationFactory(name=DATA["name"])
    page = client_for(people.ebba()).post(reverse("participation:association_create"), DATA)
    text = page.content.decode()
    assert "Det finns redan en förening" in text
    assert 'value="Åsnens vänner"' in text
    assert Association.objects.count() == 1


@pytest.mark.parametrize(
    "bad",
    [
        {"name": "  "},
        {"name": "Å" * 121},
        {"description": "x" * 100_000},
        {"municipality_code": "9999"},
        {"website": "javascript:alert(1)"},
    ],
)
def test_what_is_wrong_is_told(client_for, bad):
    client = client_for(people.ebba())
    page = client.post(reverse("participation:association_create"), DATA | bad)
    assert page.status_code == 200
    assert "error-summary" in page.content.decode()
    assert not Association.objects.exists()


def test_changing_it(client_for, in_language):
    client = client_for(people.sara())
    address = reverse("participation:association_edit", args=["kultur-i-smaland"])
    assert "Kultur i Småland" in client.get(address).content.decode()
    response = client.post(address, DATA)
    assert response["Location"].endswith("/foreningar/kultur-i-smaland/")
    assert Association.objects.get().name == "Åsnens vänner"
