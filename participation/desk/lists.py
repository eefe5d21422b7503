"""The desk's lists: of what is said, of what is reported and of what was decided."""

from django.db.models import Q
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import Column, DateColumn
from wagtail.admin.views.generic.base import BaseListingView

from ..enums import CommentStatus, Kind, ReportStatus, Status
from ..models import Comment, Contribution, Report
from ..queries import desk
from . import filters
from .access import Moderated
from .columns import (
    LeadColumn,
    StatusColumn,
    TiesColumn,
    kind_of,
    page_about,
    selection,
    subject_of,
)

WIDE = "desk-wide"  # columns that a narrow screen does without


class DeskList(Moderated, BaseListingView):
    template_name = "participation/desk/list.html"
    results_template_name = "participation/desk/list_results.html"
    paginate_by = 30
    is_searchable = True
    search_backend_name = None
    nothing_here = _("Nothing waits here.")
    detail_url_name = None
    bulk_model = None  # lists with bulk actions name whose

    def order_queryset(self, rows):
        return rows.order_by(self.ordering, "pk")

    def search_queryset(self, rows):
        """By letters in the text. To SQLite A is a, but Å is not å: so each spelling is asked."""
        words = self.search_query
        if not words:
            return rows
        wanted = Q()
        for spelling in {words, words.lower(), words.upper(), words.capitalize()}:
            for field in self.search_fields:
                wanted |= Q(**{f"{field}__icontains": spelling})
        return rows.filter(wanted)

    @property
    def bulk_options(self):
        return self.bulk_model and self.bulk_model._meta

    @cached_property
    def no_results_message(self):
        if self.is_searching or self.is_filtering:
            return _("Nothing fits what you asked for.")
        return self.nothing_here

    def get_table_kwargs(self):
        return super().get_table_kwargs() | {"caption": self.page_title}

    @property
    def shows_all(self) -> bool:
        """Whether rows of several statuses stand together, so that each must say which it has."""
        return self.filters.form["status"].value() == filters.ALL

    def status_column(self, waits: str) -> list:
        return [StatusColumn(label=_("Status"), waits=waits)] if self.shows_all else []

    @cached_property
    def statuses(self) -> list[dict]:
        """The statuses as links above the list: the filter most used, in the open."""
        if "status" not in self.filterset_class.base_filters:
            return []
        chosen = self.filters.form["status"].value()
        return [
            {"label": label, "address": f"?status={value}", "is_chosen": value == chosen}
            for value, label in self.filterset_class.statuses().items()
        ]


class ContributionList(DeskList):
    kind = None
    model = Contribution
    bulk_model = Contribution
    filterset_class = filters.ContributionFilterSet
    search_fields = ["title"]
    default_ordering = "submitted_at"

    def get_base_queryset(self):
        return desk.with_ties(desk.contributions(self.kind))

    @cached_property
    def columns(self):
        return [
            selection(Contribution),
            LeadColumn("title", label=_("Title"), url_name=self.detail_url_name, excerpt="summary"),
            Column("sender", label=_("From")),
            Column("municipality", label=_("Municipality"), classname=WIDE),
            TiesColumn("tags", label=_("Priorities"), classname=f"desk-ties {WIDE}"),
            DateColumn("submitted_at", label=_("Sent in"), sort_key="submitted_at", width="12%"),
            *self.status_column(Status.WAITING),
        ]


class ProposalList(ContributionList):
    kind = Kind.PROPOSAL
    page_title = _("Proposals")
    nothing_here = _("No proposal waits for review.")


class EventList(ContributionList):
    kind = Kind.EVENT
    page_title = _("Events")
    nothing_here = _("No event waits for review.")


class CommentList(DeskList):
    model = Comment
    bulk_model = Comment
    page_title = _("Comments")
    filterset_class = filters.CommentFilterSet
    search_fields = ["text"]
    default_ordering = "-created_at"
    nothing_here = _("There are no comments yet.")

    def get_base_queryset(self):
        return desk.comments()

    @cached_property
    def columns(self):
        return [
            selection(Comment),
            LeadColumn("text", label=_("What was said"), url_name=self.detail_url_name),
            Column("author", label=_("From")),
            Column("contribution", label=_("About"), classname=WIDE),
            DateColumn("created_at", label=_("Written"), sort_key="created_at", width="12%"),
            *self.status_column(CommentStatus.HIDDEN),
        ]


class ReportList(DeskList):
    model = Report
    bulk_model = Report
    page_title = _("Reported content")
    filterset_class = filters.ReportFilterSet
    search_fields = ["text", "contribution__title", "comment__text"]
    default_ordering = "created_at"
    nothing_here = _("No report waits for review.")

    def get_base_queryset(self):
        return desk.reports()

    @cached_property
    def columns(self):
        return [
            selection(Report),
            LeadColumn(
                "target",
                label=_("What is reported"),
                url_name=self.detail_url_name,
                accessor=subject_of,
                excerpt="text",
            ),
            Column("ground", label=_("Ground"), accessor="get_ground_display", classname=WIDE),
            Column("kind", label=_("Kind"), accessor=kind_of, classname=WIDE),
            DateColumn("created_at", label=_("Reported"), sort_key="created_at", width="12%"),
            *self.status_column(ReportStatus.OPEN),
        ]


class DecisionList(DeskList):
    """Every decision, the newest first. Rows are only ever added: there is nothing to do here."""

    page_title = _("Decisions")
    filterset_class = filters.DecisionFilterSet
    search_fields = ["reason", "contribution__title", "comment__text"]
    default_ordering = "-decided_at"
    nothing_here = _("No decision has been made yet.")

    def get_base_queryset(self):
        return desk.decisions()

    @cached_property
    def columns(self):
        return [
            LeadColumn(
                "target",
                label=_("About"),
                accessor=subject_of,
                get_url=lambda row: page_about(row.contribution or row.comment),
                excerpt="reason",
            ),
            Column("kind", label=_("Decision"), accessor="get_kind_display"),
            Column("ground", label=_("Ground"), accessor="get_ground_display", classname=WIDE),
            Column("decided_by", label=_("Decided by"), classname=WIDE),
            DateColumn("decided_at", label=_("Decided"), sort_key="decided_at", width="12%"),
        ]
