"""Fields that take what people write: "9.30", "kl. 19", "120 kr", "gratis"."""

import re
from decimal import Decimal
from itertools import groupby

from django import forms
from django.utils.translation import gettext_lazy as _

from cms.models import Locality
from cms.queries.places import localities

from ..times import check_year

_CLOCK = re.compile(r"^\s*(?:kl\.?|klockan)?\s*", re.IGNORECASE)
_CURRENCY = re.compile(r"\s*(?:kr\.?|kronor|sek|:-)\s*$", re.IGNORECASE)
_FREE = {"gratis", "fri entré", "fritt inträde", "free", "free of charge"}


class DayField(forms.DateField):
    default_validators = [check_year]
    widget = forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"})
    default_error_messages = {
        "required": _("Choose a day."),
        "invalid": _("Write the day as 2026-12-13."),
    }


class ClockField(forms.TimeField):
    widget = forms.TimeInput(format="%H:%M", attrs={"type": "time"})
    input_formats = ["%H:%M", "%H.%M", "%H:%M:%S", "%H"]
    default_error_messages = {
        "required": _("Choose a time."),
        "invalid": _("Write the time as 19.00 or 19:00."),
    }

    def to_python(self, value):
        if isinstance(value, str):
            value = _CLOCK.sub("", value).strip()
        found = super().to_python(value)
        return found and found.replace(second=0, microsecond=0)


class PriceField(forms.DecimalField):
    """Kronor. A comma or a point before the öre, spaces between thousands."""

    widget = forms.TextInput(attrs={"inputmode": "decimal", "autocomplete": "off"})
    default_error_messages = {
        "invalid": _("Write the price in kronor with figures, for example 120. 0 is free."),
        "min_value": _("The price cannot be below 0."),
        "max_value": _("The price is too high. Check the figures."),
        "max_decimal_places": _("Write the price with two decimals at most."),
    }

    def __init__(self, **kwargs):
        super().__init__(min_value=0, max_value=99_999, decimal_places=2, **kwargs)

    def to_python(self, value):
        if isinstance(value, str):
            if value.strip().casefold() in _FREE:
                return Decimal(0)
            value = "".join(_CURRENCY.sub("", value).split()).replace(",", ".")
        return super().to_python(value)


class LocalityField(forms.ModelChoiceField):
    """A town, to be chosen under its municipality."""

    default_error_messages = {"invalid_choice": _("Choose a town from the list.")}

    def __init__(self, *, none, **options):
        super().__init__(queryset=Locality.objects.select_related("municipality"), **options)
        self.none = none

    def offer_choices(self) -> None:
        """Ask for the towns: once for each form, not once for each time it is shown."""
        groups = groupby(localities(), key=lambda row: row.municipality.name)
        towns = [(name, [(row.pk, row.name) for row in rows]) for name, rows in groups]
        self.choices = [("", self.none), *towns]
