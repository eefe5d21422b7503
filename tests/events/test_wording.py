"""Times and prices in the reader's language."""

from datetime import date, datetime
from decimal import Decimal

import pytest
from django.utils import timezone, translation

from events import wording

pytestmark = pytest.mark.usefixtures("clock")


def local(*parts) -> datetime:
    return datetime(*parts, tzinfo=timezone.get_default_timezone())


WHEN = [
    # an evening
    (
        (local(2026, 11, 28, 19, 0), local(2026, 11, 28, 21, 30)),
        "lördag 28 november kl. 19.00–21.30",
        "Saturday 28 November, 19:00–21:30",
    ),
    # no told end, early in the morning
    (
        (local(2026, 12, 13, 7, 0), None),
        "söndag 13 december kl. 7.00",
        "Sunday 13 December, 07:00",
    ),
    # over midnight: still that evening
    (
        (local(2026, 11, 28, 22, 0), local(2026, 11, 29, 1, 0)),
        "lördag 28 november kl. 22.00–1.00",
        "Saturday 28 November, 22:00–01:00",
    ),
    # a whole day and on into the next is two days
    (
        (local(2026, 11, 28, 5, 0), local(2026, 11, 29, 5, 30)),
        "lördag 28 november kl. 5.00 – söndag 29 november kl. 5.30",
        "Saturday 28 November, 05:00 – Sunday 29 November, 05:30",
    ),
    # another year is told
    (
        (local(2026, 12, 5, 10, 0), local(2027, 1, 6, 16, 0)),
        "lördag 5 december kl. 10.00 – onsdag 6 januari 2027 kl. 16.00",
        "Saturday 5 December, 10:00 – Wednesday 6 January 2027, 16:00",
    ),
    # summer time
    (
        (local(2027, 6, 25, 14, 0), local(2027, 6, 25, 15, 0)),
        "fredag 25 juni 2027 kl. 14.00–15.00",
        "Friday 25 June 2027, 14:00–15:00",
    ),
]


@pytest.mark.parametrize(("moments", "swedish", "english"), WHEN)
def test_when(moments, swedish, english):
    assert wording.when(*moments).replace("\xa0", " ") == swedish
    with translation.override("en"):
        assert wording.when(*moments).replace("\xa0", " ") == english


def test_the_clock_never_breaks_from_its_word():
    assert wording.clock(local(2026, 11, 28, 19, 0)) == "kl.\xa019.00"


def test_until_names_the_last_day_of_what_lasts():
    several = local(2026, 11, 28, 10, 0), local(2026, 11, 29, 16, 0)
    night = local(2026, 11, 28, 22, 0), local(2026, 11, 29, 2, 0)
    assert wording.until(*several) == "till söndag 29 november"
    assert wording.until(*night) == ""
    assert wording.until(night[0], None) == ""


@pytest.mark.parametrize(
    ("day", "swedish", "english"),
    [
        (date(2026, 11, 23), "Idag, måndag 23 november", "Today, Monday 23 November"),
        (date(2026, 11, 24), "Imorgon, tisdag 24 november", "Tomorrow, Tuesday 24 November"),
        (date(2026, 11, 28), "Lördag 28 november", "Saturday 28 November"),
        (date(2027, 3, 28), "Söndag 28 mars 2027", "Sunday 28 March 2027"),
    ],
)
def test_the_heading_of_a_day(day, swedish, english):
    assert wording.day_heading(day) == swedish
    with translation.override("en"):
        assert wording.day_heading(day) == english


def test_today_is_the_countys_and_not_that_of_utc(clock):
    clock.forward(hours=11, minutes=30)
    assert wording.day_heading(date(2026, 11, 23)).startswith("Idag")
    clock.forward(hours=1)
    assert wording.day_heading(date(2026, 11, 24)).startswith("Idag")


@pytest.mark.parametrize(
    ("amount", "swedish", "english"),
    [
        (None, "", ""),
        (Decimal(0), "Gratis", "Free of charge"),
        (Decimal(120), "120 kr", "120 kr"),
        (Decimal("120.50"), "120,50 kr", "120.50 kr"),
        (Decimal("1250.00"), "1 250 kr", "1,250 kr"),
    ],
)
def test_the_price(amount, swedish, english):
    assert wording.price(amount).replace("\xa0", " ") == swedish
    with translation.override("en"):
        assert wording.price(amount).replace("\xa0", " ") == english
