"""A form field that names go through, so that a name is written the same everywhere."""

import unicodedata

from django import forms


class NameField(forms.CharField):
    """Composed letters and single spaces, none at the ends."""

    def to_python(self, value) -> str:
        return " ".join(unicodedata.normalize("NFC", super().to_python(value)).split())
