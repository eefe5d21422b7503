"""What ties a contribution to the strategy, and who says so."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from ..enums import HELD, PUBLIC, Status, TagGrade

MAX_PRIORITIES = 3
# What an editor may still say something about: others read the text, or will.
REVIEWED = PUBLIC | {Status.WAITING}


class ContributionPriorityQuerySet(models.QuerySet):
    def held(self):
        """The ties that count: everything that lists, counts, filters or searches asks here."""
        return self.filter(grade__in=HELD)

    def suggested(self):
        return self.filter(grade=TagGrade.SUGGESTED)

    def shown(self):
        """What a contribution's own page shows: what is held, and suggestions that say they are."""
        return self.filter(grade__in=HELD | {TagGrade.SUGGESTED}, priority__live=True)

    def to_priorities(self, priorities):
        """Ties to any of these priorities themselves: one for each contribution and priority."""
        return self.filter(priority__in=priorities, action_area=None)

    def to_review(self):
        """Ties of what is public or waits, to priorities and action areas that are shown."""
        return self.filter(contribution__status__in=REVIEWED, priority__live=True)


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

    objects = ContributionPriorityQuerySet.as_manager()

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
        return f"{self.contribution} → {self.aim}"

    @property
    def is_held(self) -> bool:
        return self.grade in HELD

    @property
    def is_to_review(self) -> bool:
        return self.contribution.status in REVIEWED and self.priority.live

    @property
    def aim(self):
        """What the contribution is tied to: the action area, else the priority."""
        return self.action_area or self.priority
