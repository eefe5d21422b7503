"""What we ask for at sign-up, beyond what allauth asks."""

from django import forms
from django.utils.translation import gettext_lazy as _


class SignupForm(forms.Form):
    display_name = forms.CharField(label=_("Display name"), min_length=2, max_length=60)

    def signup(self, request, user) -> None:
        user.display_name = self.cleaned_data["display_name"]
        user.save(update_fields=["display_name"])
