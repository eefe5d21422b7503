"""A person with an account. The e-mail address is the log-in and is never shown."""

import rules
from django.conf import settings
from django.contrib.auth.base_user import BaseUserManager
from django.contrib.auth.models import AbstractUser
from django.core.validators import MinLengthValidator
from django.db import models
from django.db.models.functions import Lower
from django.utils.translation import gettext_lazy as _

from ..validators import no_email_address, no_identity_number, readable_name


class UserManager(BaseUserManager):
    def create_user(self, email: str, password: str | None = None, **fields) -> "User":
        if not email:
            raise ValueError("A person needs an e-mail address.")
        user = self.model(email=self.normalize_email(email).lower(), **fields)
        user.set_password(password)
        user.save(using=self._db)
        return user

    def create_superuser(self, email: str, password: str | None = None, **fields) -> "User":
        fields.setdefault("display_name", email.partition("@")[0])
        return self.create_user(email, password, is_staff=True, is_superuser=True, **fields)

    def confirm_addresses(self, people) -> None:
        """Take it as shown that letters reach them: for people whom nobody needs to ask.

        They must not have confirmed an address before.
        """
        address = self.model._meta.get_field("emailaddress").related_model
        address.objects.bulk_create(
            address(user=person, email=person.email, verified=True, primary=True)
            for person in people
        )


class User(AbstractUser):
    username = None
    first_name = None
    last_name = None

    email = models.EmailField(_("e-mail address"), unique=True)
    display_name = models.CharField(
        _("display name"),
        max_length=60,
        validators=[
            MinLengthValidator(2),
            readable_name,
            no_email_address,
            no_identity_number,
        ],
        help_text=_("Shown beside what you write. It need not be your full name."),
    )
    # A code and no foreign key: accounts stand alone (docs/adr/0003).
    municipality_code = models.CharField(_("municipality"), max_length=4, blank=True)
    language = models.CharField(
        _("language of letters"), max_length=2, choices=settings.LANGUAGES, default="sv"
    )

    USERNAME_FIELD = "email"
    REQUIRED_FIELDS = []

    objects = UserManager()

    class Meta:
        verbose_name = _("person")
        verbose_name_plural = _("people")
        constraints = [
            models.UniqueConstraint(Lower("email"), name="user_email_unique_without_case"),
        ]

    def __str__(self) -> str:
        return self.display_name or self.email

    def has_perm(self, perm: str, obj=None) -> bool:
        """Where a rule decides it decides for superusers too: they are nobody else's author."""
        if rules.perm_exists(perm):
            return rules.has_perm(perm, self, obj)
        return super().has_perm(perm, obj)

    def get_full_name(self) -> str:
        return self.display_name

    def get_short_name(self) -> str:
        return self.display_name

    def addresses(self) -> list[str]:
        """The e-mail addresses at which the person has shown that letters reach them."""
        return list(self.emailaddress_set.filter(verified=True).values_list("email", flat=True))

    def owns_address(self, email: str) -> bool:
        return email.lower() in self.addresses()


def display(user: User) -> str:
    """What allauth calls a person in its messages."""
    return user.display_name
