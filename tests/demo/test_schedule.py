"""The calendar of the demo moves with today, on every day of the year."""

from datetime import date, timedelta

import pytest

from demo.schedule import DAYS_AHEAD, QUIET, TO_COME, WEEKDAYS, schedule

DAYS = [date(2026, 11, 23) + timedelta(days=13 * number) for number in range(29)]


@pytest.mark.parametrize("today", DAYS, ids=str)
def test_eighty_to_come_forty_past_two_running(today):
    slots = [slot for slot in schedule(today) if "status" not in slot.event]
    to_come = [slot for slot in slots if slot.start.date() > today]
    past = [slot for slot in slots if slot.end.date() < today]
    assert len(to_come) == TO_COME == 80
    assert len(past) == 40
    assert len(slots) - len(to_come) - len(past) == 2
    assert max(slot.start.date() for slot in to_come) <= today + timedelta(days=DAYS_AHEAD)
    assert len({slot.event["key"] for slot in slots}) == len(slots)


@pytest.mark.parametrize("today", DAYS, ids=str)
def test_no_week_is_empty(today):
    weeks = {
        (slot.start.date() - today).days // 7
        for slot in schedule(today)
        if slot.start.date() > today
    }
    assert set(range(12)) <= weeks


@pytest.mark.parametrize("today", DAYS, ids=str)
def test_each_event_keeps_its_weekday_and_its_season(today):
    for slot in schedule(today):
        event, day = slot.event, slot.start.date()
        if "weekday" in event:
            assert WEEKDAYS[day.weekday()] == event["weekday"], event["key"]
        if "months" in event:
            assert day.month in event["months"], event["key"]
        if day > today and "date" not in event:
            assert (day.month, day.day) not in QUIET
        assert slot.start < slot.end


def test_the_same_day_gives_the_same_calendar():
    assert schedule(date(2027, 3, 1)) == schedule(date(2027, 3, 1))


def test_the_dates_move_with_today():
    first, later = schedule(date(2027, 3, 1)), schedule(date(2027, 3, 8))
    assert {slot.start for slot in first} != {slot.start for slot in later}


def test_lucia_is_on_lucia_and_only_when_it_is_ahead():
    december = {slot.event["key"]: slot.start for slot in schedule(date(2026, 11, 23))}
    assert december["lucia"].date() == date(2026, 12, 13)
    assert "lucia" not in {slot.event["key"] for slot in schedule(date(2026, 12, 13))}
    assert "midsommar" in {slot.event["key"] for slot in schedule(date(2027, 5, 2))}
