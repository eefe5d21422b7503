"""What the editors' desk reads: what waits, and what an editor should know before deciding."""

from dataclasses import astuple, dataclass
from datetime import datetime

from django.db.models import Count, Exists, OuterRef, Prefetch, Q, QuerySet
from wagtail.models import ModelLogEntry

from ..accounts.models import Association
from ..enums import CommentStatus, Kind, ReportStatus, Status
from ..models import Comment, Contribution, ContributionPriority, Decision, Report
from .proposals import in_order, with_every_tag, with_photos, with_tags
from .tie_counts import suggested_count


@dataclass(frozen=True)
class Waiting:
    """How much waits for an editor, of each kind."""

    proposals: int
    events: int
    reports: int
    associations: int
    ties: int

    @property
    def total(self) -> int:
        """What somebody waits for: a suggested tie holds up nobody, and is not in it."""
        return self.proposals + self.events + self.reports + self.associations


@dataclass(frozen=True)
class WaitingItem:
    """One thing that waits: a contribution or a report."""

    subject: Contribution | Report
    since: datetime

    @property
    def is_report(self) -> bool:
        return isinstance(self.subject, Report)


def waiting() -> Waiting:
    """Count what waits. Four queries."""
    of_kind = Contribution.objects.waiting().aggregate(
        proposals=Count("pk", filter=Q(kind=Kind.PROPOSAL)),
        events=Count("pk", filter=Q(kind=Kind.EVENT)),
    )
    return Waiting(
        **of_kind,
        reports=Report.objects.filter(status=ReportStatus.OPEN).count(),
        associations=Association.objects.waiting().count(),
        ties=suggested_count(),
    )


def waiting_since_before(moment: datetime) -> int:
    """How many contributions and reports came before a moment and still wait. Two queries."""
    sent_in = Contribution.objects.waiting().filter(submitted_at__lt=moment).count()
    reported = Report.objects.filter(status=ReportStatus.OPEN, created_at__lt=moment).count()
    return sent_in + reported


def oldest_waiting(limit: int = 8) -> list[WaitingItem]:
    """What has waited longest, of contributions and reports together. Two queries."""
    sent_in = contributions().filter(status=Status.WAITING).order_by("submitted_at", "pk")
    open_reports = reports().filter(status=ReportStatus.OPEN).order_by("created_at", "pk")
    items = [WaitingItem(row, row.submitted_at) for row in sent_in[:limit]]
    items += [WaitingItem(row, row.created_at) for row in open_reports[:limit]]
    return sorted(items, key=lambda item: item.since)[:limit]


def contributions(kind: Kind | None = None) -> QuerySet[Contribution]:
    """All that was ever sent in. What was not is its author's own, thrown away or not."""
    rows = Contribution.objects.filter(submitted_at__isnull=False)
    rows = rows.select_related("author", "association", "municipality")
    return rows.filter(kind=kind) if kind else rows


def with_ties(rows: QuerySet) -> QuerySet:
    return rows.prefetch_related(with_tags())


def in_full(rows: QuerySet) -> QuerySet:
    """With everything that the public will see of a contribution, and ties of every grade."""
    return rows.prefetch_related(with_every_tag(), with_photos())


def ties() -> QuerySet[ContributionPriority]:
    """Ties of what is public or waits, with what they tie."""
    rows = ContributionPriority.objects.to_review()
    return rows.select_related("contribution", "priority", "action_area", "reviewed_by")


def ties_of(contribution: Contribution) -> QuerySet[ContributionPriority]:
    """Every tie of a contribution, whoever made it, in the strategy's order."""
    return in_order(contribution.tags.all())


def comments() -> QuerySet[Comment]:
    is_reported = Report.objects.filter(comment=OuterRef("pk"), status=ReportStatus.OPEN)
    return Comment.objects.select_related("author", "contribution").annotate(
        is_reported=Exists(is_reported)
    )


def reports() -> QuerySet[Report]:
    return Report.objects.select_related(
        "reporter",
        "contribution__author",
        "comment__author",
        "comment__contribution",
        "decision__decided_by",
    )


def decisions() -> QuerySet[Decision]:
    return Decision.objects.select_related(
        "decided_by", "contribution", "comment__contribution", "comment__author"
    )


def decisions_about(target) -> QuerySet[Decision]:
    """The newest first, each with the reports it answered."""
    return target.decisions.select_related("decided_by").prefetch_related(
        Prefetch("reports", Report.objects.select_related("reporter"))
    )


def log_of(association: Association) -> QuerySet[ModelLogEntry]:
    """What editors have done to an association, the newest first."""
    rows = ModelLogEntry.objects.for_instance(association).select_related("user")
    return rows.order_by("-timestamp", "-pk")


def open_reports_about(target) -> QuerySet[Report]:
    return target.reports.filter(status=ReportStatus.OPEN).select_related("reporter")


@dataclass(frozen=True)
class Record:
    """What became from all that a person has written so far."""

    published: int
    waiting: int
    returned: int
    hidden: int
    comments: int
    comments_hidden: int

    @property
    def is_first(self) -> bool:
        """They have written nothing before."""
        return not any(astuple(self))


def record_of(person, *, without: Contribution | None = None) -> Record:
    """Count a person's contributions, but for the one being read, and comments. Two queries."""
    rows = Contribution.objects.by(person)
    if without is not None:
        rows = rows.exclude(pk=without.pk)
    contributed = rows.aggregate(
        published=Count("pk", filter=Q(status=Status.PUBLISHED)),
        waiting=Count("pk", filter=Q(status=Status.WAITING)),
        returned=Count("pk", filter=Q(status=Status.RETURNED)),
        hidden=Count("pk", filter=Q(status=Status.HIDDEN)),
    )
    commented = Comment.objects.filter(author=person).aggregate(
        comments=Count("pk", filter=Q(status=CommentStatus.PUBLISHED)),
        comments_hidden=Count("pk", filter=Q(status=CommentStatus.HIDDEN)),
    )
    return Record(**contributed, **commented)
