"""Wall time and its moments: both nights when the clocks change, midnight, and wrong years."""

from datetime import UTC, datetime, timedelta

import pytest
from django.core.exceptions import ValidationError
from django.utils import translation

from events import times

wall = datetime.fromisoformat


def moment(*parts) -> datetime:
    return datetime(*parts, tzinfo=UTC)


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        (wall("2026-12-13T18:00"), moment(2026, 12, 13, 17, 0)),  # winter time
        (wall("2027-06-20T18:00"), moment(2027, 6, 20, 16, 0)),  # summer time
        (wall("2027-03-28T01:59"), moment(2027, 3, 28, 0, 59)),  # the last minute of winter
        (wall("2027-03-28T03:00"), moment(2027, 3, 28, 1, 0)),  # the first of summer
        (wall("2027-10-31T01:59"), moment(2027, 10, 30, 23, 59)),
        (wall("2027-10-31T02:30"), moment(2027, 10, 31, 0, 30)),  # twice: the first is meant
        (wall("2027-10-31T03:00"), moment(2027, 10, 31, 2, 0)),
        (wall("2028-02-29T12:00"), moment(2028, 2, 29, 11, 0)),
        (wall("2027-01-01T00:00"), moment(2026, 12, 31, 23, 0)),
    ],
)
def test_wall_time_means_a_moment(written, expected):
    assert times.moment(written) == expected


def test_the_repeated_hour_means_its_first_whatever_the_fold_says():
    assert times.moment(wall("2027-10-31T02:30").replace(fold=1)) == moment(2027, 10, 31, 0, 30)


@pytest.mark.parametrize("minute", [0, 30, 59])
def test_the_hour_that_spring_leaps_over_is_refused_with_the_reason(minute):
    with pytest.raises(ValidationError) as caught:
        times.span(wall(f"2027-03-28T02:{minute:02}"))
    told = caught.value.message_dict["start"][0]
    assert f"2.{minute:02}" in told
    assert "28 mars 2027" in told
    assert "klockan fram" in told


def test_the_reason_is_told_in_english_too():
    with translation.override("en"), pytest.raises(ValidationError) as caught:
        times.span(wall("2027-03-28T02:30"))
    assert "02:30 on 28 March 2027" in caught.value.message_dict["start"][0]


def test_an_end_in_the_hour_that_is_leapt_over_is_refused():
    with pytest.raises(ValidationError) as caught:
        times.span(wall("2027-03-27T22:00"), wall("2027-03-28T02:30"))
    assert list(caught.value.message_dict) == ["end"]


@pytest.mark.parametrize(
    ("start", "end", "hours"),
    [
        (wall("2026-12-13T22:00"), wall("2026-12-14T02:00"), 4),
        (wall("2027-03-27T22:00"), wall("2027-03-28T04:00"), 5),  # a short night
        (wall("2027-10-30T22:00"), wall("2027-10-31T04:00"), 7),  # a long one
        (wall("2026-12-31T22:00"), wall("2027-01-01T01:00"), 3),
    ],
)
def test_a_night_over_midnight_has_its_real_length(start, end, hours):
    when = times.span(start, end)
    assert when.ends_at - when.starts_at == timedelta(hours=hours)
    assert when.finishes_at == when.ends_at


@pytest.mark.parametrize(
    ("start", "end", "is_long"),
    [
        ("2026-11-28T19:00", "2026-11-28T21:00", False),
        ("2026-11-28T00:00", "2026-11-28T23:59", False),
        ("2026-11-28T21:00", "2026-11-29T03:00", False),
        ("2026-11-28T21:00", "2026-11-29T06:00", False),
        ("2026-11-28T21:00", "2026-11-29T06:01", True),
        ("2026-11-28T05:00", "2026-11-29T05:30", True),
        ("2026-11-28T10:00", "2026-11-29T16:00", True),
        ("2026-11-28T21:00", "2026-11-30T03:00", True),
    ],
)
def test_what_goes_on_past_its_first_night_is_long(start, end, is_long):
    assert times.span(wall(start), wall(end)).is_long is is_long


def test_without_an_end_it_stays_for_two_hours():
    when = times.span(wall("2026-12-13T18:00"))
    assert when.ends_at is None
    assert when.finishes_at - when.starts_at == timedelta(hours=2)
    assert when.local_start == "2026-12-13T18:00"


@pytest.mark.parametrize("minutes", [0, -1, -60 * 24 * 400])
def test_an_end_at_or_before_the_start_is_refused(minutes):
    start = wall("2026-12-13T18:00")
    with pytest.raises(ValidationError, match="sluta efter att"):
        times.span(start, start + timedelta(minutes=minutes))


def test_an_end_more_than_a_year_later_is_refused():
    start = wall("2026-12-13T18:00")
    times.span(start, start + timedelta(days=366))
    with pytest.raises(ValidationError, match="högst ett år"):
        times.span(start, start + timedelta(days=367))


@pytest.mark.parametrize("year", [1, 1900, 3000, 9999])
def test_years_that_nobody_means_are_refused(year):
    with pytest.raises(ValidationError, match="Kontrollera året"):
        times.span(wall(f"{year:04}-12-31T23:59"))


NOW = moment(2026, 11, 23, 11, 0)


@pytest.mark.parametrize(
    ("start", "end"),
    [
        (wall("2026-11-23T13:00"), None),
        (wall("2026-11-23T10:30"), None),  # begun: listed a little late
        (wall("2026-11-01T10:00"), wall("2027-01-06T16:00")),  # an exhibition that is on
        (wall("2029-11-01T19:00"), None),
    ],
)
def test_what_is_to_come_or_running_may_be_listed(start, end):
    times.check_is_to_come(times.span(start, end), now=NOW)


@pytest.mark.parametrize(
    ("start", "end"),
    [
        (wall("2026-11-23T10:00"), None),
        (wall("2026-11-22T19:00"), wall("2026-11-22T21:00")),
        (wall("2025-12-13T18:00"), None),
    ],
)
def test_what_is_over_may_not(start, end):
    with pytest.raises(ValidationError, match="har redan varit"):
        times.check_is_to_come(times.span(start, end), now=NOW)


def test_nor_what_is_more_than_three_years_ahead():
    with pytest.raises(ValidationError, match="tre år"):
        times.check_is_to_come(times.span(wall("2029-12-13T18:00")), now=NOW)
