"""An association's page, and who is invited to it."""

from django import forms
from django.utils.translation import gettext_lazy as _

from cms.forms.filters import ListFilterForm
from cms.queries.places import municipality_names
from cms.queries.words import clean_query

from ..accounts.fields import NameField
from ..accounts.models import Association


class AssociationForm(forms.ModelForm):
    name = NameField(label=_("The association's name"), max_length=120)
    municipality_code = forms.ChoiceField(label=_("Municipality"), required=False)
    website = forms.URLField(
        label=_("Website"),
        required=False,
        assume_scheme="https",
        widget=forms.URLInput(attrs={"autocomplete": "url"}),
    )

    class Meta:
        model = Association
        fields = ["name", "municipality_code", "description", "website"]
        labels = {"description": _("What you do")}
        help_texts = {
            "description": _("For whom, where and how often? At most 2,000 characters."),
        }
        widgets = {"description": forms.Textarea(attrs={"rows": 6})}

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        everywhere = ("", _("The whole county"))
        self.fields["municipality_code"].choices = [everywhere, *municipality_names().items()]
        for name in ("name", "description"):
            # A browser would cut what is pasted without a word; the form says it instead.
            self.fields[name].widget.attrs.pop("maxlength", None)

    def validate_unique(self) -> None:
        """The action's to judge: it knows a form that was sent twice from a name that is taken."""


class InviteForm(forms.Form):
    email = forms.EmailField(
        label=_("E-mail address"),
        help_text=_("We send a link that is valid for 14 days."),
        widget=forms.EmailInput(attrs={"autocomplete": "off"}),
    )


class AssociationFilterForm(ListFilterForm):
    """The list's filters as read from the address."""

    def __init__(self, query):
        self.query = query.copy()
        self.page = self.query.pop("sida", ["1"])[-1]
        self.complaints: list[str] = []
        self.municipalities = municipality_names()
        self.municipality = (
            self.one_of("kommun", {code: code for code in self.municipalities}) or ""
        )
        self.words = clean_query(query.get("q", ""))

    @property
    def is_narrowed(self) -> bool:
        return bool(self.municipality or self.words)
