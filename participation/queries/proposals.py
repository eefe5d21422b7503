"""Reading proposals: lists read the parent table alone."""

from dataclasses import dataclass

from django.db.models import Prefetch, QuerySet

from cms.images.renditions import prefetch_photos
from cms.models import Municipality, Priority

from ..enums import Kind
from ..models import Contribution, ContributionPhoto, ContributionPriority, Proposal

ORDERS = {"nyast": "-published_at", "stod": "-support_count"}


@dataclass(frozen=True)
class Filters:
    """What a list is narrowed to."""

    priority: Priority | None = None
    municipality: Municipality | None = None
    order: str = "nyast"


def listed(filters: Filters) -> QuerySet:
    """Public proposals for a list, with all that a card shows."""
    rows = for_cards(Contribution.objects.public().filter(kind=Kind.PROPOSAL))
    if filters.priority:
        rows = rows.for_priority(filters.priority)
    if filters.municipality:
        rows = rows.for_municipality(filters.municipality.pk)
    return rows


def newest(*, priority=None, priorities=None, association=None) -> QuerySet:
    """Public proposals, the last published first: of a priority, any of some, an association."""
    rows = Contribution.objects.public().filter(kind=Kind.PROPOSAL)
    if priority is not None:
        rows = rows.for_priority(priority)
    if priorities is not None:
        rows = rows.filter(tags__priority__in=priorities, tags__action_area=None).distinct()
    if association is not None:
        rows = rows.filter(association=association)
    return rows.order_by("-published_at", "-pk")


def for_cards(rows: QuerySet) -> QuerySet:
    """Add what a card shows, in a fixed number of queries whatever the number of cards."""
    return rows.select_related("author", "association", "municipality").prefetch_related(
        with_tags(), with_photos()
    )


def in_detail() -> QuerySet:
    """Proposals with all that their own page shows, whatever their status."""
    return Proposal.objects.select_related(
        "author", "association", "municipality"
    ).prefetch_related(with_tags(), with_photos())


def with_tags() -> Prefetch:
    rows = ContributionPriority.objects.select_related("priority", "action_area")
    return Prefetch("tags", rows.order_by("priority__number", "action_area__sort_order", "pk"))


def with_photos() -> Prefetch:
    rows = ContributionPhoto.objects.select_related("image")
    return Prefetch("photos", rows.prefetch_related(prefetch_photos("image")))
