"""What an administrator decides about an account. Passwords and addresses are its owner's."""

from allauth.account.models import EmailAddress
from django import forms
from django.db import transaction
from django.utils.translation import gettext_lazy as _

from ..fields import NameField
from ..models import User

ROLES = {
    "labels": {"groups": _("Roles")},
    "widgets": {"groups": forms.CheckboxSelectMultiple, "language": forms.RadioSelect},
}


class NewPersonForm(forms.ModelForm):
    email = forms.EmailField(
        label=_("E-mail address"),
        help_text=_("The person logs in with it, by a code that we send there. Tell them so."),
    )
    display_name = NameField(label=_("Display name"), max_length=60)

    class Meta:
        model = User
        fields = ["email", "display_name", "language", "groups"]
        labels = ROLES["labels"]
        widgets = ROLES["widgets"]

    def clean_email(self) -> str:
        email = self.cleaned_data["email"].lower()
        if EmailAddress.objects.filter(email=email).exists():
            raise forms.ValidationError(_("There is already an account with this address."))
        return email

    @transaction.atomic
    def save(self, commit: bool = True) -> User:
        self.instance.set_unusable_password()
        person = super().save(commit=commit)
        # Verified by the first code that the person enters.
        EmailAddress.objects.create(user=person, email=person.email, primary=True)
        return person


class PersonForm(forms.ModelForm):
    display_name = NameField(label=_("Display name"), max_length=60)

    class Meta:
        model = User
        fields = ["display_name", "language", "is_active", "groups"]
        labels = ROLES["labels"] | {"is_active": _("The account is open")}
        help_texts = {
            "is_active": _(
                "A closed account cannot log in. What the person has written stays as it is."
            ),
        }
        widgets = ROLES["widgets"]

    def __init__(self, *args, editing_self: bool = False, **kwargs):
        super().__init__(*args, **kwargs)
        if editing_self:
            del self.fields["is_active"]
