"""Narrowing a list by its address: what is not known is told, and passed over."""

import re

from django.utils.translation import gettext as _

from cms.models import Municipality
from cms.queries import strategy

from ..queries.proposals import ORDERS, Filters

SLUG = re.compile(r"[-\w]{1,255}")


class ListFilterForm:
    """What the lists of proposals and events have in common: their address, read with care."""

    def __init__(self, query):
        self.query = query
        self.complaints: list[str] = []
        self.strategy, self.priorities = self._strategy(query.get("strategi", ""))
        self.municipalities = list(Municipality.objects.in_order())

    def _strategy(self, asked: str) -> tuple[str, list]:
        """Another strategy than the one in force, by its slug, and its priorities."""
        found = strategy.priority_choices(asked) if SLUG.fullmatch(asked) else []
        if asked and not found:
            self.complain(asked)
        return (asked, found) if found else ("", strategy.priority_choices())

    def address_of(self, **changes) -> str:
        """The query that keeps what is chosen, with these changes; a cursor is never kept."""
        query = self.query.copy()
        query.pop("efter", None)
        for name, value in changes.items():
            query[name] = value
        return f"?{query.urlencode()}"

    def addresses_beside(self, page) -> dict:
        """The addresses of the list's first and next page, for a template."""
        first = self.address_of()
        join = "&" if len(first) > 1 else ""
        following = page.next_cursor and f"{first}{join}efter={page.next_cursor}"
        return {"first_address": first, "next_address": following}

    def priority(self):
        return self.one_of("prioritering", {str(p.number): p for p in self.priorities})

    def municipality(self):
        return self.one_of("kommun", {m.code: m for m in self.municipalities})

    def one_of(self, name: str, known: dict):
        """What the address asks for under `name`, or None and a complaint."""
        asked = self.query.get(name, "")
        if asked and asked not in known:
            self.complain(asked)
        return known.get(asked)

    def complain(self, asked: str) -> None:
        shown = "".join(letter for letter in asked[:40] if letter.isprintable())
        self.complaints.append(
            _("“%(value)s” is not a choice we know, so the list is not narrowed by it.")
            % {"value": shown}
        )


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
