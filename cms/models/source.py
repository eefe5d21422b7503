from django.db import models
from django.utils.translation import gettext_lazy as _


class Source(models.Model):
    """Where values come from, and on what terms they may be used."""

    class Licence(models.TextChoices):
        CC0 = "CC0-1.0", _("CC0: free to use")
        CC_BY = "CC-BY-4.0", _("CC BY 4.0: free to use, the source must be named")
        APACHE = "Apache-2.0", _("Apache 2.0: free to use, the source must be named")
        KOLADA = "kolada", _("Free to use, “Källa: Kolada” must be said")
        OWN = "own", _("The region's own figures, free to use")
        UNSTATED = "unstated", _("The source states no licence")

    name = models.CharField(
        _("source"),
        max_length=200,
        unique=True,
        help_text=_("As it is named on the page, for example “SCB, folkmängd”."),
    )
    url = models.URLField(_("address"), max_length=500, blank=True)
    licence = models.CharField(
        _("licence"), max_length=10, choices=Licence, default=Licence.UNSTATED
    )

    class Meta:
        verbose_name = _("source")
        verbose_name_plural = _("sources")
        ordering = ["name"]

    def __str__(self):
        return self.name
