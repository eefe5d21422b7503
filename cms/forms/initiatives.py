"""Narrowing the register of initiatives by its address."""

from django.utils.functional import cached_property
from django.utils.translation import gettext as _

from ..enums import InitiativeStatus, OwnerKind
from ..queries import cursor, strategy
from ..queries import initiatives as reading
from .filters import ListFilterForm


class InitiativeFilterForm(ListFilterForm):
    """The register's filters as read from the address, with the choices there are."""

    statuses = list(InitiativeStatus)
    owner_kinds = list(OwnerKind)

    def __init__(self, query):
        super().__init__(query)
        self.goals = strategy.goal_choices(self.strategy)
        self.filters = reading.Filters(
            **self.ties(),
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
