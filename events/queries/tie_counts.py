"""How much of the calendar is tied to each part of the strategy."""

from collections.abc import Mapping

from django.db.models import Count

from cms.models import Priority
from cms.queries.lineage import with_earlier
from participation.enums import HELD

from ..models import Occurrence


def event_counts() -> Mapping[tuple[int, int | None], int]:
    """What comes and goes on, by what it is held to: occurrences, as the list shows them.

    The keys are (priority, action area or None). One query, and two for each priority that
    earlier ones go on in.
    """
    ongoing = Occurrence.objects.public().not_over().order_by()
    ties = ("event__tags__priority", "event__tags__action_area")
    counted = ongoing.filter(event__tags__grade__in=HELD).values_list(*ties)
    found = {
        (priority, action_area): number
        for priority, action_area, number in counted.annotate(number=Count("pk"))
    }
    for priority in Priority.objects.filter(pk__in=with_earlier()) if with_earlier() else ():
        found[priority.pk, None] = ongoing.for_priority(priority).count()
    return found
