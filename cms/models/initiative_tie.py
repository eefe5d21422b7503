from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel
from wagtail.models import Orderable

from .choosing import ActionAreaSelect, PrioritySelect


class InitiativeTie(Orderable):
    """What an initiative is for: a priority, or one of its action areas."""

    initiative = ParentalKey("cms.Initiative", on_delete=models.CASCADE, related_name="ties")
    priority = models.ForeignKey(
        "cms.Priority",
        verbose_name=_("priority"),
        on_delete=models.PROTECT,
        blank=True,  # an action area brings its own
        related_name="initiative_ties",
        help_text=_("The whole of it. Leave it empty when you choose an action area."),
    )
    action_area = models.ForeignKey(
        "cms.ActionArea",
        verbose_name=_("action area"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="initiative_ties",
    )

    panels = [
        FieldPanel("priority", widget=PrioritySelect),
        FieldPanel("action_area", widget=ActionAreaSelect),
    ]

    class Meta(Orderable.Meta):
        verbose_name = _("priority of an initiative")
        verbose_name_plural = _("priorities of initiatives")

    def __str__(self):
        return f"{self.initiative} → {self.action_area or self.priority}"

    def clean(self):
        super().clean()
        if self.action_area is None:
            if self.priority_id is None:
                raise ValidationError({"priority": _("Choose a priority or an action area.")})
        elif self.priority_id is None:
            self.priority = self.action_area.priority
        elif self.action_area.priority_id != self.priority_id:
            raise ValidationError({"action_area": _("It belongs to another priority.")})
