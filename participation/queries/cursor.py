"""Pages by cursor: as fast at the thousandth page as at the first, and nothing shown twice.

A cursor names the last row of the page before: its sort value and its id. The list is ordered by
one field and then by id, both the same way, with an index that serves that order.
"""

import base64
import json
from dataclasses import dataclass
from datetime import UTC, datetime

from django.db.models import DateTimeField, Q, QuerySet


class UnknownCursor(ValueError):
    """The cursor was not made by us, or for another order."""


@dataclass(frozen=True)
class CursorPage:
    """Rows of one page, and the cursor of the next: None on the last page."""

    rows: list
    next_cursor: str | None
    is_first: bool

    def __iter__(self):
        return iter(self.rows)

    def __len__(self) -> int:
        return len(self.rows)


def page(queryset: QuerySet, *, order: str, after: str = "", size: int = 24) -> CursorPage:
    """Return `size` rows of `queryset` after a cursor.

    `order` is a field's name, with a minus for descending: times and whole numbers are known.
    Raises UnknownCursor for a cursor that cannot be read.
    """
    sign, field = ("-", order[1:]) if order.startswith("-") else ("", order)
    if after:
        value, row_id = _read(after, field, is_time=_is_time(queryset, field))
        beyond = "lt" if sign else "gt"
        queryset = queryset.filter(
            Q(**{f"{field}__{beyond}": value}) | Q(**{field: value, f"pk__{beyond}": row_id})
        )
    rows = list(queryset.order_by(order, f"{sign}pk")[: size + 1])
    has_more = len(rows) > size
    rows = rows[:size]
    return CursorPage(rows, write(rows[-1], order) if has_more else None, not after)


def write(row, order: str) -> str:
    """The cursor of what comes after `row`."""
    field = order.removeprefix("-")
    value = getattr(row, field)
    value = value.isoformat() if isinstance(value, datetime) else value
    text = json.dumps([field, value, row.pk])
    return base64.urlsafe_b64encode(text.encode()).decode().rstrip("=")


def _is_time(queryset: QuerySet, field: str) -> bool:
    return isinstance(queryset.model._meta.get_field(field), DateTimeField)


def _read(cursor: str, field: str, *, is_time: bool) -> tuple:
    try:
        padded = cursor.encode("ascii") + b"=" * (-len(cursor) % 4)
        order, value, row_id = json.loads(base64.urlsafe_b64decode(padded))
        value = _moment(value) if is_time else value
        is_known = order == field and type(row_id) is int and 0 < row_id < 2**63
    except (ValueError, TypeError, OverflowError, RecursionError) as error:
        raise UnknownCursor(cursor) from error
    fits = is_time or (type(value) is int and 0 <= value < 2**31)
    if not (is_known and fits):
        raise UnknownCursor(cursor)
    return value, row_id


def _moment(text: str) -> datetime:
    """In UTC, as the database has it. Raises OverflowError for what falls outside its years."""
    value = datetime.fromisoformat(text)
    if value.tzinfo is None:
        raise ValueError(text)
    return value.astimezone(UTC)
