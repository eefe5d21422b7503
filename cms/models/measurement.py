from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from ..enums import Group
from .amount import AmountField
from .localised import Localised

FIRST_YEAR, LAST_YEAR = 1900, 2100


class Measurement(models.Model):
    """One value of a series: for a place, a group and a year, in the indicator's unit.

    A value never loses its source: the row cannot stand without one, and a source that values
    lean on cannot be removed. Rows are written by `actions.measurements` alone.
    """

    indicator = models.ForeignKey(
        "cms.Indicator",
        verbose_name=_("indicator"),
        on_delete=models.PROTECT,
        related_name="measurements",
    )
    place = models.ForeignKey(
        "cms.Place", verbose_name=_("place"), on_delete=models.PROTECT, related_name="measurements"
    )
    group = models.CharField(_("group"), max_length=5, choices=Group, default=Group.ALL)
    year = models.PositiveSmallIntegerField(
        _("year"), validators=[MinValueValidator(FIRST_YEAR), MaxValueValidator(LAST_YEAR)]
    )
    value = AmountField(_("value"), max_digits=14, decimal_places=4)
    source = models.ForeignKey(
        "cms.Source", verbose_name=_("source"), on_delete=models.PROTECT, related_name="values"
    )
    note = models.CharField(_("note"), max_length=300, blank=True)
    note_en = models.CharField(_("note in English"), max_length=300, blank=True)
    brought_by = models.ForeignKey(
        "cms.MeasurementImport",
        verbose_name=_("brought by"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        editable=False,
        related_name="measurements",
    )
    updated_at = models.DateTimeField(_("last changed"), auto_now=True)

    local_note = Localised("note")

    class Meta:
        verbose_name = _("value")
        verbose_name_plural = _("values")
        constraints = [
            # Also the index that a series is read by.
            models.UniqueConstraint(
                fields=["indicator", "place", "group", "year"], name="measurement_once"
            ),
            models.CheckConstraint(
                condition=Q(year__gte=FIRST_YEAR, year__lte=LAST_YEAR),
                name="measurement_year_is_known",
            ),
            models.CheckConstraint(
                condition=Q(group__in=Group.values), name="measurement_group_is_known"
            ),
        ]

    def __str__(self):
        return f"{self.indicator_id} {self.place_id} {self.group} {self.year}: {self.value}"
