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
        "cms.MeasurementImport", on_delete=models.CASCADE, related_name="staged", db_index=False
    )
    line = models.PositiveIntegerField()
    page = models.PositiveSmallIntegerField(default=0)
    indicator = models.ForeignKey("cms.Indicator", on_delete=models.CASCADE, db_index=False)
    place = models.ForeignKey("cms.Place", on_delete=models.CASCADE, db_index=False)
    group = models.CharField(max_length=5, choices=Group)
    year = models.PositiveSmallIntegerField()
    value = AmountField(max_digits=14, decimal_places=4)
    source = models.CharField(max_length=200)  # by name: the row may not be there yet
    note = models.CharField(max_length=300, blank=True)
    note_en = models.CharField(max_length=300, blank=True)
    # What stood when the file was read.
    change = models.CharField(max_length=7, choices=Change, blank=True)
    old_value = AmountField(max_digits=14, decimal_places=4, null=True)
    old_source = models.CharField(max_length=200, null=True)
    seen_at = models.DateTimeField(null=True)  # when the value of today was written

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
