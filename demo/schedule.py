"""When the demo's events take place: the dates move with today, the weekdays are each event's own.

80 begin within three months from tomorrow on, 40 are over and two exhibitions are running. What
belongs to a season or a day of the year comes only when its time does.
"""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from itertools import islice
from random import Random

from . import content

TO_COME, DAYS_AHEAD = 80, 90
DAYS_BACK = 100
CHOICE = 8  # events weighed for a day: so the calendar has no empty week
QUIET = {(12, 24), (12, 25), (12, 31), (1, 1)}
WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


@dataclass(frozen=True)
class Slot:
    """An event of the content, and its wall times."""

    event: dict
    start: datetime
    end: datetime


def schedule(today: date) -> list[Slot]:
    """Every event of the demo with its time, the earliest first."""
    slots = [*_to_come(today), *_past(today), *_running(today), *_not_public(today)]
    return sorted(slots, key=lambda slot: (slot.start, slot.event["key"]))


def _to_come(today: date) -> list[Slot]:
    dated = _dated(today)
    free = TO_COME - len(dated)
    # A week is kept back: the weekday that an event waits for may be six days off.
    first_days = [
        today + timedelta(days=1 + number * (DAYS_AHEAD - 7) // free) for number in range(free)
    ]
    pool = _pool()
    return [*dated, *(_next_fitting(pool, day) for day in first_days)]


def _dated(today: date) -> list[Slot]:
    """Those of a certain day, such as Lucia, if that day lies ahead."""
    found = []
    for event in content.events("seasons"):
        if "date" not in event:
            continue
        month, day = map(int, event["date"].split("-"))
        for year in (today.year, today.year + 1):
            when = _on_weekday(date(year, month, day), event.get("weekday"))
            if today < when <= today + timedelta(days=DAYS_AHEAD):
                found.append(_slot(event, when))
    return found


def _pool() -> list[dict]:
    """What fits many days, well mixed; those that people talk about come first."""
    pool = [event for name in content.NEUTRAL for event in content.events(name)]
    pool += [event for event in content.events("seasons") if "months" in event]
    Random("the order of events").shuffle(pool)  # noqa: S311 - the same order every time
    return sorted(pool, key=lambda event: not event["comments"])


def _next_fitting(pool: list[dict], first_day: date) -> Slot:
    """Take the soonest of the next few events whose season it is out of the pool."""
    fitting = (
        (when, event)
        for event in pool
        if _suits(event, when := _on_weekday(first_day, event["weekday"]))
    )
    candidates = list(islice(fitting, CHOICE))
    if not candidates:
        raise ValueError(f"No event is left for {first_day:%B}: write more of them.")
    when, event = min(candidates, key=lambda candidate: candidate[0])
    pool.remove(event)
    return _slot(event, when)


def _suits(event: dict, day: date) -> bool:
    return day.month in event.get("months", range(1, 13)) and (day.month, day.day) not in QUIET


def _past(today: date) -> list[Slot]:
    events = content.events("past")
    slots = []
    for number, event in enumerate(events):
        latest = today - timedelta(days=1 + number * (DAYS_BACK - 7) // len(events))
        when = _on_weekday(latest - timedelta(days=6), event["weekday"])
        slots.append(_slot(event, when))
    return slots


def _running(today: date) -> list[Slot]:
    """Exhibitions that opened some days ago: at no hour of the day is the calendar silent."""
    slots = []
    for event in content.events("running"):
        opened = today - timedelta(days=event["opened"])
        closes = today + timedelta(days=event["closes"])
        start = datetime.combine(opened, time.fromisoformat(event["time"]))
        slots.append(Slot(event, start, datetime.combine(closes, time.fromisoformat(event["end"]))))
    return slots


def _not_public(today: date) -> list[Slot]:
    """Drafts and what waits: about a month ahead."""
    slots = []
    for number, event in enumerate(content.events("states")):
        when = _on_weekday(today + timedelta(days=24 + 5 * number), event["weekday"])
        while not _suits(event, when):
            when += timedelta(days=7)
        slots.append(_slot(event, when))
    return slots


def _on_weekday(day: date, weekday: str | None) -> date:
    """This day, or the first such weekday after it."""
    if weekday is None:
        return day
    return day + timedelta(days=(WEEKDAYS.index(weekday) - day.weekday()) % 7)


def _slot(event: dict, day: date) -> Slot:
    start = datetime.combine(day, time.fromisoformat(event["time"]))
    return Slot(event, start, start + timedelta(hours=event["hours"]))
