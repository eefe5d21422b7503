"""Narrowing the calendar by its address: what cannot be read is told, and passed over."""

from datetime import date

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from cms.forms.filters import ListFilterForm
from cms.queries import places

from ..enums import BY_SLUG, Category, Where
from ..queries.events import Filters


class EventFilterForm(ListFilterForm):
    categories = list(Category)
    wheres = list(Where)

    def __init__(self, query):
        super().__init__(query)
        self.localities = places.by_address(places.localities())
        since, until = self._day("fran"), self._day("till")
        if until and not since and until < timezone.localdate():
            told = _("%(day)s has passed. Choose a first day too, to see what has been.")
            self.complaints.append(told % {"day": date_format(until)})
            until = None
        if since and until and until < since:
            self.complaints.append(
                _("The last day comes before the first, so the list has no last day.")
            )
            until = None
        self.filters = Filters(
            since=since,
            until=until,
            category=self.one_of("kategori", BY_SLUG),
            municipality=self.municipality(),
            locality=self.one_of("ort", self.localities),
            where=self.one_of("plats", {where.value: where for where in Where}),
            **self.ties(),
        )

    @property
    def towns(self) -> list[dict]:
        """The choices of `ort`, to be grouped by municipality."""
        return [
            {"address": slug, "locality": row, "municipality": row.municipality}
            for slug, row in self.localities.items()
        ]

    @property
    def is_narrowed(self) -> bool:
        return self.filters != Filters()

    def _day(self, name: str) -> date | None:
        asked = self.query.get(name, "").strip()
        if not asked:
            return None
        try:
            found = date.fromisoformat(asked)
        except ValueError:
            self.complain(asked)
            return None
        if abs(found.year - timezone.localdate().year) > 100:
            self.complain(asked)
            return None
        return found
