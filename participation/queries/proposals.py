"""Reading proposals: lists read the parent table alone."""

from dataclasses import dataclass

from django.db.models import OuterRef, Prefetch, QuerySet, Subquery
from django.db.models.functions import Substr

from cms.images.renditions import prefetch_photos
from cms.models import Municipality, Strategy
from cms.models.strategy_part import PATH_LENGTH
from cms.queries.ties import TiesFilter

from ..enums import Kind
from ..models import Contribution, ContributionPhoto, ContributionPriority, Proposal

ORDERS = {"nyast": "-published_at", "stod": "-support_count"}


@dataclass(frozen=True)
class Filters(TiesFilter):
    """What a list is narrowed to."""

    municipality: Municipality | None = None
    order: str = "nyast"


def listed(filters: Filters) -> QuerySet:
    """Public proposals for a list, with all that a card shows."""
    rows = for_cards(filters.tied(Contribution.objects.public().filter(kind=Kind.PROPOSAL)))
    if filters.municipality:
        rows = rows.for_municipality(filters.municipality.pk)
    return rows


def newest(*, priority=None, priorities=None, association=None) -> QuerySet:
    """Public proposals, the last published first: of a priority, any of some, an association."""
    rows = Contribution.objects.public().filter(kind=Kind.PROPOSAL)
    if priority is not None:
        rows = rows.for_priority(priority)
    if priorities is not None:
        rows = rows.for_any_priority(priorities)
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
    ).prefetch_related(with_shown_tags(), with_photos())


def with_tags() -> Prefetch:
    """The ties that are held, to priorities that are shown."""
    return Prefetch(
        "tags", in_order(ContributionPriority.objects.held()).filter(priority__live=True)
    )


def with_shown_tags() -> Prefetch:
    """Suggested ties too, for a page that says which is which."""
    return Prefetch("tags", in_order(ContributionPriority.objects.shown()))


def with_every_tag() -> Prefetch:
    """Suggested and declined ties too: for the editors."""
    return Prefetch("tags", in_order(ContributionPriority.objects.all()))


def in_order(tags: QuerySet) -> QuerySet:
    """Ties as the strategy has them, each with its priority and action area.

    `other_strategy` names the strategy where that is not in force.
    """
    own = Strategy.objects.filter(path=Substr(OuterRef("priority__path"), 1, PATH_LENGTH))
    other = own.filter(is_in_force=False).values("title")[:1]
    tags = tags.select_related("priority", "action_area")
    tags = tags.annotate(other_strategy=Subquery(other))
    return tags.order_by("priority__number", "action_area__sort_order", "pk")


def with_photos() -> Prefetch:
    rows = ContributionPhoto.objects.select_related("image")
    return Prefetch("photos", rows.prefetch_related(prefetch_photos("image")))
