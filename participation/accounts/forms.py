"""allauth's forms with our words: one password field, no placeholder, hints that help."""

from allauth.account import forms
from django.contrib.auth.hashers import make_password
from django.db import IntegrityError, transaction
from django.utils.translation import gettext_lazy as _

from .fields import NameField
from .models import User

EMAIL = _("E-mail address")
PASSWORD = _("Password")
NEW_PASSWORD = _("New password")
CHOOSE_WELL = _("At least 10 characters. Three or four words in a row are easy to remember.")


class OurWords:
    """Labels and hints by the field's name. The password is asked for once: a code mends a slip."""

    labels: dict[str, str] = {}
    hints: dict[str, str] = {}

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields.pop("password2", None)
        for name, field in self.fields.items():
            field.widget.attrs.pop("placeholder", None)
            field.label = self.labels.get(name, field.label)
            field.help_text = self.hints.get(name, "")


class AskForCode(OurWords):
    """What phones need in order to offer the digits of a code."""

    labels = {"code": _("Code")}
    hints = {"code": _("Six digits. The code is valid for 15 minutes.")}

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["code"].widget.attrs |= {"inputmode": "numeric", "size": 8}
        self.fields["code"].max_length = 20


class LoginForm(OurWords, forms.LoginForm):
    labels = {"login": EMAIL, "password": PASSWORD}


class SignupForm(OurWords, forms.SignupForm):
    labels = {"email": EMAIL, "password1": PASSWORD}
    hints = {
        "email": _("Your log-in, and where we write to you. It is never shown to others."),
        "display_name": User._meta.get_field("display_name").help_text,
        "password1": CHOOSE_WELL,
    }
    field_order = ["display_name", "email", "password1"]

    display_name = NameField(
        label=_("Display name"),
        max_length=60,
        validators=User._meta.get_field("display_name").validators,
    )

    def try_save(self, request):
        if not self.account_already_exists:
            try:
                with transaction.atomic():
                    return super().try_save(request)
            except IntegrityError:  # the same form, sent twice at the same moment
                self.account_already_exists = True
        person = self._sent_before()
        return (person, None) if person else super().try_save(request)

    def _sent_before(self) -> User | None:
        """Who sent this form before and has entered no code yet: they get a new one.

        Takes as long as saving a new password, so that time tells nobody who has an account.
        """
        email, password = self.cleaned_data["email"], self.cleaned_data["password1"]
        person = User.objects.filter(email=email).first()
        if person is None:
            make_password(password)
            return None
        is_same = person.check_password(password) and person.is_active
        return person if is_same and not person.addresses() else None


class RequestCodeForm(OurWords, forms.RequestLoginCodeForm):
    labels = {"email": EMAIL}


class LoginCodeForm(AskForCode, forms.ConfirmLoginCodeForm):
    pass


class EmailCodeForm(AskForCode, forms.ConfirmEmailVerificationCodeForm):
    pass


class ResetCodeForm(AskForCode, forms.ConfirmPasswordResetCodeForm):
    pass


class ResetPasswordForm(OurWords, forms.ResetPasswordForm):
    labels = {"email": EMAIL}


class NewPasswordForm(OurWords, forms.ResetPasswordKeyForm):
    labels = {"password1": NEW_PASSWORD}
    hints = {"password1": CHOOSE_WELL}


class ChangePasswordForm(OurWords, forms.ChangePasswordForm):
    labels = {"oldpassword": _("Your password now"), "password1": NEW_PASSWORD}
    hints = {"password1": CHOOSE_WELL}


class SetPasswordForm(OurWords, forms.SetPasswordForm):
    labels = {"password1": PASSWORD}
    hints = {"password1": CHOOSE_WELL}


class ReauthenticateForm(OurWords, forms.ReauthenticateForm):
    labels = {"password": PASSWORD}


class ChangeEmailForm(OurWords, forms.AddEmailForm):
    labels = {"email": _("New e-mail address")}
    hints = {
        "email": _("We send a code there. Your old address is used until you have entered it.")
    }
