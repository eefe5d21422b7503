"""What a contribution's page shows of the green thread."""

from cms.models import Initiative

from ..enums import Kind, TagGrade
from ..models import Contribution, ContributionPriority


def shown_tags(
    contribution: Contribution,
) -> tuple[list[ContributionPriority], list[ContributionPriority]]:
    """The ties that are held, and the suggested ones, of tags that were prefetched as shown."""
    tags = list(contribution.tags.all())
    held = [tag for tag in tags if tag.is_held]
    return held, [tag for tag in tags if tag.grade == TagGrade.SUGGESTED]


def initiatives_from(contribution: Contribution) -> list[Initiative]:
    """The published initiatives that came of a proposal (1 query; none for an event)."""
    if contribution.kind != Kind.PROPOSAL:
        return []
    rows = Initiative.objects.live().filter(origins__proposal=contribution.pk)
    return list(rows.order_by("-start_date", "pk"))
