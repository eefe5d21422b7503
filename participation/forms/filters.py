"""Narrowing the list of proposals by its address."""

from cms.forms.filters import ListFilterForm

from ..queries.proposals import ORDERS, Filters


class ProposalFilterForm(ListFilterForm):
    """The list's filters as read from the address, with the choices there are."""

    def __init__(self, query):
        super().__init__(query)
        self.filters = Filters(
            priority=self.priority(), municipality=self.municipality(), order=self._order()
        )

    @property
    def is_narrowed(self) -> bool:
        return bool(self.filters.priority or self.filters.municipality)

    def _order(self) -> str:
        asked = self.query.get("sortering", "")
        return asked if asked in ORDERS else "nyast"
