"""The long lists are read by an index, from their first row on: nothing is sorted for a page."""

import pytest

from participation.enums import Status
from participation.models import Decision, Notification
from participation.queries import desk
from tests import people

pytestmark = pytest.mark.django_db


# PostgreSQL reads small tables whole.
@pytest.mark.embedded
@pytest.mark.parametrize(
    ("rows", "index"),
    [
        (
            lambda: desk.contributions().filter(status=Status.WAITING).order_by("submitted_at"),
            "contribution_waiting",
        ),
        (
            lambda: Notification.objects.filter(recipient=people.ebba()).order_by(
                "-created_at", "-pk"
            ),
            "notification_newest",
        ),
        (lambda: desk.comments().order_by("-created_at"), "comment_newest"),
        (lambda: Decision.objects.order_by("-decided_at"), "decision_newest"),
    ],
    ids=["waiting", "notifications", "comments", "decisions"],
)
def test_a_page_of_a_long_list(rows, index):
    plan = rows()[:30].explain()
    assert index in plan, plan
    assert "USE TEMP B-TREE FOR ORDER BY" not in plan, plan
