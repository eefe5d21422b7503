"""One time that an event takes place. Lists read these rows; no rule is expanded for a page."""

from datetime import datetime, timedelta

from django.db import models
from django.db.models import Exists, F, OuterRef, Q
from django.db.models.functions import Coalesce
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from cms.queries.lineage import lineages
from participation.enums import PUBLIC
from participation.models import ContributionPriority

from ..enums import OccurrenceStatus, Where

NIGHT = timedelta(days=1)


class OccurrenceQuerySet(models.QuerySet):
    def public(self):
        return self.filter(event__status__in=PUBLIC)

    def not_over(self, now=None):
        """Those to come and those that are running: what has ended is gone from the list."""
        return self.filter(finishes_at__gt=now or timezone.now())

    def coming(self, first: datetime, now: datetime | None = None):
        """Those that take place from the midnight `first` on and are not over.

        What began the evening before and still runs is among them: nights have no midnight.
        Who looks back sees what was not over at the moment `now`.
        """
        since = self.not_over(max(first, now or timezone.now()))
        since = since.filter(starts_at__gte=first - NIGHT)
        return since.exclude(is_long=True, starts_at__lt=first)

    def going_on(self, first: datetime, now: datetime | None = None):
        """Long ones that began before the midnight `first` and are not over then."""
        rows = self.filter(is_long=True, starts_at__lt=first)
        return rows.not_over(max(first, now or timezone.now()))

    def taking_place(self, first: datetime, now: datetime | None = None):
        """All of these: those that go on and those that come."""
        rows = self.not_over(max(first, now or timezone.now()))
        return rows.filter(Q(starts_at__gte=first - NIGHT) | Q(is_long=True))

    def for_priority(self, priority):
        """Those tied to the priority, or to an earlier one that goes on in it, each once."""
        return self.for_any_priority([priority])

    def for_any_priority(self, priorities):
        return self._tied(ContributionPriority.objects.to_priorities(lineages(priorities)))

    def for_action_area(self, action_area):
        return self._tied(ContributionPriority.objects.filter(action_area=action_area))

    def _tied(self, tags):
        return self.filter(Exists(tags.held().filter(contribution=OuterRef("event"))))

    def for_locality(self, locality):
        return self.filter(event__venue__locality=locality)

    def for_where(self, where: Where):
        """Those in the municipality's largest town, in its other towns, or in none that we know."""
        is_largest = {Where.LARGEST: True, Where.OUTSIDE: False, Where.UNKNOWN: None}[where]
        return self.filter(event__venue__locality__is_largest=is_largest)

    def for_municipality(self, municipality):
        return self.filter(event__municipality=municipality)

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
    # Goes on past its first night, as an exhibition does: stands apart in lists while it runs.
    is_long = models.BooleanField(default=False, editable=False)
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
            models.Index(
                fields=["finishes_at", "id"],
                condition=Q(is_long=True),
                name="occurrence_long_by_finish",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.event} {timezone.localtime(self.starts_at):%Y-%m-%d %H:%M}"

    @property
    def is_running(self) -> bool:
        return self.starts_at <= timezone.now() < self.finishes_at

    @property
    def is_over(self) -> bool:
        return self.finishes_at <= timezone.now()
