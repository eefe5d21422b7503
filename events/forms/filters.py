"""Narrowing the calendar by its address: what cannot be read is told, and passed over."""

from datetime import date

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from cms.forms.filters import ListFilterForm

from ..enums import BY_SLUG, Category
from ..queries.events import Filters


class EventFilterForm(ListFilterForm):
    categories = list(Category)

    def __init__(self, query):
        super().__init__(query)
        since, until = self._day("fran"), self._day("till")
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
            priority=self.priority(),
        )

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
        if found < timezone.localdate():
            self.complaints.append(
                _("%(day)s has passed. The list shows what is running and what is to come.")
                % {"day": date_format(found)}
            )
            return None
        if found.year > timezone.localdate().year + 100:
            self.complain(asked)
            return None
        return found
