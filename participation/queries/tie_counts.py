"""How much is tied to each part of the strategy."""

from collections.abc import Mapping

from django.db.models import Count

from ..enums import PUBLIC, Kind
from ..models import ContributionPriority


def proposal_counts() -> Mapping[tuple[int, int | None], int]:
    """Public proposals by what they are held to: (priority, action area or None) (1 query)."""
    rows = ContributionPriority.objects.held().filter(
        contribution__kind=Kind.PROPOSAL, contribution__status__in=PUBLIC
    )
    counted = rows.values_list("priority", "action_area").annotate(number=Count("pk"))
    return {(priority, action_area): number for priority, action_area, number in counted.order_by()}


def suggested_count() -> int:
    """Suggestions that wait for an editor (1 query)."""
    return ContributionPriority.objects.suggested().to_review().count()
