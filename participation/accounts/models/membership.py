"""Who speaks for an association, and who decides over its page."""

from django.conf import settings
from django.db import models
from django.db.models.functions import Collate
from django.utils.translation import gettext_lazy as _


class MembershipQuerySet(models.QuerySet):
    def by_association(self):
        return self.order_by(Collate("association__name", "sv-x-icu"), "pk")

    def by_role_and_name(self):
        """Those who administer come first ("admin" sorts before "member")."""
        return self.order_by("role", Collate("person__display_name", "sv-x-icu"), "pk")


class Membership(models.Model):
    class Role(models.TextChoices):
        MEMBER = "member", _("member")
        ADMIN = "admin", _("administers the association")

    association = models.ForeignKey(
        "accounts.Association", on_delete=models.CASCADE, related_name="memberships"
    )
    person = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="memberships"
    )
    role = models.CharField(_("role"), max_length=10, choices=Role, default=Role.MEMBER)
    joined_at = models.DateTimeField(_("joined"), auto_now_add=True)

    objects = MembershipQuerySet.as_manager()

    class Meta:
        verbose_name = _("membership")
        verbose_name_plural = _("memberships")
        constraints = [
            models.UniqueConstraint(
                fields=["association", "person"], name="membership_once_for_each_person"
            ),
            models.CheckConstraint(
                condition=models.Q(role__in=["member", "admin"]), name="membership_role_is_known"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.person} – {self.association}"

    @property
    def is_admin(self) -> bool:
        return self.role == self.Role.ADMIN
