from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _


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
        APPLYING = "applying", _("being saved")
        DONE = "done", _("saved")
        REFUSED = "refused", _("refused")
        DROPPED = "dropped", _("dropped")

    kind = models.CharField(_("kind"), max_length=6, choices=Kind)
    name = models.CharField(
        _("file or address"), max_length=500, help_text=_("What the values were read from.")
    )
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
    finished_at = models.DateTimeField(_("finished"), null=True, blank=True)
    total = models.PositiveIntegerField(_("values to read"), null=True, blank=True)
    done = models.PositiveIntegerField(_("values read"), default=0)
    new_count = models.PositiveIntegerField(_("new values"), default=0)
    changed_count = models.PositiveIntegerField(_("changed values"), default=0)
    unchanged_count = models.PositiveIntegerField(_("values as before"), default=0)
    missing_count = models.PositiveIntegerField(_("values said to be missing"), default=0)
    # [{"line": 12, "reason": "…"}]: line 0 is the whole file.
    problems = models.JSONField(_("problems"), default=list, blank=True)

    class Meta:
        verbose_name = _("import of values")
        verbose_name_plural = _("imports of values")
        ordering = ["-created_at", "-pk"]

    def __str__(self):
        return self.name
