"""Narrowing the register of initiatives by its address."""

from django.utils.functional import cached_property
from django.utils.translation import gettext as _

from ..enums import InitiativeStatus, OwnerKind
from ..models import ActionArea
from ..queries import cursor, strategy
from ..queries import initiatives as reading
from .filters import ListFilterForm


class InitiativeFilterForm(ListFilterForm):
    """The register's filters as read from the address, with the choices there are."""

    statuses = list(InitiativeStatus)
    owner_kinds = list(OwnerKind)

    def __init__(self, query):
        super().__init__(query)
        self.goals = strategy.goal_choices()
        areas = ActionArea.objects.filter(priority__in=self.priorities)
        self.action_areas = list(areas.order_by("priority__number", "sort_order", "pk"))
        self.filters = reading.Filters(
            priority=self.priority(),
            action_area=self.one_of("insatsomrade", {row.slug: row for row in self.action_areas}),
            goal=self.one_of("mal", {row.slug: row for row in self.goals}),
            municipality=self.municipality(),
            status=self.one_of("status", {row.slug: row for row in InitiativeStatus}),
            owner_kind=self.one_of("agare", {row.slug: row for row in OwnerKind}),
            commitments=bool(self.one_of("atagande", {"1": True})),
        )
        self.order = self.one_of("sortering", {name: name for name in reading.ORDERS})
        self.order = self.order or "handelse"

    @property
    def is_narrowed(self) -> bool:
        return self.filters != reading.Filters()

    @property
    def is_unfolded(self) -> bool:
        """Whether one of the filters that are folded away is used."""
        chosen = self.filters
        return bool(chosen.action_area or chosen.goal or chosen.owner_kind or chosen.commitments)

    @property
    def areas_by_priority(self) -> list[tuple]:
        """(priority, its action areas), for a list of choices under headings."""
        rows = self.action_areas
        return [
            (priority, [row for row in rows if row.priority_id == priority.pk])
            for priority in self.priorities
        ]

    @cached_property
    def count(self) -> int:
        return reading.listed(self.filters).count()

    def page(self) -> cursor.CursorPage:
        """The page that the address asks for; the first, and a word about it, if it is unknown."""
        rows, order = reading.listed(self.filters), reading.ORDERS[self.order]
        try:
            return cursor.page(rows, order=order, after=self.query.get("efter", ""))
        except cursor.UnknownCursor:
            text = _("That page of the list does not exist. Here is the first.")
            self.complaints.append(text)
            return cursor.page(rows, order=order)
