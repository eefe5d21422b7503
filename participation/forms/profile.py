"""A person's own profile."""

from django import forms
from django.utils.translation import gettext_lazy as _

from cms.queries.places import municipality_names

from ..accounts.fields import NameField
from ..accounts.models import User


class ProfileForm(forms.ModelForm):
    display_name = NameField(
        label=_("Display name"),
        max_length=60,
        help_text=User._meta.get_field("display_name").help_text,
    )
    municipality_code = forms.ChoiceField(
        label=_("Your municipality"),
        required=False,
        help_text=_("Chosen for you when you write a proposal. Never shown to others."),
    )

    class Meta:
        model = User
        fields = ["display_name", "municipality_code", "language"]
        labels = {"language": _("Language of our letters to you")}
        widgets = {"language": forms.RadioSelect}

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        unchosen = ("", _("I would rather not say"))
        self.fields["municipality_code"].choices = [unchosen, *municipality_names().items()]
        self.fields["display_name"].widget.attrs.pop("maxlength", None)
