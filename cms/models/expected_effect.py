from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel
from wagtail.models import Orderable

from .choosing import GoalSelect
from .localised import Localised


class ExpectedEffect(Orderable):
    """How an initiative is expected to move a goal: the end of the method's logic of change."""

    initiative = ParentalKey(
        "cms.Initiative", on_delete=models.CASCADE, related_name="expected_effects"
    )
    goal = models.ForeignKey(
        "cms.Goal", verbose_name=_("goal"), on_delete=models.PROTECT, related_name="expected_from"
    )
    short_term = models.CharField(_("effect in the short term"), max_length=300)
    short_term_en = models.CharField(_("the same in English"), max_length=300, blank=True)
    medium_term = models.CharField(_("effect in the medium term"), max_length=300, blank=True)
    medium_term_en = models.CharField(_("the same in English"), max_length=300, blank=True)
    long_term = models.CharField(_("effect in the long term"), max_length=300, blank=True)
    long_term_en = models.CharField(_("the same in English"), max_length=300, blank=True)

    local_short_term = Localised("short_term")
    local_medium_term = Localised("medium_term")
    local_long_term = Localised("long_term")

    panels = [
        FieldPanel("goal", widget=GoalSelect),
        FieldPanel("short_term"),
        FieldPanel("short_term_en"),
        FieldPanel("medium_term"),
        FieldPanel("medium_term_en"),
        FieldPanel("long_term"),
        FieldPanel("long_term_en"),
    ]

    class Meta(Orderable.Meta):
        verbose_name = _("expected effect")
        verbose_name_plural = _("expected effects")

    def __str__(self):
        return f"{self.initiative} → {self.goal}"
