"""Values as they are given away: the same columns as a file that is brought in."""

from collections.abc import Iterator
from decimal import Decimal

from django.db.models import Q, QuerySet

from cms.models import Goal, Indicator

HEADINGS = (
    *("indicator", "place", "group", "year", "value"),
    *("source", "licence", "source_url", "note", "note_en"),
)
FIELDS = (
    "place_id",
    "group",
    "year",
    "value",
    "source__name",
    "source__licence",
    "source__url",
    "note",
    "note_en",
)
# A sheet takes a cell that begins so for a formula and runs it.
FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n")
CHUNK = 2000


def indicators() -> QuerySet[Indicator]:
    """Those that a published goal is held against or shows beside it."""
    goals = Goal.objects.live()
    used = Q(targets__goal__in=goals) | Q(related_goals__goal__in=goals)
    return Indicator.objects.filter(used).distinct()


def rows(indicator: Indicator) -> Iterator[tuple]:
    """Each value in the order of HEADINGS, read a piece at a time."""
    found = indicator.measurements.order_by("place", "group", "year").values_list(*FIELDS)
    for place, group, year, value, *texts in found.iterator(chunk_size=CHUNK):
        yield indicator.slug, place, group, year, plain(value), *map(harmless, texts)


def plain(value: Decimal) -> str:
    """With a decimal point and no exponent, as programs read it."""
    return f"{value:f}"


def harmless(text: str) -> str:
    """The text with an apostrophe before it where a sheet would run it as a formula."""
    return f"'{text}" if text.startswith(FORMULA) else text
