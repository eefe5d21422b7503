"""Narrowing a list by its address: what is not known is told, and passed over."""

from django.utils.translation import gettext as _

from cms.models import Municipality
from cms.queries import strategy

from ..queries.proposals import ORDERS, Filters


class ProposalFilterForm:
    """The list's filters as read from the address, with the choices there are."""

    def __init__(self, query):
        self.query = query
        self.complaints: list[str] = []
        self.priorities = strategy.priorities_in_force()
        self.municipalities = list(Municipality.objects.by_name())
        self.filters = Filters(
            priority=self._one_of("prioritering", {str(p.number): p for p in self.priorities}),
            municipality=self._one_of("kommun", {m.code: m for m in self.municipalities}),
            order=self._order(),
        )

    @property
    def is_narrowed(self) -> bool:
        return bool(self.filters.priority or self.filters.municipality)

    def address_of(self, **changes) -> str:
        """The query that keeps what is chosen, with these changes; a cursor is never kept."""
        query = self.query.copy()
        query.pop("efter", None)
        for name, value in changes.items():
            query[name] = value
        return f"?{query.urlencode()}"

    def _one_of(self, name: str, known: dict):
        asked = self.query.get(name, "")
        if asked and asked not in known:
            self.complaints.append(
                _("“%(value)s” is not a choice we know, so the list is not narrowed by it.")
                % {"value": asked[:40]}
            )
        return known.get(asked)

    def _order(self) -> str:
        asked = self.query.get("sortering", "")
        return asked if asked in ORDERS else "nyast"
