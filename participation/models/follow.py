"""Somebody who wants to know what happens."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _


class Follow(models.Model):
    person = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="follows"
    )
    # PROTECT: what people follow is stopped or taken down, and not deleted.
    initiative = models.ForeignKey(
        "cms.Initiative", on_delete=models.PROTECT, related_name="follows"
    )
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        verbose_name = _("follow")
        verbose_name_plural = _("follows")
        constraints = [
            models.UniqueConstraint(
                fields=["person", "initiative"], name="follow_initiative_once_each"
            ),
        ]
        indexes = [models.Index(fields=["initiative", "person"], name="follow_of_initiative")]

    def __str__(self) -> str:
        return f"{self.person} → {self.initiative}"
