"""One time that an event takes place. Lists read these rows; no rule is expanded for a page."""

from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Coalesce
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from participation.enums import PUBLIC

from ..enums import OccurrenceStatus


class OccurrenceQuerySet(models.QuerySet):
    def public(self):
        return self.filter(event__status__in=PUBLIC)

    def not_over(self, now=None):
        """Those to come and those that are running: what has ended is gone from the list."""
        return self.filter(finishes_at__gt=now or timezone.now())

    def in_time_order(self):
        return self.order_by("starts_at", "pk")


class Occurrence(models.Model):
    event = models.ForeignKey("events.Event", on_delete=models.CASCADE, related_name="occurrences")
    # Wall time as first given ("2026-12-13T18:00"): the key that stays when it is moved.
    local_start = models.CharField(_("planned local start"), max_length=16, editable=False)
    starts_at = models.DateTimeField(_("starts"))
    ends_at = models.DateTimeField(_("ends"), null=True, blank=True)
    # When it leaves the list: its end, or two hours in where none was given.
    finishes_at = models.DateTimeField(editable=False)
    status = models.CharField(
        _("status"), max_length=10, choices=OccurrenceStatus, default=OccurrenceStatus.SCHEDULED
    )

    objects = OccurrenceQuerySet.as_manager()

    class Meta:
        verbose_name = _("occurrence")
        verbose_name_plural = _("occurrences")
        constraints = [
            models.UniqueConstraint(fields=["event", "local_start"], name="occurrence_once"),
            models.CheckConstraint(
                condition=Q(ends_at=None) | Q(ends_at__gt=F("starts_at")),
                name="occurrence_ends_after_its_start",
            ),
            models.CheckConstraint(
                condition=Q(finishes_at__gte=Coalesce("ends_at", "starts_at")),
                name="occurrence_finishes_at_its_end",
            ),
        ]
        indexes = [
            models.Index(fields=["starts_at", "id"], name="occurrence_by_start"),
            models.Index(fields=["finishes_at"], name="occurrence_by_finish"),
        ]

    def __str__(self) -> str:
        return f"{self.event} {timezone.localtime(self.starts_at):%Y-%m-%d %H:%M}"

    @property
    def is_running(self) -> bool:
        return self.starts_at <= timezone.now() < self.finishes_at

    @property
    def is_over(self) -> bool:
        return self.finishes_at <= timezone.now()
