"""Wall time, as on a poster, and the moments it means.

Wall times are naive datetimes in the county's zone (`settings.TIME_ZONE`); moments are aware, in
UTC. Where an hour is repeated in autumn the first is meant; one that spring leaps over is refused.
"""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

# How long an event without a told end stays in the list after its start.
WITHOUT_END = timedelta(hours=2)
# What ends before this hour belongs to the evening it began.
NIGHT_ENDS = time(6)
LONGEST = timedelta(days=366)
FURTHEST_AHEAD = timedelta(days=3 * 366)


@dataclass(frozen=True)
class Span:
    """When an occurrence takes place, as its row has it."""

    local_start: str
    starts_at: datetime
    ends_at: datetime | None
    finishes_at: datetime
    is_long: bool


def span(start: datetime, end: datetime | None = None) -> Span:
    """Return the moments of wall times `start` and `end`.

    Raises ValidationError about `start` or `end`: times that do not exist, an end that does not
    follow the start, or follows it by more than a year.
    """
    starts_at = moment(start, "start")
    ends_at = end and moment(end, "end")
    if ends_at and ends_at <= starts_at:
        raise ValidationError({"end": _("The event must end after it starts.")})
    if ends_at and ends_at - starts_at > LONGEST:
        raise ValidationError({"end": _("An event can last for a year at most. Check the date.")})
    local_start = start.isoformat(timespec="minutes")
    finishes_at = ends_at or starts_at + WITHOUT_END
    return Span(local_start, starts_at, ends_at, finishes_at, is_long(starts_at, finishes_at))


def is_long(starts_at: datetime, finishes_at: datetime) -> bool:
    """Whether it goes on past the day it begins and the night that follows."""
    first, last = wall_time(starts_at), wall_time(finishes_at)
    if first.date() == last.date():
        return False
    is_next_day = last.date() - first.date() == timedelta(days=1)
    return not (is_next_day and last.time() <= NIGHT_ENDS and last.time() < first.time())


def moment(wall: datetime, name: str = "start") -> datetime:
    """Return the moment of a wall time. `name` is what a ValidationError is about."""
    try:
        check_year(wall)
    except ValidationError as error:
        raise ValidationError({name: error.messages}) from error
    found = wall.replace(fold=0, tzinfo=timezone.get_default_timezone()).astimezone(UTC)
    if wall_time(found) != wall:
        raise ValidationError({name: _in_the_gap(wall)})
    return found


def check_year(day: date) -> None:
    """Refuse years that nobody means: the ends of the calendar have no moments in UTC."""
    if not 1900 < day.year < 3000:
        raise ValidationError(_("Check the year."))


def wall_time(found: datetime) -> datetime:
    """The wall time of a moment, in the county's zone."""
    return found.astimezone(timezone.get_default_timezone()).replace(tzinfo=None, fold=0)


def check_is_to_come(when: Span, *, now: datetime | None = None) -> None:
    """Refuse what is over, and what lies more than three years ahead: most often a wrong year.

    What has begun and is not over may be listed, such as an exhibition that opened last week.
    """
    now = now or timezone.now()
    if when.finishes_at <= now:
        raise ValidationError({"start": _("This time has passed. Check the date.")})
    if when.starts_at > now + FURTHEST_AHEAD:
        raise ValidationError({"start": _("This is more than three years ahead. Check the year.")})


def _in_the_gap(wall: datetime) -> str:
    day = date_format(wall, "j F Y")
    time = date_format(wall, "TIME_FORMAT")
    return _(
        "There is no %(time)s on %(day)s: the clocks go forward an hour then. Choose another time."
    ) % {"time": time, "day": day}
