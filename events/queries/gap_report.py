"""All that the page of gaps and the desk's panel say of a strategy, read at once."""

from collections.abc import Sequence
from dataclasses import dataclass

from cms.models import ActionArea, Priority, Strategy
from cms.queries import gaps as strategy_gaps
from participation.queries import gaps as said

from . import gaps

LITTLE = 3  # so much at the most is little


@dataclass(frozen=True)
class AreaGap:
    """An action area with what happens for it."""

    area: ActionArea
    priority: Priority
    proposals: int
    events: int
    initiatives: int

    @property
    def total(self) -> int:
        return self.proposals + self.events + self.initiatives

    @property
    def is_empty(self) -> bool:
        return self.total == 0

    @property
    def is_little(self) -> bool:
        return 0 < self.total <= LITTLE


@dataclass(frozen=True)
class GapReport:
    strategy: Strategy
    period: gaps.Period
    priorities: list[Priority]
    goals: list[strategy_gaps.GoalGap]
    proposals: said.TieCounts
    events: gaps.EventCounts
    initiatives: strategy_gaps.InitiativeCounts

    @property
    def areas(self) -> list[AreaGap]:
        """Least first, else in the strategy's order."""
        found = [self._area(priority, area) for priority, area in _areas_of(self.priorities)]
        return sorted(found, key=lambda row: row.total)

    @property
    def empty_areas(self) -> list[AreaGap]:
        return [row for row in self.areas if row.is_empty]

    @property
    def goals_without_initiative(self) -> list[strategy_gaps.GoalGap]:
        return [row for row in self.goals if not row.has_initiative]

    @property
    def goals_without_values(self) -> list[strategy_gaps.GoalGap]:
        return [row for row in self.goals if row.is_without_values]

    def _area(self, priority: Priority, area: ActionArea) -> AreaGap:
        return AreaGap(
            area,
            priority,
            proposals=self.proposals.by_area[area.pk],
            events=self.events.tied.by_area[area.pk],
            initiatives=self.initiatives.by_area.get(area.pk, 0),
        )


def read(strategy: Strategy, period: gaps.Period) -> GapReport:
    """Nine queries, whatever there is."""
    priorities = strategy_gaps.priorities(strategy)
    return GapReport(
        strategy,
        period,
        priorities,
        goals=strategy_gaps.goals(strategy),
        proposals=said.proposals(priorities),
        events=gaps.events(priorities, period),
        initiatives=strategy_gaps.initiatives(priorities),
    )


def _areas_of(priorities: Sequence[Priority]):
    return ((row, area) for row in priorities for area in row.action_areas.all())
