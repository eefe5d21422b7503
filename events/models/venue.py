"""Where an event takes place: a registry that grows with the events."""

import unicodedata

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _

from participation.validators import no_hidden_characters, no_identity_number


class Venue(models.Model):
    name = models.CharField(
        _("venue"), max_length=120, validators=[no_hidden_characters, no_identity_number]
    )
    address = models.CharField(
        _("address"),
        max_length=200,
        blank=True,
        validators=[no_hidden_characters, no_identity_number],
    )
    municipality = models.ForeignKey(
        "cms.Municipality",
        on_delete=models.PROTECT,
        related_name="venues",
        verbose_name=_("municipality"),
    )
    locality = models.ForeignKey(
        "cms.Locality",
        verbose_name=_("town or village"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="venues",
    )
    # Name and address as they are compared: SQLite cannot fold Å, Ä and Ö. See `key_of`.
    key = models.CharField(max_length=1000, editable=False)

    class Meta:
        verbose_name = _("venue")
        verbose_name_plural = _("venues")
        constraints = [
            models.UniqueConstraint(
                fields=["municipality", "key"], name="venue_once_at_each_address"
            ),
        ]

    def __str__(self) -> str:
        return self.name

    def clean(self):
        super().clean()
        if self.locality and self.locality.municipality_id != self.municipality_id:
            raise ValidationError({"locality": _("The town is in another municipality.")})

    @property
    def where(self) -> str:
        """Address, town and municipality, none of them said twice: "Lastkajen 3, Växjö"."""
        names = [self.locality.name] if self.locality else []
        parts = [part.strip() for part in self.address.split(",") if part.strip()]
        for name in (*names, self.municipality.name):
            if name.casefold() != (parts[-1].casefold() if parts else ""):
                parts.append(name)
        return ", ".join(parts)

    @staticmethod
    def key_of(name: str, address: str) -> str:
        """What two ways of writing the same place have in common: not case, not spaces."""
        parts = (" ".join(part.split()) for part in (name, address))
        return unicodedata.normalize("NFC", " | ".join(parts)).casefold()
