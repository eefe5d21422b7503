"""When things were said and done in the demo: spread over days, the same on every run."""

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from random import Random

from django.utils import timezone

REVIEW = timedelta(hours=4)  # what an editor needs, at the least


def on(day: date, *, key: str) -> datetime:
    """A moment between 8 and 21 on that day, always the same for a key."""
    dice = Random(key)  # noqa: S311 - not secret, and the same on every machine
    wall = datetime.combine(day, time(8)) + timedelta(minutes=dice.randint(0, 13 * 60))
    return timezone.make_aware(wall)


def of_thread(rows: list[dict], *, start: datetime, now: datetime, key: str) -> Iterator[datetime]:
    """A moment for each comment: on its day, after what it answers, and never to come.

    A row's `day` counts from `start`, its `ago` back from now.
    """
    dice = Random(key)  # noqa: S311
    earlier = start
    for number, row in enumerate(rows):
        if "ago" in row:
            day = timezone.localdate(now) - timedelta(days=row["ago"])
        else:
            day = timezone.localdate(start) + timedelta(days=row["day"])
        after = earlier if row.get("reply") else start
        moment = max(on(day, key=f"{key} {number}"), after + timedelta(minutes=dice.randint(9, 80)))
        earlier = min(moment, now - timedelta(minutes=3 * (len(rows) - number)))
        yield earlier
