"""What the desk opens with: what waits, and what has waited longest."""

from datetime import timedelta

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import ngettext
from wagtail.admin.ui.components import Component

from ..queries import desk
from .columns import kind_of, subject_of
from .menu import waiting_of

PROMISED_WITHIN = timedelta(days=3)  # docs/moderation.md, and what people read as they send in


class ReviewPanel(Component):
    """“To review”, first on the page."""

    name = "review"
    template_name = "participation/desk/panel.html"
    order = 50

    def get_context_data(self, parent_context):
        request = parent_context["request"]
        waiting = waiting_of(request)
        oldest = [describe(item) for item in desk.oldest_waiting()] if waiting.total else []
        return {
            "waiting": waiting,
            "counts": counts(waiting),
            "oldest": oldest,
            "late": sum(item["is_late"] for item in oldest),
            "request": request,
        }


def counts(waiting: desk.Waiting) -> list[dict]:
    """The numbers as links to their lists."""
    return [
        {"number": number, "words": words, "address": reverse(f"desk_{name}:index")}
        for name, number, words in (
            ("proposal", waiting.proposals, ngettext("proposal", "proposals", waiting.proposals)),
            ("event", waiting.events, ngettext("event", "events", waiting.events)),
            ("report", waiting.reports, ngettext("report", "reports", waiting.reports)),
            (
                "association",
                waiting.associations,
                ngettext("association", "associations", waiting.associations),
            ),
        )
    ]


def describe(item: desk.WaitingItem) -> dict:
    row = item.subject
    return {
        "kind": kind_of(row) if item.is_report else row.get_kind_display(),
        "is_report": item.is_report,
        "title": subject_of(row) if item.is_report else row.title,
        "sender": row.get_ground_display() if item.is_report else row.sender,
        "since": item.since,
        "is_late": timezone.now() - item.since > PROMISED_WITHIN,
        "address": reverse(
            f"desk_{'report' if item.is_report else row.kind}:detail", args=[row.pk]
        ),
    }
