"""What the desk opens with: what waits, and what has waited longest."""

from datetime import datetime, timedelta

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from wagtail.admin.ui.components import Component

from ..queries import desk
from .columns import subject_of
from .menu import waiting_of

PROMISED_WITHIN = 3  # working days: docs/moderation.md, and what people read as they send in


class ReviewPanel(Component):
    """“To review”, first on the page."""

    name = "review"
    template_name = "participation/desk/panel.html"
    order = 50

    def get_context_data(self, parent_context):
        request = parent_context["request"]
        waiting = waiting_of(request)
        context = {"waiting": waiting, "counts": counts(waiting), "request": request}
        if waiting.total:
            promised = working_days_before(timezone.now(), PROMISED_WITHIN)
            context["oldest"] = [describe(item, promised) for item in desk.oldest_waiting()]
            context["late"] = desk.waiting_since_before(promised)
        return context


def working_days_before(moment: datetime, days: int) -> datetime:
    """The moment so many working days earlier: Saturdays and Sundays do not count."""
    while days:
        moment -= timedelta(days=1)
        days -= moment.weekday() < 5
    return moment


def counts(waiting: desk.Waiting) -> list[dict]:
    """The numbers as links to their lists."""
    return [
        {"number": number, "words": words, "address": reverse(f"desk_{name}:index")}
        for name, number, words in (
            (
                "proposal",
                waiting.proposals,
                ngettext("proposal to read", "proposals to read", waiting.proposals),
            ),
            ("event", waiting.events, ngettext("event to read", "events to read", waiting.events)),
            (
                "report",
                waiting.reports,
                ngettext("report to read", "reports to read", waiting.reports),
            ),
            (
                "association",
                waiting.associations,
                ngettext("association to verify", "associations to verify", waiting.associations),
            ),
        )
    ]


def describe(item: desk.WaitingItem, promised: datetime) -> dict:
    row = item.subject
    return {
        "kind": row.get_ground_display() if item.is_report else row.get_kind_display(),
        "is_report": item.is_report,
        "title": subject_of(row) if item.is_report else row.title,
        "sender": reporter_of(row) if item.is_report else row.sender,
        "since": item.since,
        "is_late": item.since < promised,
        "address": reverse(
            f"desk_{'report' if item.is_report else row.kind}:detail", args=[row.pk]
        ),
    }


def reporter_of(report) -> str:
    """Who reported, as far as we know: one needs no account and no address for it."""
    return str(report.reporter or report.reporter_email or _("Anonymous"))
