"""Which period the gaps are counted in: `ar=2026`, else a year back and a year ahead."""

import re

from django.utils import timezone
from django.utils.translation import gettext as _

from ..queries.gaps import Period

_YEAR = re.compile(r"[12][0-9]{3}")
FURTHEST = 50  # years from now, either way: beyond it lies a slip of the finger


class PeriodForm:
    """The period as read from the address, with the years that are offered."""

    def __init__(self, query):
        self.complaint = ""
        self.today = timezone.localdate()
        self.year = self._year(query.get("ar", ""))
        self.period = Period.of_year(self.year) if self.year else Period.around(self.today)

    @property
    def years(self) -> list[int]:
        """From the next year two years back, and the one that is asked for."""
        offered = {self.today.year + step for step in (1, 0, -1, -2)}
        return sorted(offered | ({self.year} if self.year else set()), reverse=True)

    def _year(self, asked: str) -> int | None:
        if not asked:
            return None
        if _YEAR.fullmatch(asked) and abs(int(asked) - self.today.year) <= FURTHEST:
            return int(asked)
        self.complaint = _("The address asks for a year that we do not know.")
        return None
