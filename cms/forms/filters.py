"""Narrowing a list by its address: what is not known is told, and passed over."""

import re

from django.utils.translation import gettext as _

from ..models import Municipality
from ..queries import strategy
from ..queries.places import municipality_names

_NAME = re.compile(r"[-\w]{1,255}")


class ListFilterForm:
    """What lists have in common: their address, read with care."""

    def __init__(self, query):
        self.query = query
        self.complaints: list[str] = []
        self.strategy = self._strategy()
        self.priorities = strategy.priority_choices(self.strategy)
        self.municipalities = [
            Municipality(code=code, name=name) for code, name in municipality_names().items()
        ]

    def address_of(self, **changes) -> str:
        """The query that keeps what is chosen, with these changes; a cursor is never kept.

        What is changed to nothing is left out.
        """
        query = self.query.copy()
        query.pop("efter", None)
        for name, value in changes.items():
            if value:
                query[name] = value
            else:
                query.pop(name, None)
        return f"?{query.urlencode()}"

    @property
    def address_without_strategy(self) -> str:
        """The same list of everything: priorities and action areas are those of the strategy."""
        return self.address_of(strategi="", prioritering="", insatsomrade="")

    def addresses_beside(self, page) -> dict:
        """The addresses of the list's first and next page, for a template."""
        first = self.address_of()
        join = "&" if len(first) > 1 else ""
        following = page.next_cursor and f"{first}{join}efter={page.next_cursor}"
        return {"first_address": first, "next_address": following}

    def ties(self) -> dict:
        """What in the strategy is asked for, as `TiesFilter` takes it."""
        priority = self.priority()
        return {
            "priority": priority,
            "action_area": self._action_area(priority),
            "any_of": tuple(self.priorities) if self.strategy else (),
        }

    def _strategy(self):
        """The strategy that is asked for by name; None for the one in force."""
        asked = self.query.get("strategi", "")
        found = strategy.published(asked) if _NAME.fullmatch(asked) else None
        if asked and not found:
            self.complain(asked)
        return found

    def _action_area(self, priority):
        """By its name in addresses; one of the chosen priority, where two have the same."""
        known = {}
        for row in sorted(self.priorities, key=lambda row: row != priority):
            for area in row.action_areas.all():
                known.setdefault(area.slug, area)
        return self.one_of("insatsomrade", known)

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
