"""Narrowing a list by its address: what is not known is told, and passed over."""

from django.utils.translation import gettext as _

from ..models import Municipality
from ..queries import strategy


class ListFilterForm:
    """What lists have in common: their address, read with care."""

    def __init__(self, query):
        self.query = query
        self.complaints: list[str] = []
        self.priorities = strategy.priority_choices()
        self.municipalities = list(Municipality.objects.in_order())

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
