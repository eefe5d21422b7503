"""Measured numbers as a reader writes them."""

from decimal import ROUND_HALF_UP, Decimal

from django.utils.formats import number_format
from django.utils.translation import gettext as _

from cms.models import Indicator

MINUS = "−"
SHARES = {"procent", "%"}


def number(value: Decimal, decimals: int) -> str:
    """Such as "1 453 797" or "−0,3": grouped, rounded half up, with a real minus sign."""
    rounded = value.quantize(Decimal(1).scaleb(-decimals), rounding=ROUND_HALF_UP)
    text = number_format(abs(rounded), decimal_pos=decimals, force_grouping=True)
    return f"{MINUS}{text}" if rounded < 0 else text


def amount(value: Decimal, indicator: Indicator) -> str:
    """With the indicator's decimals and unit, in the reader's language."""
    return f"{number(value, indicator.decimals)} {indicator.local_unit}"


def is_share(indicator: Indicator) -> bool:
    """Whether the values are parts of a whole, in per cent."""
    return indicator.unit in SHARES


def difference(value: Decimal, indicator: Indicator) -> str:
    """Between two values: of shares in percentage points, else in the indicator's unit."""
    if not is_share(indicator):
        return amount(value, indicator)
    points = _("percentage points")
    return f"{number(value, indicator.decimals)} {points}"


def change(value: Decimal, decimals: int) -> str:
    """A change with its sign, such as "+0,4": never without, so that the direction is told."""
    text = number(value, decimals)
    return text if text.startswith(MINUS) or not value else f"+{text}"
