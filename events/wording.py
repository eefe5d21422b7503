"""Times and prices as a reader expects them: "lördag 28 november kl. 19.00–21.30", "Gratis"."""

from datetime import date, datetime, timedelta
from decimal import Decimal

from django.utils import dateformat, formats, timezone
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from .times import is_long


def clock(starts_at: datetime, ends_at: datetime | None = None) -> str:
    """Return "kl. 19.00–21.30", in English "19:00–21:30", of two moments."""
    text = _time(starts_at)
    if ends_at:
        text = f"{text}–{_time(ends_at)}"
    return pgettext("time of day", "%(time)s") % {"time": text}


def when(starts_at: datetime, ends_at: datetime | None = None) -> str:
    """Return the day and the time; both days where it goes on past the night."""
    if ends_at is None or not is_long(starts_at, ends_at):
        return _day_and_clock(starts_at, ends_at)
    return f"{_day_and_clock(starts_at)} – {_day_and_clock(ends_at)}"


def until(starts_at: datetime, ends_at: datetime | None) -> str:
    """Return "till söndag 29 november" where it goes on past the night, else nothing."""
    if ends_at is None or not is_long(starts_at, ends_at):
        return ""
    return _("until %(day)s") % {"day": day(timezone.localdate(ends_at))}


def day(that: date, *, today: date | None = None) -> str:
    """Return "lördag 28 november", with the year when that is not this one."""
    today = today or timezone.localdate()
    return dateformat.format(that, "l j F" if that.year == today.year else "l j F Y")


def day_heading(that: date, *, today: date | None = None) -> str:
    """Return the day as a heading, and whether that is today or tomorrow."""
    today = today or timezone.localdate()
    if that == today:
        return _("Today, %(day)s") % {"day": day(that, today=today)}
    if that == today + timedelta(days=1):
        return _("Tomorrow, %(day)s") % {"day": day(that, today=today)}
    return capfirst(day(that, today=today))


def price(amount: Decimal | None) -> str:
    """Return "Gratis", "120 kr" or "120,50 kr"; nothing where the price is not told."""
    if amount is None:
        return ""
    if amount == 0:
        return _("Free of charge")
    decimals = 0 if amount == amount.to_integral_value() else 2
    return f"{formats.number_format(amount, decimals, force_grouping=True)}\N{NO-BREAK SPACE}kr"


def _day_and_clock(starts_at: datetime, ends_at: datetime | None = None) -> str:
    words = {
        "day": day(timezone.localdate(starts_at)),
        "time": clock(starts_at, ends_at),
    }
    return pgettext("when", "%(day)s, %(time)s") % words


def _time(moment: datetime) -> str:
    return formats.time_format(timezone.localtime(moment).time(), "TIME_FORMAT")
