"""The forms that /stilguide/ shows: every kind of field, empty and with its errors."""

from django import forms
from django.utils.translation import gettext_lazy as _

PRIORITIES = [
    (1, _("Attractive living environments and good accessibility")),
    (2, _("A place where people want to live")),
    (3, _("An innovative region and a broad business life")),
]


class ExampleForm(forms.Form):
    title = forms.CharField(
        label=_("Title"),
        min_length=8,
        max_length=120,
        help_text=_("What you propose, in one line: 8 to 120 characters."),
    )
    body = forms.CharField(label=_("Your proposal"), widget=forms.Textarea)
    municipality = forms.ChoiceField(
        label=_("Municipality"),
        choices=[("", _("Choose a municipality")), ("0780", "Växjö"), ("0765", "Älmhult")],
    )
    priorities = forms.MultipleChoiceField(
        label=_("Priorities"),
        choices=PRIORITIES,
        widget=forms.CheckboxSelectMultiple,
        help_text=_("Choose one to three."),
    )
    sender = forms.ChoiceField(
        label=_("Who is proposing?"),
        choices=[("me", _("I am")), ("association", "Kultur i Småland")],
        widget=forms.RadioSelect,
    )
    day = forms.DateField(label=_("Day"), widget=forms.DateInput(attrs={"type": "date"}))
    time = forms.TimeField(
        label=_("Time"), required=False, widget=forms.TimeInput(attrs={"type": "time"})
    )
    picture = forms.ImageField(
        label=_("Picture"), required=False, help_text=_("JPEG, PNG, WebP or AVIF, at most 10 MB.")
    )
    consent = forms.BooleanField(label=_("I have read the terms"))


def context() -> dict:
    return {
        "form": ExampleForm(auto_id="id_empty_%s"),
        "wrong": ExampleForm({"title": "Kort"}, auto_id="id_wrong_%s"),
        "trail": [(_("The strategy"), "#"), (_("Priorities"), "#")],
        "pages": [(1, "#", False), (2, "#", True), (3, "#", False)],
    }
