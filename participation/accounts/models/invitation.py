"""An invitation by e-mail to become a member. Gone once it is accepted, or a while after its time.

One that is taken back stays until then: it remembers that the address has had a letter.
"""

from datetime import datetime, timedelta

from django.conf import settings
from django.core import signing
from django.db import models
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

VALID_FOR = timedelta(days=14)
_SIGNER = signing.Signer(salt="accounts.invitation", sep=".")


class InvitationQuerySet(models.QuerySet):
    def open(self):
        return self.filter(invited_at__gt=timezone.now() - VALID_FOR, withdrawn_at=None)

    def of_the_last_day(self):
        return self.filter(invited_at__gt=timezone.now() - timedelta(days=1))

    def stale(self):
        return self.filter(invited_at__lte=timezone.now() - VALID_FOR)

    def unmailed(self):
        return self.filter(mailed_at=None)

    def for_key(self, key: str):
        """The invitation that a link's key speaks of, or none: for a key that we did not sign."""
        try:
            return self.filter(pk=int(_SIGNER.unsign(key)))
        except (signing.BadSignature, ValueError):
            return self.none()


class Invitation(models.Model):
    association = models.ForeignKey(
        "accounts.Association", on_delete=models.CASCADE, related_name="invitations"
    )
    email = models.EmailField(_("e-mail address"))
    language = models.CharField(max_length=2, choices=settings.LANGUAGES, default="sv")
    invited_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, related_name="+"
    )
    invited_at = models.DateTimeField(_("invited"), default=timezone.now)
    mailed_at = models.DateTimeField(null=True)
    withdrawn_at = models.DateTimeField(null=True)

    objects = InvitationQuerySet.as_manager()

    class Meta:
        verbose_name = _("invitation")
        verbose_name_plural = _("invitations")
        constraints = [
            models.UniqueConstraint(
                fields=["association", "email"], name="invitation_once_for_each_address"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.email} → {self.association}"

    def get_absolute_url(self) -> str:
        return reverse("participation:invitation", args=[self.key])

    @property
    def key(self) -> str:
        return _SIGNER.sign(self.pk)

    @property
    def expires_at(self) -> datetime:
        return self.invited_at + VALID_FOR

    @property
    def is_open(self) -> bool:
        return timezone.now() < self.expires_at
