"""The values that a follow-up freezes, each with its source."""

from dataclasses import dataclass, field

from django.db.models import Q
from django.db.models.functions import Collate

from cms.enums import Group
from cms.models import Indicator, Measurement, Place
from cms.models.municipality import SWEDISH_ORDER
from cms.queries.judgements import GoalState
from cms.wording.numbers import number

from .counts import in_both, pair


@dataclass
class Sources:
    """The sources that values lean on, numbered in the order they are met."""

    numbers: dict = field(default_factory=dict)

    def number_of(self, source) -> int:
        return self.numbers.setdefault(source, len(self.numbers) + 1)

    def numbered(self) -> dict:
        return {
            str(at): {
                "name": source.name,
                "url": source.url,
                "licence": source.licence,
                "licence_name": in_both(source.get_licence_display),
            }
            for source, at in self.numbers.items()
        }


def values_of(states: list[GoalState], home: str, year: int) -> list[Measurement]:
    """What was measured until the year, at home, in its municipalities and where it is compared."""
    indicators = {one.target.indicator_id for state in states for one in state.targets}
    indicators |= {row.indicator_id for state in states for row in state.related}
    places = {home} | {
        one.target.comparison_id
        for state in states
        for one in state.targets
        if one.target.comparison_id
    }
    inside = Q(place__kind=Place.Kind.MUNICIPALITY, place__code__startswith=home)
    rows = Measurement.objects.filter(indicator__in=indicators, year__lte=year)
    rows = rows.filter(Q(place__in=places) | inside).select_related("place", "source")
    by_name = Collate("place__name", SWEDISH_ORDER)
    return list(rows.order_by("indicator", by_name, "place", "group", "year"))


def series_of(state: GoalState, values, sources: Sources, *, home: str) -> list[dict]:
    """The series that the goal is held against, and those that are shown beside it."""
    judging = list(dict.fromkeys(one.target.indicator for one in state.targets))
    found = [(indicator, None) for indicator in judging]
    found += [(row.indicator, row) for row in state.related]
    return [
        {
            "indicator": indicator.slug,
            "judges": related is None,
            "why_not": pair(related, "note") if related else {"sv": "", "en": ""},
            "values": [
                _value(row, indicator, sources, home)
                for row in values
                if row.indicator_id == indicator.pk
            ],
        }
        for indicator, related in found
    ]


def _value(row: Measurement, indicator: Indicator, sources: Sources, home: str) -> dict:
    return {
        "place": row.place_id,
        "place_name": in_both(lambda: row.place.local_name),
        "place_kind": row.place.kind,
        "is_home": row.place_id == home,
        "group": row.group,
        "group_name": in_both(lambda: Group(row.group).label),
        "year": row.year,
        "value": f"{row.value:f}",
        "shown": in_both(lambda: number(row.value, indicator.decimals)),
        "source": sources.number_of(row.source),
        "note": pair(row, "note"),
    }
