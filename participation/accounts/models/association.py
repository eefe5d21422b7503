"""An association that lists events and proposes in its own name."""

import unicodedata

from django.conf import settings
from django.core.validators import MaxLengthValidator, MinLengthValidator, URLValidator
from django.db import models
from django.db.models.functions import Collate
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from ..validators import (
    no_email_address,
    no_hidden_characters,
    no_identity_number,
    no_web_address,
    readable_name,
)


class AssociationQuerySet(models.QuerySet):
    def public(self):
        return self.filter(is_active=True)

    def listed(self):
        """Those that an editor has verified: only they stand in the list of associations."""
        return self.public().filter(verified_at__isnull=False)

    def waiting(self):
        """Those that an editor has still to look at."""
        return self.public().filter(verified_at=None)

    def in_municipality(self, code: str):
        return self.filter(municipality_code=code)

    def by_name(self):
        return self.order_by(Collate("name", "sv-x-icu"), "pk")

    def of(self, person):
        """Those a person may speak for. Nobody in particular speaks for none."""
        if not person.is_authenticated:
            return self.none()
        return self.public().filter(memberships__person=person)

    def administered_by(self, person):
        if not person.is_authenticated:
            return self.none()
        return self.public().filter(memberships__person=person, memberships__role="admin")


class Association(models.Model):
    name = models.CharField(
        _("name"),
        max_length=120,
        validators=[
            MinLengthValidator(2),
            readable_name,
            no_email_address,
            no_web_address,
            no_identity_number,
        ],
    )
    # The name as it is compared: SQLite cannot fold Å, Ä and Ö. See `key_of`.
    key = models.CharField(max_length=500, unique=True, editable=False)
    slug = models.SlugField(_("address"), max_length=120, unique=True)
    # A code and no foreign key: accounts stand alone (docs/adr/0003).
    municipality_code = models.CharField(_("municipality"), max_length=4, blank=True)
    description = models.TextField(
        _("what you do"),
        max_length=2000,
        blank=True,
        validators=[MaxLengthValidator(2000), no_hidden_characters, no_identity_number],
    )
    website = models.URLField(
        _("website"), blank=True, validators=[URLValidator(schemes=["http", "https"])]
    )
    # Closed by an editor: who, when and why stand in the log.
    is_active = models.BooleanField(_("active"), default=True)
    verified_at = models.DateTimeField(_("verified"), null=True, blank=True)
    verified_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("verified by"),
    )
    created_at = models.DateTimeField(_("created"), auto_now_add=True)
    members = models.ManyToManyField(
        settings.AUTH_USER_MODEL,
        through="accounts.Membership",
        related_name="associations",
        verbose_name=_("members"),
    )

    objects = AssociationQuerySet.as_manager()

    class Meta:
        verbose_name = _("association")
        verbose_name_plural = _("associations")

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return reverse("participation:association_detail", args=[self.slug])

    @staticmethod
    def key_of(name: str) -> str:
        """What two ways of writing the same name have in common: not case, not spaces."""
        return " ".join(unicodedata.normalize("NFKC", name).casefold().split())

    @property
    def is_verified(self) -> bool:
        return self.verified_at is not None
