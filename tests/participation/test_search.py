"""Search: what is public, in words as Swedes write them, whatever is typed."""

import pytest

from participation import indexing
from participation.enums import Status
from participation.models import Contribution
from participation.queries.search import search
from tests.factories import EventFactory, PhotoFactory, ProposalFactory
from tests.queries import assert_same_queries

pytestmark = pytest.mark.django_db


def indexed(proposal):
    indexing.update(Contribution.objects.get(pk=proposal.pk))
    return proposal


def titles(words: str) -> list[str]:
    return [row.title for row in search(words).proposals]


def test_words_in_title_summary_and_body():
    indexed(
        ProposalFactory(title="Nattbuss till Lenhovda", summary="Tryggt hem.", body="Varje lördag.")
    )
    for words in ("nattbuss", "TRYGGT hem", "lördag", "Lenhovda lördag"):
        assert titles(words) == ["Nattbuss till Lenhovda"]
    assert titles("Lenhovda söndag") == []


@pytest.mark.parametrize(
    ("there", "typed"), [("får på bete", "far"), ("mål för alla", "mal"), ("höst i parken", "host")]
)
def test_letters_are_told_apart(there, typed):
    indexed(ProposalFactory(title=f"Förslaget: {there}", summary="", body="Text."))
    assert titles(typed) == []
    assert len(titles(there.split()[0])) == 1


def test_capital_letters_with_rings_and_dots_are_folded():
    indexed(ProposalFactory(title="ÅSNEN ÄR VÅR SJÖ"))
    assert len(titles("åsnen sjö")) == 1


@pytest.mark.parametrize("status", [s for s in Status if s != Status.PUBLISHED])
def test_what_is_not_public_is_not_found_and_leaves_the_index(status):
    proposal = indexed(ProposalFactory(title="Nattbuss till Lenhovda"))
    Contribution.objects.update(status=status)
    assert titles("nattbuss") == []
    indexed(proposal)
    assert not Contribution.objects.all().search("nattbuss").count()


def test_events_and_pages_are_found_too():
    indexed(EventFactory(title="Spelmansstämma i Hjortsberga"))
    assert [row.title for row in search("spelmansstämma").events] == [
        "Spelmansstämma i Hjortsberga"
    ]


@pytest.mark.parametrize(
    "typed",
    [
        '"',
        '""',
        "\x00",
        "nattbuss\x00",
        "x" * 10_000,
        "*",
        "%",
        "a AND",
        "NEAR(",
        "'; --",
        "\u202e",
        "ö",
        "\ud800",
    ],
)
@pytest.mark.parametrize("prefix", ["", "/en"])
def test_whatever_is_typed_gets_an_answer(client, typed, prefix):
    response = client.get(prefix + "/sok/", {"q": typed.encode("utf-8", "surrogatepass")})
    assert response.status_code == 200


def test_what_was_typed_is_shown_as_text(client):
    page = client.get("/sok/", {"q": "<script>alert(1)</script>"}).content.decode()
    assert "<script>alert" not in page
    assert "&lt;script&gt;" in page


def test_as_many_questions_for_20_as_for_1():
    def make_rows(number):
        for _row in range(number):
            indexed(
                PhotoFactory(contribution=ProposalFactory(title="Nattbuss hem igen")).contribution
            )

    assert_same_queries("/sok/?q=nattbuss", make_rows, 1, 20, limit=10)
