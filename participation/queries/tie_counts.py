"""How much is tied to each part of the strategy."""

from collections.abc import Mapping

from django.db.models import Count

from cms.models import Priority
from cms.queries.lineage import with_earlier

from ..enums import PUBLIC, Kind
from ..models import Contribution, ContributionPriority


def proposal_counts() -> Mapping[tuple[int, int | None], int]:
    """Public proposals by what they are held to: (priority, action area or None), as lists show.

    One query, and two for each priority that earlier ones go on in.
    """
    rows = ContributionPriority.objects.held().filter(
        contribution__kind=Kind.PROPOSAL, contribution__status__in=PUBLIC
    )
    counted = rows.values_list("priority", "action_area").annotate(number=Count("pk")).order_by()
    found = {(priority, action_area): number for priority, action_area, number in counted}
    public = Contribution.objects.public().filter(kind=Kind.PROPOSAL)
    for priority in Priority.objects.filter(pk__in=with_earlier()) if with_earlier() else ():
        found[priority.pk, None] = public.for_priority(priority).count()
    return found


def suggested_count() -> int:
    """Suggestions that wait for an editor (1 query)."""
    return ContributionPriority.objects.suggested().to_review().count()
