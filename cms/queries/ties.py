"""What a list is narrowed to in the strategy, told once for proposals and events."""

from dataclasses import dataclass

from django.db.models import QuerySet

from cms.models import ActionArea, Priority


@dataclass(frozen=True, kw_only=True)
class TiesFilter:
    """A priority, an action area, or both; `any_of` are all priorities of a strategy asked for."""

    priority: Priority | None = None
    action_area: ActionArea | None = None
    any_of: tuple[Priority, ...] = ()

    def tied(self, rows: QuerySet) -> QuerySet:
        """Those of `rows` that are tied so; contributions and occurrences know the same words."""
        if self.priority:
            rows = rows.for_priority(self.priority)
        if self.action_area:
            rows = rows.for_action_area(self.action_area)
        if self.any_of and not (self.priority or self.action_area):
            rows = rows.for_any_priority(self.any_of)
        return rows
