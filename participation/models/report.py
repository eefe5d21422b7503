"""Somebody's notice of content. Everyone can report, with an account or without."""

from django.conf import settings
from django.core.validators import MaxLengthValidator
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from ..enums import Ground, ReportStatus
from ..validators import no_hidden_characters


class Report(models.Model):
    contribution = models.ForeignKey(
        "participation.Contribution",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="reports",
    )
    comment = models.ForeignKey(
        "participation.Comment",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="reports",
    )
    reporter = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="reports",
        verbose_name=_("reported by"),
    )
    reporter_email = models.EmailField(_("e-mail address"), blank=True)
    ground = models.CharField(_("what is wrong"), max_length=12, choices=Ground)
    text = models.TextField(
        _("tell us more"),
        max_length=2000,
        blank=True,
        validators=[MaxLengthValidator(2000), no_hidden_characters],
    )
    status = models.CharField(
        _("status"), max_length=10, choices=ReportStatus, default=ReportStatus.OPEN
    )
    created_at = models.DateTimeField(_("reported"), auto_now_add=True)
    decision = models.ForeignKey(
        "participation.Decision",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="reports",
    )

    class Meta:
        verbose_name = _("report")
        verbose_name_plural = _("reports")
        ordering = ["created_at", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(contribution__isnull=False, comment=None)
                | Q(contribution=None, comment__isnull=False),
                name="report_has_one_target",
            ),
            models.CheckConstraint(
                condition=Q(status=ReportStatus.OPEN, decision=None)
                | (~Q(status=ReportStatus.OPEN) & Q(decision__isnull=False)),
                name="report_is_closed_by_a_decision",
            ),
        ]
        indexes = [models.Index(fields=["status", "created_at"], name="report_waiting")]

    def __str__(self) -> str:
        return f"{self.get_ground_display()}: {self.target}"

    @property
    def target(self):
        return self.contribution or self.comment
