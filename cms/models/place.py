from django.core.validators import RegexValidator
from django.db import models
from django.utils.translation import gettext_lazy as _

from .localised import Localised


class Place(models.Model):
    """What a value is about: a municipality, a county, the country or an area compared with."""

    class Kind(models.TextChoices):
        COUNTRY = "country", _("the country")
        COUNTY = "county", _("county")
        MUNICIPALITY = "municipality", _("municipality")
        COMPARISON = "comparison", _("area to compare with")

    code = models.CharField(
        _("code"),
        max_length=30,
        primary_key=True,
        validators=[RegexValidator(r"\A[a-z0-9]+(-[a-z0-9]+)*\Z", _("Small letters and digits."))],
        help_text=_(
            "Statistics Sweden's code: two digits for a county, four for a municipality. "
            "Other areas have a name of their own, such as “riket”."
        ),
    )
    kind = models.CharField(_("kind"), max_length=12, choices=Kind)
    name = models.CharField(_("name"), max_length=80)
    name_en = models.CharField(_("name in English"), max_length=80, blank=True)
    kolada_id = models.CharField(
        _("Kolada id"),
        max_length=10,
        unique=True,
        null=True,
        blank=True,
        help_text=_("The area's number in the Kolada database, for example 0007."),
    )

    local_name = Localised("name")

    class Meta:
        verbose_name = _("statistical area")
        verbose_name_plural = _("statistical areas")
        ordering = ["kind", "code"]

    def __str__(self):
        return self.name
