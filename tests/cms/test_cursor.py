"""Pages by cursor: every row once, whatever the order, and no cursor of others' making."""

import base64
import json
from datetime import timedelta

import pytest
from django.utils import timezone

from cms.queries import cursor
from participation.models import Contribution
from tests.factories import ProposalFactory, UserFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def rows():
    """Seven rows of which several share a time and a number of supporters."""
    now, author = timezone.now(), UserFactory()
    for number in range(7):
        ProposalFactory(
            author=author,
            published_at=now - timedelta(hours=number // 2),
            support_count=number % 3,
        )
    return Contribution.objects.all()


@pytest.mark.parametrize("order", ["-published_at", "published_at", "-support_count"])
def test_the_pages_together_are_the_list(rows, order):
    sign = "-" if order.startswith("-") else ""
    expected = list(rows.order_by(order, f"{sign}pk"))
    found, after = [], ""
    while True:
        page = cursor.page(rows, order=order, after=after, size=2)
        found += page.rows
        if not page.next_cursor:
            break
        after = page.next_cursor
    assert found == expected


def test_a_row_that_is_added_moves_nothing(rows):
    first = cursor.page(rows, order="-published_at", size=3)
    ProposalFactory(published_at=timezone.now() + timedelta(hours=1))
    second = cursor.page(rows, order="-published_at", after=first.next_cursor, size=10)
    assert not set(first.rows) & set(second.rows)
    assert len(first) + len(second) == 7


@pytest.mark.parametrize(
    "made_up",
    [
        "rubbish",
        "å",
        "\x00",
        "A" * 5000,
        base64.urlsafe_b64encode(b"[" * 4000).decode(),
        base64.urlsafe_b64encode(json.dumps(["password", 1, 1]).encode()).decode(),
        base64.urlsafe_b64encode(json.dumps(["published_at", 5, 1]).encode()).decode(),
        base64.urlsafe_b64encode(json.dumps(["published_at", "2026-01-01", 1]).encode()).decode(),
        base64.urlsafe_b64encode(json.dumps(["published_at", None, 1]).encode()).decode(),
        base64.urlsafe_b64encode(b'["published_at", "0001-01-01T00:00:00+14:00", 1]').decode(),
        base64.urlsafe_b64encode(b'["published_at", "9999-12-31T23:59:59-14:00", 1]').decode(),
        base64.urlsafe_b64encode(json.dumps(["published_at", "x", 2**70]).encode()).decode(),
        base64.urlsafe_b64encode(json.dumps({"published_at": 1}).encode()).decode(),
    ],
)
def test_a_cursor_of_others_making_is_refused(rows, made_up):
    with pytest.raises(cursor.UnknownCursor):
        cursor.page(rows, order="-published_at", after=made_up)
