"""Several of a few fixed choices, kept as a JSON list in the order of the choices."""

from django import forms
from django.db import models
from django.utils.text import capfirst


class ChoiceListField(models.JSONField):
    """A list of values of one `TextChoices`; boxes to tick in a form."""

    def __init__(self, *args, **kwargs):
        kwargs.setdefault("default", list)
        super().__init__(*args, **kwargs)

    def formfield(self, **kwargs):
        return forms.TypedMultipleChoiceField(
            choices=self.choices,
            initial=self.get_default(),
            widget=forms.CheckboxSelectMultiple,
            required=not self.blank,
            label=capfirst(self.verbose_name),
            help_text=self.help_text,
        )

    def validate(self, value, model_instance):
        """Each member is held against the choices; the list itself is none of them."""
        allowed = {key for key, _label in self.flatchoices}
        if not isinstance(value, list) or not set(value) <= allowed:
            raise forms.ValidationError(self.error_messages["invalid_choice"] % {"value": value})
        if not value and not self.blank:
            raise forms.ValidationError(self.error_messages["blank"])
