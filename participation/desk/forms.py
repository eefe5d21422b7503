"""What an editor writes with a decision. What a decision needs, its form asks for."""

from django import forms
from django.utils.translation import gettext_lazy as _

from ..enums import Ground
from ..errors import Changed
from ..models import Decision
from ..validators import no_hidden_characters

LONGEST_REASON = Decision._meta.get_field("reason").max_length


class ReasonField(forms.CharField):
    def __init__(self, **options):
        options.setdefault("widget", forms.Textarea(attrs={"rows": 4}))
        super().__init__(max_length=LONGEST_REASON, validators=[no_hidden_characters], **options)

    def widget_attrs(self, widget) -> dict:
        # Cut off while pasting, the end of a reason would be lost without a word.
        return {}


class SeenForm(forms.Form):
    """Carries when the text that the editor reads was last changed."""

    seen_at = forms.DateTimeField(required=False, widget=forms.HiddenInput)

    def clean(self):
        if "seen_at" in self.errors:  # nobody sees the field, so its fault is the form's
            raise forms.ValidationError(Changed.message)
        return super().clean()


class ApproveForm(SeenForm):
    pass


class ReturnForm(SeenForm):
    reason = ReasonField(
        label=_("What needs to change?"),
        help_text=_(
            "The author gets your words by e-mail, and can change the text and send it in."
        ),
    )


class HideForm(SeenForm):
    ground = forms.ChoiceField(
        label=_("Ground"), choices=[("", _("Choose a ground")), *Ground.choices]
    )
    reason = ReasonField(
        label=_("Reason"),
        help_text=_("The author gets your words by e-mail: say which passage it is about and why."),
    )


class RestoreForm(forms.Form):
    reason = ReasonField(
        label=_("Message to the author"),
        required=False,
        help_text=_("If you want to say why it is shown again. The author gets it by e-mail."),
    )


class DismissForm(forms.Form):
    reason = ReasonField(
        label=_("Reason"),
        help_text=_("Why it may stay. Kept with the decision; the author is not told."),
    )


class VerifyForm(forms.Form):
    """Carries the name that the editor reads: it is the name that is verified."""

    name = forms.CharField(required=False, strip=False, empty_value=None, widget=forms.HiddenInput)


class UnverifyForm(forms.Form):
    pass


class CloseForm(forms.Form):
    reason = ReasonField(
        label=_("Reason"),
        help_text=_("Why it is closed. Kept in the log with your name; nobody is told."),
    )


class ReopenForm(forms.Form):
    reason = ReasonField(
        label=_("Reason"), required=False, help_text=_("Why it is opened again. Kept in the log.")
    )
