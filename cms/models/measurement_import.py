from datetime import timedelta

from django.conf import settings
from django.core.files.storage import storages
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

LEFT_AFTER = timedelta(minutes=5)  # a reader that lives tells of itself many times a minute


def shelf():
    """Where the files are kept: never under an address."""
    return storages["imports"]


class MeasurementImportQuerySet(models.QuerySet):
    def left_behind(self):
        """Those that nobody reads any longer: the queue lost them, or the worker was killed."""
        unread = [MeasurementImport.Status.WAITING, MeasurementImport.Status.READING]
        return self.filter(status__in=unread, touched_at__lt=timezone.now() - LEFT_AFTER)


class MeasurementImport(models.Model):
    """The log of values that came in: from where, by whom, what changed, or why they did not."""

    class Kind(models.TextChoices):
        CSV = "csv", _("CSV file")
        KOLADA = "kolada", _("Kolada")
        GRID = "grid", _("written at the desk")

    class Status(models.TextChoices):
        WAITING = "waiting", _("waiting to be read")
        READING = "reading", _("being read")
        READY = "ready", _("read, waiting for you")
        DONE = "done", _("saved")
        REFUSED = "refused", _("refused")
        DROPPED = "dropped", _("dropped")

    kind = models.CharField(_("kind"), max_length=6, choices=Kind)
    name = models.CharField(
        _("file or address"), max_length=500, help_text=_("What the values were read from.")
    )
    file = models.FileField(_("file"), storage=shelf, max_length=200, blank=True, editable=False)
    # What Kolada is asked: {"kpis": […], "places": […], "years": […]} in Kolada's own ids.
    asked = models.JSONField(_("what is asked for"), default=dict, blank=True, editable=False)
    checksum = models.CharField(_("checksum (SHA-256)"), max_length=64, blank=True)
    status = models.CharField(_("status"), max_length=8, choices=Status, default=Status.WAITING)
    created_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("brought in by"),
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
    )
    created_at = models.DateTimeField(_("begun"), auto_now_add=True)
    touched_at = models.DateTimeField(_("last sign of life"), default=timezone.now, editable=False)
    finished_at = models.DateTimeField(_("finished"), null=True, blank=True)
    # Whoever reads has its number: a reader that was overtaken sees that it is not its own.
    attempt = models.PositiveSmallIntegerField(_("attempt"), default=0, editable=False)
    total = models.PositiveIntegerField(_("values to read"), null=True, blank=True)
    done = models.PositiveIntegerField(_("values read"), default=0)
    new_count = models.PositiveIntegerField(_("new values"), default=0)
    changed_count = models.PositiveIntegerField(_("changed values"), default=0)
    unchanged_count = models.PositiveIntegerField(_("values as before"), default=0)
    missing_count = models.PositiveIntegerField(_("values said to be missing"), default=0)
    removed_count = models.PositiveIntegerField(_("removed values"), default=0)
    # Whether notes are spoken of at all: what says nothing of them leaves them as they are.
    has_notes = models.BooleanField(_("has notes"), default=False, editable=False)
    # Sources not known before, made when the values are saved: [{"name", "licence", "url"}].
    new_sources = models.JSONField(_("new sources"), default=list, blank=True, editable=False)
    # [{"code": "unknown_place", "line": 12, "page": 0, "what": {…}}]; line 0 is the whole file.
    # cms.wording.faults says them in the reader's language.
    problems = models.JSONField(_("problems"), default=list, blank=True)
    has_more_problems = models.BooleanField(_("more problems"), default=False, editable=False)

    objects = MeasurementImportQuerySet.as_manager()

    class Meta:
        verbose_name = _("import of values")
        verbose_name_plural = _("imports of values")
        ordering = ["-created_at", "-pk"]

    def __str__(self):
        return self.name

    @property
    def is_open(self) -> bool:
        """Whether it is still to be read or decided about."""
        return self.status in (self.Status.WAITING, self.Status.READING, self.Status.READY)

    @property
    def is_being_read(self) -> bool:
        return self.status in (self.Status.WAITING, self.Status.READING)

    @property
    def to_write(self) -> int:
        return self.new_count + self.changed_count
