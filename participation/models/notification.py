"""One thing that one person is told: on the site, and a decision by mail too."""

from datetime import timedelta

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from ..enums import NotificationKind

# A worker that was killed sends nothing more: after this its letters are anybody's again.
SENDING_TAKES_AT_MOST = timedelta(minutes=10)


class NotificationQuerySet(models.QuerySet):
    def unread(self):
        return self.filter(read_at=None)

    def with_subjects(self):
        """With all that is shown of what they are about."""
        return self.select_related(
            "contribution",
            "comment",
            "decision",
            "announcement__initiative",
            "origin__initiative",
            "origin__proposal",
        )

    def to_mail(self):
        """Those that a letter is owed and that nobody is sending just now."""
        is_free = Q(mail_begun_at=None)
        is_free |= Q(mail_begun_at__lt=timezone.now() - SENDING_TAKES_AT_MOST)
        is_owed = Q(decision__isnull=False)
        # What is no longer shown is not written about.
        is_owed |= Q(announcement__initiative__live=True) | Q(origin__initiative__live=True)
        return self.filter(is_free, is_owed, mailed_at=None)


class Notification(models.Model):
    recipient = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="notifications"
    )
    kind = models.CharField(max_length=20, choices=NotificationKind)
    contribution = models.ForeignKey(
        "participation.Contribution",
        on_delete=models.CASCADE,
        null=True,
        blank=True,
        related_name="notifications",
    )
    # What an initiative that the person follows has come to.
    announcement = models.ForeignKey(
        "participation.Announcement",
        on_delete=models.CASCADE,
        null=True,
        blank=True,
        related_name="notifications",
    )
    # The initiative that came from the person's proposal.
    origin = models.ForeignKey(
        "participation.InitiativeOrigin",
        on_delete=models.CASCADE,
        null=True,
        blank=True,
        related_name="notifications",
    )
    comment = models.ForeignKey(
        "participation.Comment",
        on_delete=models.CASCADE,
        null=True,
        blank=True,
        related_name="notifications",
    )
    decision = models.ForeignKey(
        "participation.Decision",
        on_delete=models.CASCADE,
        null=True,
        blank=True,
        related_name="notifications",
    )
    created_at = models.DateTimeField(auto_now_add=True)
    read_at = models.DateTimeField(null=True, blank=True)
    mail_begun_at = models.DateTimeField(null=True, blank=True, editable=False)
    mailed_at = models.DateTimeField(null=True, blank=True, editable=False)

    objects = NotificationQuerySet.as_manager()

    class Meta:
        verbose_name = _("notification")
        verbose_name_plural = _("notifications")
        ordering = ["-created_at", "-pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["recipient", "decision"], name="notification_once_for_each_decision"
            ),
            models.UniqueConstraint(
                fields=["recipient", "comment"],
                condition=Q(decision=None),
                name="notification_once_for_each_comment",
            ),
            models.UniqueConstraint(
                fields=["recipient", "announcement"], name="notification_once_for_each_step"
            ),
            models.UniqueConstraint(
                fields=["recipient", "origin"], name="notification_once_for_each_origin"
            ),
            models.CheckConstraint(
                condition=Q(contribution__isnull=False, announcement=None, origin=None)
                | Q(contribution=None, announcement__isnull=False, origin=None)
                | Q(contribution=None, announcement=None, origin__isnull=False),
                name="notification_is_of_one_thing",
            ),
        ]
        indexes = [
            models.Index(fields=["recipient", "read_at", "-created_at"], name="notification_of"),
            models.Index(fields=["recipient", "-created_at", "-id"], name="notification_newest"),
        ]

    def __str__(self) -> str:
        return f"{self.recipient}: {self.get_kind_display()}"

    @property
    def initiative(self):
        """The initiative that it is about, or None."""
        row = self.announcement or self.origin
        return row and row.initiative
