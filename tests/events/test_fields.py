"""Times and prices as people write them."""

from datetime import time
from decimal import Decimal

import pytest

from events.forms.fields import ClockField, PriceField


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("19:00", time(19)),
        ("9.30", time(9, 30)),
        ("9:30", time(9, 30)),
        ("kl. 9.30", time(9, 30)),
        ("Kl 19", time(19)),
        (" 19 ", time(19)),
        ("19:00:59", time(19)),
    ],
)
def test_times_as_people_write_them(typed, expected):
    assert ClockField().clean(typed) == expected


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("120", Decimal(120)),
        ("120,50", Decimal("120.50")),
        ("120.50", Decimal("120.50")),
        ("1 250 kr", Decimal(1250)),
        ("1\xa0250:-", Decimal(1250)),
        ("0", Decimal(0)),
        ("Gratis", Decimal(0)),
        ("", None),
    ],
)
def test_prices_as_people_write_them(typed, expected):
    assert PriceField(required=False).clean(typed) == expected
