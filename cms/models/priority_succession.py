from collections import defaultdict
from collections.abc import Iterable, Mapping

from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel
from wagtail.models import Orderable

from .earlier_priority import EarlierPriorityKey


class PrioritySuccessionQuerySet(models.QuerySet):
    def lineage(self, *priorities: int) -> set[int]:
        """The priorities and all that go on in them, however far back (1 query, a few rows)."""
        return reached(priorities, self.steps())

    def steps(self) -> dict[int, list[int]]:
        """The priorities that go on in each, one step back (1 query)."""
        earlier = defaultdict(list)
        for later, before in self.values_list("priority", "predecessor"):
            earlier[later].append(before)
        return earlier


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
