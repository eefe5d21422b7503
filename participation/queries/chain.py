"""What a contribution's page shows of the green thread."""

from ..enums import TagGrade
from ..models import Contribution, ContributionPriority


def shown_tags(
    contribution: Contribution,
) -> tuple[list[ContributionPriority], list[ContributionPriority]]:
    """The ties that are held, and the suggested ones, of tags that were prefetched as shown."""
    tags = list(contribution.tags.all())
    held = [tag for tag in tags if tag.is_held]
    return held, [tag for tag in tags if tag.grade == TagGrade.SUGGESTED]
