"""What an editor writes with a decision. What a decision needs, its form asks for."""

from django import forms
from django.utils.translation import gettext_lazy as _

from cms.queries import strategy

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


class ConfirmTieForm(forms.Form):
    pass


class DeclineTieForm(forms.Form):
    reason = ReasonField(
        label=_("Reason"),
        required=False,
        help_text=_("If you want to say why. Kept in the log with your name; nobody is told."),
    )


class AddTieForm(forms.Form):
    """Ties to a priority or an action area of the strategy in force."""

    aim = forms.ChoiceField(label=_("Tie to"))

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.aims = {}
        choices = [("", _("Choose a priority or an action area"))]
        for priority in strategy.priorities_in_force():
            group = [self._choice(priority), *self._below(priority)]
            choices.append((f"{priority.number}. {priority.local_title}", group))
        self.fields["aim"].choices = choices

    def _choice(self, priority, action_area=None) -> tuple:
        key = f"{priority.pk}-{action_area.pk}" if action_area else str(priority.pk)
        self.aims[key] = {"priority": priority, "action_area": action_area}
        return key, action_area.local_title if action_area else _("The priority as a whole")

    def _below(self, priority) -> list[tuple]:
        return [self._choice(priority, area) for area in priority.action_areas.all()]

    def clean(self) -> dict:
        """What the action `tags.add` takes."""
        cleaned = super().clean()
        return self.aims.get(cleaned.get("aim"), {})


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
