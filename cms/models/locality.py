from django.db import models
from django.db.models import Q
from django.db.models.functions import Collate
from django.utils.translation import gettext_lazy as _

from .municipality import SWEDISH_ORDER


class LocalityQuerySet(models.QuerySet):
    def in_order(self):
        """By name as a Swedish reader expects: å, ä and ö last."""
        return self.order_by(Collate("name", SWEDISH_ORDER), "pk")


class Locality(models.Model):
    """A town or village (ort), where something takes place."""

    name = models.CharField(_("name"), max_length=80)
    municipality = models.ForeignKey(
        "cms.Municipality",
        verbose_name=_("municipality"),
        on_delete=models.PROTECT,
        related_name="localities",
    )
    latitude = models.FloatField(_("latitude"))
    longitude = models.FloatField(_("longitude"))
    is_largest = models.BooleanField(
        _("the municipality's largest town"),
        default=False,
        help_text=_("One for each municipality: what takes place elsewhere is outside it."),
    )

    objects = LocalityQuerySet.as_manager()

    class Meta:
        verbose_name = _("locality")
        verbose_name_plural = _("localities")
        constraints = [
            models.UniqueConstraint(
                fields=["municipality", "name"], name="locality_once_in_municipality"
            ),
            models.UniqueConstraint(
                fields=["municipality"],
                condition=Q(is_largest=True),
                name="locality_one_is_largest",
            ),
        ]

    def __str__(self):
        return self.name
