"""The proposals that an initiative came from."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _


class InitiativeOrigin(models.Model):
    """The initiative's page does not know people's proposals (ADR 10): this row ties them."""

    initiative = models.ForeignKey(
        "cms.Initiative", on_delete=models.PROTECT, related_name="origins"
    )
    proposal = models.ForeignKey(
        "participation.Proposal", on_delete=models.PROTECT, related_name="led_to"
    )
    tied_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
    )
    tied_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        verbose_name = _("origin of an initiative")
        verbose_name_plural = _("origins of initiatives")
        constraints = [
            models.UniqueConstraint(
                fields=["initiative", "proposal"], name="initiative_origin_once"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.proposal} → {self.initiative}"
