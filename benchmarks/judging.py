"""Judging all goals of a large strategy: 50 indicators × 40 years × 300 places of values."""

from collections.abc import Iterator
from itertools import cycle, islice, product

from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext

from cms.models import Area, Goal, Indicator, Measurement, Place, Source, Target
from cms.queries.judgements import goal_states

from .measure import Result, timed

INDICATORS, YEARS, PLACES = 50, range(1986, 2026), 300
RULES = [
    {"type": "reach", "operator": ">=", "value": 1_000_000, "target_year": 2030},
    {"type": "improve", "direction": "increase", "base_year": 2015, "target_year": 2030},
    {"type": "outgrow", "comparison_id": "riket", "base_year": 2014, "target_year": 2030},
]
BATCH = 5_000


def run() -> Iterator[Result]:
    with transaction.atomic():
        goals = a_large_strategy()
        with CaptureQueriesContext(connection) as queries:
            states = goal_states(goals, home="07", year=2026)
        note = f"{len(states)} goals, {Measurement.objects.count()} values, {len(queries)} queries"
        yield timed("judging", lambda: goal_states(goals, home="07", year=2026), note)
        transaction.set_rollback(True)


def a_large_strategy() -> list[Goal]:
    indicators = Indicator.objects.bulk_create(
        Indicator(slug=f"bench-{number}", name=f"Serie {number}", unit="antal", better="higher")
        for number in range(INDICATORS)
    )
    places = ["07", "riket", *(f"bench-{number}" for number in range(PLACES - 2))]
    Place.objects.bulk_create(
        Place(code=code, kind=Place.Kind.COMPARISON, name=code) for code in places[2:]
    )
    write_values(indicators, places)
    area = Area.objects.first()
    goals = []
    for indicator, rule in zip(indicators, cycle(RULES), strict=False):
        goal = Goal(title=indicator.name, slug=indicator.slug, statement="Mer.")
        goal.targets = [Target(indicator=indicator, **rule)]
        area.add_child(instance=goal)
        goals.append(goal)
    return goals


def write_values(indicators: list[Indicator], places: list[str]) -> None:
    source = Source.objects.create(name="Mätning")
    rows = (
        Measurement(
            indicator=indicator, place_id=place, year=year, value=at * 7 + year, source=source
        )
        for at, (indicator, place, year) in enumerate(product(indicators, places, YEARS))
    )
    while batch := list(islice(rows, BATCH)):
        Measurement.objects.bulk_create(batch)
