"""Finding what is public by the words in it."""

from dataclasses import dataclass

from cms.queries.search import search_pages
from cms.queries.words import clean_query

from ..enums import Kind
from ..models import Contribution
from .proposals import for_cards

MOST = 20
# The index holds three letters at a time (cms migration 0003): shorter words find nothing.
SHORTEST = 3


@dataclass(frozen=True)
class Found:
    """What a search found, best first, at most `MOST` of each."""

    words: str
    pages: list
    proposals: list
    events: list

    @property
    def count(self) -> int:
        return len(self.pages) + len(self.proposals) + len(self.events)


def search(raw: str) -> Found:
    """Search pages, proposals and events for all the words of what was typed."""
    words = searchable(raw)
    if not words:
        return Found(words, [], [], [])
    return Found(
        words,
        search_pages(words, MOST),
        _found(for_cards(Contribution.objects.filter(kind=Kind.PROPOSAL)), words),
        _found(Contribution.objects.filter(kind=Kind.EVENT), words),
    )


def searchable(raw: str) -> str:
    """The words that can be searched for: none shorter than three letters."""
    return " ".join(word for word in clean_query(raw).split() if len(word) >= SHORTEST)


def _found(rows, words: str) -> list[Contribution]:
    return list(rows.public().search(words, operator="and")[:MOST])
