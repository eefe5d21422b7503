from collections import defaultdict
from collections.abc import Iterable, Mapping

from django.core.cache import cache
from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel
from wagtail.models import Orderable

from .earlier_priority import EarlierPriorityKey

KEY = "priority-successions"
SECONDS = 60


class PrioritySuccessionQuerySet(models.QuerySet):
    def remembered(self) -> list[tuple[int, int]]:
        """All rows as (priority, predecessor).

        A few, which every list needs and which change once in years: remembered for a minute,
        and forgotten at once where the desk publishes a priority.
        """
        rows = cache.get(KEY)
        if rows is None:
            rows = list(self.order_by("pk").values_list("priority", "predecessor"))
            cache.set(KEY, rows, SECONDS)
        return rows

    def forget(self) -> None:
        cache.delete(KEY)

    def lineage(self, *priorities: int) -> set[int]:
        """The priorities and all that go on in them, however far back."""
        earlier = defaultdict(list)
        for later, before in self.remembered():
            earlier[later].append(before)
        return reached(priorities, earlier)


class PrioritySuccession(Orderable):
    """Which priority of an earlier strategy goes on in this one.

    What was tied to the earlier one keeps its place there, and is found under this one too.
    """

    priority = ParentalKey("cms.Priority", on_delete=models.CASCADE, related_name="predecessors")
    predecessor = EarlierPriorityKey(
        "cms.Priority",
        verbose_name=_("earlier priority"),
        on_delete=models.PROTECT,
        related_name="successions",
    )

    objects = PrioritySuccessionQuerySet.as_manager()

    panels = [FieldPanel("predecessor", widget=EarlierPriorityKey.widget)]

    class Meta(Orderable.Meta):
        verbose_name = _("earlier priority")
        verbose_name_plural = _("earlier priorities")
        constraints = [
            models.UniqueConstraint(
                fields=["priority", "predecessor"], name="priority_succession_once"
            )
        ]

    def __str__(self):
        return f"{self.predecessor} → {self.priority}"


def reached(start: Iterable[int], steps: Mapping[int, list[int]]) -> set[int]:
    """What can be reached from these by the steps, themselves included; circles do no harm."""
    found, waiting = set(), list(start)
    while waiting:
        one = waiting.pop()
        if one not in found:
            found.add(one)
            waiting += steps.get(one, ())
    return found
