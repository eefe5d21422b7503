"""What an editor decided, when and why. Rows are only ever added."""

from django.conf import settings
from django.core.validators import MaxLengthValidator
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from ..enums import REASONED, DecisionKind, Ground
from ..validators import no_hidden_characters


class Decision(models.Model):
    kind = models.CharField(_("decision"), max_length=12, choices=DecisionKind)
    contribution = models.ForeignKey(
        "participation.Contribution",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="decisions",
    )
    comment = models.ForeignKey(
        "participation.Comment",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="decisions",
    )
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        related_name="decisions",
        verbose_name=_("decided by"),
    )
    decided_at = models.DateTimeField(_("decided"), auto_now_add=True)
    ground = models.CharField(_("ground"), max_length=12, choices=Ground, blank=True)
    reason = models.TextField(
        _("reason"),
        max_length=5000,
        blank=True,
        validators=[MaxLengthValidator(5000), no_hidden_characters],
    )

    class Meta:
        verbose_name = _("decision")
        verbose_name_plural = _("decisions")
        ordering = ["-decided_at", "-pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(contribution__isnull=False, comment=None)
                | Q(contribution=None, comment__isnull=False),
                name="decision_has_one_target",
            ),
            models.CheckConstraint(
                condition=~Q(kind__in=sorted(REASONED)) | ~Q(reason=""),
                name="decision_that_limits_has_a_reason",
            ),
            models.CheckConstraint(
                condition=Q(kind__in=DecisionKind.values), name="decision_kind_is_known"
            ),
        ]
        indexes = [models.Index(fields=["decided_at"], name="decision_newest")]

    def __str__(self) -> str:
        return f"{self.get_kind_display()}: {self.contribution or self.comment}"
