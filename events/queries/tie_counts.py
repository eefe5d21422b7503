"""How many events are tied to each part of the strategy."""

from collections.abc import Mapping

from django.db.models import Count

from participation.models import ContributionPriority

from ..models import Occurrence


def event_counts() -> Mapping[tuple[int, int | None], int]:
    """Public events to come or going on, by what they are held to (1 query): as the list has them.

    The keys are (priority, action area or None).
    """
    ongoing = Occurrence.objects.public().not_over().order_by().values("event")
    rows = ContributionPriority.objects.held().filter(contribution__in=ongoing)
    counted = rows.values_list("priority", "action_area").annotate(number=Count("pk"))
    return {(priority, action_area): number for priority, action_area, number in counted.order_by()}
