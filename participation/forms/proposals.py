"""Writing a proposal."""

import uuid

from django import forms
from django.utils.translation import gettext_lazy as _

from cms.models import Municipality

from ..models import Proposal
from .senders import offer_associations
from .strategy import StrategyForm


class ProposalForm(StrategyForm, forms.ModelForm):
    form_key = forms.UUIDField(widget=forms.HiddenInput, initial=uuid.uuid4)

    class Meta:
        model = Proposal
        fields = ["title", "summary", "body", "municipality", "association"]
        labels = {
            "title": _("Give your idea a title"),
            "summary": _("Sum it up in a sentence or two"),
            "body": _("Describe your idea"),
            "municipality": _("Which municipality does it concern most?"),
            "association": _("Do you propose for an association?"),
        }
        help_texts = {
            "title": _("8 to 120 characters. Say what should be done: “A night bus from Växjö”."),
            "summary": _("Shown in lists. At most 300 characters."),
            "body": _(
                "What is the problem, what do you propose, and who would it help? "
                "A blank line makes a new paragraph, a hyphen a list, **two stars** bold text."
            ),
        }
        widgets = {
            "summary": forms.Textarea(attrs={"rows": 3}),
            "body": forms.Textarea(attrs={"rows": 12}),
        }

    def __init__(self, *args, person, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["municipality"].queryset = Municipality.objects.in_order()
        self.fields["municipality"].empty_label = _("Choose a municipality")
        offer_associations(self, person, none=_("No, for myself"))
        for name in ("title", "summary", "body"):
            # A browser would cut what is pasted without a word; the form says it instead.
            self.fields[name].widget.attrs.pop("maxlength", None)

    def fields_to_save(self) -> dict:
        """What the actions `create` and `change` take."""
        names = ("title", "summary", "body", "municipality", "association")
        fields = {name: self.cleaned_data.get(name) for name in names}
        return fields | self.ties_to_save()
