from django.db import models
from django.utils.translation import gettext_lazy as _

from .localised import Localised


class Indicator(models.Model):
    """A series that goals are followed by: what is counted, and in what unit."""

    class Better(models.TextChoices):
        HIGHER = "higher", _("a higher value")
        LOWER = "lower", _("a lower value")

    slug = models.SlugField(
        _("permanent name"),
        max_length=80,
        unique=True,
        help_text=_("Files and links know the indicator by this. Leave it as it is."),
    )
    name = models.CharField(_("name"), max_length=150)
    name_en = models.CharField(_("name in English"), max_length=150, blank=True)
    unit = models.CharField(
        _("unit"), max_length=80, help_text=_("As it stands after a number, for example “procent”.")
    )
    unit_en = models.CharField(_("unit in English"), max_length=80, blank=True)
    decimals = models.PositiveSmallIntegerField(_("decimals shown"), default=0)
    better = models.CharField(_("what is better"), max_length=6, choices=Better)

    local_name = Localised("name")
    local_unit = Localised("unit")

    class Meta:
        verbose_name = _("indicator")
        verbose_name_plural = _("indicators")
        ordering = ["slug"]

    def __str__(self):
        return self.name
