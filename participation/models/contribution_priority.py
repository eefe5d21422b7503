"""What ties a contribution to the strategy, and who says so."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from ..enums import TagGrade


class ContributionPriority(models.Model):
    """One row for each priority; further rows for its action areas."""

    contribution = models.ForeignKey(
        "participation.Contribution", on_delete=models.CASCADE, related_name="tags"
    )
    priority = models.ForeignKey("cms.Priority", on_delete=models.PROTECT, related_name="tags")
    action_area = models.ForeignKey(
        "cms.ActionArea", on_delete=models.PROTECT, related_name="tags", null=True, blank=True
    )
    grade = models.CharField(
        _("who tagged"), max_length=10, choices=TagGrade, default=TagGrade.AUTHOR
    )
    tagged_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, related_name="+"
    )
    tagged_at = models.DateTimeField(auto_now_add=True)
    # The words of the text that a suggestion was made from, so that people can see why.
    words = models.JSONField(default=list, blank=True)
    reviewed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, blank=True, related_name="+"
    )
    reviewed_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        verbose_name = _("tie to the strategy")
        verbose_name_plural = _("ties to the strategy")
        constraints = [
            models.UniqueConstraint(
                fields=["contribution", "priority"],
                condition=Q(action_area=None),
                name="tag_priority_once",
            ),
            models.UniqueConstraint(
                fields=["contribution", "action_area"],
                condition=Q(action_area__isnull=False),
                name="tag_action_area_once",
            ),
            models.CheckConstraint(condition=Q(grade__in=TagGrade.values), name="tag_grade_known"),
        ]
        indexes = [models.Index(fields=["priority", "contribution"], name="tag_by_priority")]

    def __str__(self) -> str:
        return f"{self.contribution} → {self.action_area or self.priority}"
