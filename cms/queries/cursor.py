"""Pages by cursor: as fast at the thousandth page as at the first, and nothing shown twice.

A cursor names the last row of the page before: its sort value and its id. The list is ordered by
one field and then by id, both the same way; a long list has an index that serves that order.
"""

import base64
import json
from dataclasses import dataclass
from datetime import UTC, date, datetime

from django.db.models import DateField, DateTimeField, Field, Q, QuerySet


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

    `order` is the name of a field or an annotation, with a minus for descending: times, days and
    whole numbers are known.
    Raises UnknownCursor for a cursor that cannot be read.
    """
    sign, field = ("-", order[1:]) if order.startswith("-") else ("", order)
    if after:
        value, row_id = _read(after, field, _kind(queryset, field))
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
    value = value.isoformat() if isinstance(value, date) else value
    text = json.dumps([field, value, row.pk])
    return base64.urlsafe_b64encode(text.encode()).decode().rstrip("=")


def _kind(queryset: QuerySet, field: str) -> Field:
    annotation = queryset.query.annotations.get(field)
    return annotation.output_field if annotation else queryset.model._meta.get_field(field)


def _read(cursor: str, field: str, kind: Field) -> tuple:
    try:
        padded = cursor.encode("ascii") + b"=" * (-len(cursor) % 4)
        order, value, row_id = json.loads(base64.urlsafe_b64decode(padded))
        value = _value(value, kind)
        is_known = order == field and type(row_id) is int and 0 < row_id < 2**63
    except (ValueError, TypeError, OverflowError, RecursionError) as error:
        raise UnknownCursor(cursor) from error
    if not is_known:
        raise UnknownCursor(cursor)
    return value, row_id


def _value(value, kind: Field) -> datetime | date | int:
    if isinstance(kind, DateTimeField):
        return _moment(value)
    if isinstance(kind, DateField):
        return date.fromisoformat(value)
    if type(value) is not int or not 0 <= value < 2**31:
        raise ValueError(value)
    return value


def _moment(text: str) -> datetime:
    """In UTC, as the database has it. Raises OverflowError for what falls outside its years."""
    value = datetime.fromisoformat(text)
    if value.tzinfo is None:
        raise ValueError(text)
    return value.astimezone(UTC)
