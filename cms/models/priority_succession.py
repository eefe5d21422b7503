from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel
from wagtail.models import Orderable


class PrioritySuccession(Orderable):
    """Which priority of an earlier strategy goes on in this one.

    What was tied to the earlier one keeps its place there, and is found under this one too.
    """

    priority = ParentalKey("cms.Priority", on_delete=models.CASCADE, related_name="predecessors")
    predecessor = models.ForeignKey(
        "cms.Priority",
        verbose_name=_("earlier priority"),
        on_delete=models.PROTECT,
        related_name="successions",
    )

    panels = [FieldPanel("predecessor")]

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
