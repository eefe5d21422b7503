from django.core.validators import RegexValidator
from django.db import models
from django.db.models.functions import Collate
from django.utils.translation import gettext_lazy as _

SWEDISH_ORDER = "sv-x-icu"  # the collation's name on PostgreSQL and, by config.sqlite, on SQLite


class MunicipalityQuerySet(models.QuerySet):
    def in_order(self):
        """By name as a Swedish reader expects: å, ä and ö last."""
        return self.order_by(Collate("name", SWEDISH_ORDER), "code")


class Municipality(models.Model):
    """A municipality by Statistics Sweden's code, such as 0780 Växjö."""

    code = models.CharField(
        _("code"),
        max_length=4,
        primary_key=True,
        validators=[RegexValidator(r"\A[0-9]{4}\Z", _("Four digits, for example 0780."))],
        help_text=_("Statistics Sweden's municipality code: four digits, for example 0780."),
    )
    name = models.CharField(_("name"), max_length=50, unique=True)

    objects = MunicipalityQuerySet.as_manager()

    class Meta:
        verbose_name = _("municipality")
        verbose_name_plural = _("municipalities")

    def __str__(self):
        return self.name
