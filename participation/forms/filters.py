"""Narrowing the list of proposals by its address."""

from dataclasses import replace

from cms.forms.filters import ListFilterForm

from ..queries.proposals import ORDERS, Filters


class ProposalFilterForm(ListFilterForm):
    """The list's filters as read from the address, with the choices there are."""

    def __init__(self, query):
        super().__init__(query)
        self.filters = Filters(municipality=self.municipality(), order=self._order(), **self.ties())

    @property
    def is_narrowed(self) -> bool:
        return replace(self.filters, order="nyast") != Filters()

    def _order(self) -> str:
        asked = self.query.get("sortering", "")
        return asked if asked in ORDERS else "nyast"
