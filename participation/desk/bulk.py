"""Deciding about many rows at once: each by the same action, in a transaction of its own."""

from datetime import datetime

from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.html import format_html, format_html_join
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext, ngettext_lazy
from wagtail.admin.utils import get_valid_next_url_from_request
from wagtail.admin.views.bulk_action import BulkAction

from ..errors import Refused
from ..models import Comment, Contribution, ContributionPriority, Report
from ..queries import desk
from . import choices
from .access import may_moderate
from .columns import subject_of

AT_MOST = 100


class DecideTogether(BulkAction):
    """Shows what was ticked, asks for the words, and tells what became from each row.

    Only what an editor has ticked is decided: "all in the listing", which Wagtail can offer,
    would decide about things that nobody has looked at.
    """

    choice = None
    counted = None  # "7 approved"
    template_name = "participation/desk/bulk.html"
    display_name = ""  # on the small button
    aria_label = action_type = ""  # BulkAction's names for what the choice says

    def __init_subclass__(cls):
        cls.aria_label, cls.action_type = cls.choice.label, cls.choice.noun
        cls.form_class = cls.choice.form_class

    def __init__(self, request, model):
        super().__init__(request, model)
        self.next_url = get_valid_next_url_from_request(request) or reverse("wagtailadmin_home")

    def dispatch(self, request, *args, **kwargs):
        if not may_moderate(request.user):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def rows(self):
        raise NotImplementedError

    def title_of(self, row) -> str:
        raise NotImplementedError

    @cached_property
    def ticked(self) -> list:
        asked = self.request.GET.getlist("id")[:AT_MOST]
        numbers = [int(one) for one in asked if one.isascii() and one.isdigit() and len(one) < 19]
        return list(self.rows().filter(pk__in=numbers).order_by("pk"))

    def form_valid(self, form):
        refused = []
        for row in self.ticked:
            if why := self.decide(row, form.cleaned_data):
                refused.append((self.title_of(row), why))
        self.tell(len(self.ticked) - len(refused), refused)
        return redirect(self.next_url)

    def decide(self, row, fields: dict) -> str:
        """Why it was passed over; nothing once it is done."""
        if "seen_at" in fields:
            fields = fields | {"seen_at": self.seen_at(row)}
        try:
            self.choice.act(row, by=self.request.user, **fields)
        except Refused as error:
            return str(error)
        except ValidationError as error:
            return " ".join(error.messages)
        return ""

    def seen_at(self, row) -> datetime | None:
        try:
            return datetime.fromisoformat(self.request.POST.get(f"seen_at_{row.pk}", ""))
        except ValueError:
            return None

    def tell(self, done: int, refused: list[tuple[str, str]]) -> None:
        if not refused:
            messages.success(self.request, f"{self.counted % done}.")
            return
        passed_over = ngettext("%d was passed over", "%d were passed over", len(refused))
        passed_over %= len(refused)
        summary = f"{self.counted % done}, {passed_over}:" if done else f"{passed_over}:"
        reasons = format_html_join("", "<li>“{}” – {}</li>", refused)
        messages.warning(self.request, format_html("{}<ul>{}</ul>", summary, reasons))

    def get_context_data(self, **kwargs):
        # Not BulkAction's own, which lists rows in another way; its parent's is what a form needs.
        return super(BulkAction, self).get_context_data(**kwargs) | {
            "choice": self.choice,
            "items": [self.item(row) for row in self.ticked],
            "next": self.next_url,
            "submit_url": self.request.get_full_path(),
            "at_most": AT_MOST,
        }

    def item(self, row) -> dict:
        return {
            "row": row,
            "title": self.title_of(row),
            "is_possible": self.choice.is_possible(row),
            "seen_at": self.last_changed(row).isoformat(),
            "status": self.status_of(row),
        }

    def status_of(self, row) -> str:
        return row.get_status_display()

    def last_changed(self, row) -> datetime:
        raise NotImplementedError


class ContributionsTogether(DecideTogether):
    models = [Contribution]
    choice = choices.APPROVE

    def rows(self):
        return desk.contributions()

    def title_of(self, row):
        return row.title

    def last_changed(self, row):
        return row.updated_at


class ApproveTogether(ContributionsTogether):
    choice = choices.APPROVE
    display_name = _("Approve")
    counted = ngettext_lazy("%d approved", "%d approved")
    action_priority = 10


class ReturnTogether(ContributionsTogether):
    choice = choices.RETURN
    display_name = _("Send back")
    counted = ngettext_lazy("%d sent back", "%d sent back")
    action_priority = 20


class HideTogether(ContributionsTogether):
    choice = choices.HIDE
    display_name = _("Hide")
    counted = ngettext_lazy("%d hidden", "%d hidden")
    action_priority = 30
    classes = {"serious"}


class HideCommentsTogether(DecideTogether):
    models = [Comment]
    choice = choices.HIDE_COMMENT
    display_name = _("Hide")
    counted = ngettext_lazy("%d hidden", "%d hidden")
    classes = {"serious"}

    def rows(self):
        return desk.comments()

    def title_of(self, row):
        return row.text

    def last_changed(self, row):
        return row.changed_at


class DismissTogether(DecideTogether):
    models = [Report]
    choice = choices.DISMISS
    display_name = _("Dismiss")
    counted = ngettext_lazy("%d dismissed", "%d dismissed")

    def rows(self):
        return desk.reports()

    def title_of(self, row):
        return subject_of(row)

    def last_changed(self, row):
        return row.created_at


class TiesTogether(DecideTogether):
    models = [ContributionPriority]
    choice = choices.CONFIRM_TIE

    def rows(self):
        return desk.ties()

    def title_of(self, row):
        return f"{row.contribution.title} → {row.aim.local_title}"

    def last_changed(self, row):
        return row.contribution.updated_at

    def status_of(self, row):
        return row.get_grade_display()


class ConfirmTogether(TiesTogether):
    choice = choices.CONFIRM_TIE
    display_name = _("Confirm")
    counted = ngettext_lazy("%d confirmed", "%d confirmed")
    action_priority = 10


class DeclineTogether(TiesTogether):
    choice = choices.DECLINE_TIE
    display_name = _("Decline")
    counted = ngettext_lazy("%d declined", "%d declined")
    action_priority = 20
    classes = {"serious"}


ALL = (
    ApproveTogether,
    ReturnTogether,
    HideTogether,
    HideCommentsTogether,
    DismissTogether,
    ConfirmTogether,
    DeclineTogether,
)
