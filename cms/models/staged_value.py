from django.db import models
from django.utils.translation import gettext_lazy as _

from ..enums import Group
from .amount import AmountField


class StagedValue(models.Model):
    """A value that was read and is not saved yet, beside what stands today.

    Rows live from the reading of an import until it is saved, dropped or refused.
    """

    class Change(models.TextChoices):
        NEW = "new", _("new")
        CHANGED = "changed", _("changed")
        SAME = "same", _("as before")

    brought_by = models.ForeignKey(
        "cms.MeasurementImport",
        verbose_name=_("brought by"),
        on_delete=models.CASCADE,
        related_name="staged",
        db_index=False,
    )
    line = models.PositiveIntegerField(_("line in the file"))
    page = models.PositiveSmallIntegerField(_("page of the answer"), default=0)
    indicator = models.ForeignKey(
        "cms.Indicator", verbose_name=_("indicator"), on_delete=models.CASCADE, db_index=False
    )
    place = models.ForeignKey(
        "cms.Place", verbose_name=_("place"), on_delete=models.CASCADE, db_index=False
    )
    group = models.CharField(_("group"), max_length=5, choices=Group)
    year = models.PositiveSmallIntegerField(_("year"))
    value = AmountField(_("value"), max_digits=14, decimal_places=4)
    # By name: the row may not be there yet.
    source = models.CharField(_("source"), max_length=200)
    note = models.CharField(_("note"), max_length=300, blank=True)
    note_en = models.CharField(_("note in English"), max_length=300, blank=True)
    # What stood when the file was read.
    change = models.CharField(_("what it changes"), max_length=7, choices=Change, blank=True)
    old_value = AmountField(_("value before"), max_digits=14, decimal_places=4, null=True)
    old_source = models.CharField(_("source before"), max_length=200, null=True)
    # When the value of today was written.
    seen_at = models.DateTimeField(_("value before written"), null=True)

    class Meta:
        verbose_name = _("value to be saved")
        verbose_name_plural = _("values to be saved")
        indexes = [
            models.Index(
                fields=["brought_by", "indicator", "place", "group", "year"], name="staged_series"
            ),
        ]

    def __str__(self):
        return f"{self.indicator_id} {self.place_id} {self.group} {self.year}: {self.value}"
