"""What is brought in: a file, or what Kolada is asked for."""

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from ..models import MeasurementImport
from ..models.measurement import FIRST_YEAR
from ..queries import measurements as queries

Kind = MeasurementImport.Kind


class FileForm(forms.Form):
    file = forms.FileField(
        label=_("File"),
        help_text=_(
            "A CSV file of at most 50 MB, or an answer of Kolada's as JSON of at most 10 MB."
        ),
        error_messages={"empty": _("The file is empty.")},
    )

    def clean(self):
        """An answer of Kolada's is told by how it begins."""
        data = super().clean()
        if file := data.get("file"):
            begins = file.read(64).removeprefix(b"\xef\xbb\xbf").lstrip()[:1]
            file.seek(0)
            data["kind"] = Kind.KOLADA if begins in (b"{", b"[") else Kind.CSV
        return data


class Named(forms.ModelMultipleChoiceField):
    widget = forms.CheckboxSelectMultiple

    def label_from_instance(self, row):
        return row.local_name


class FetchForm(forms.Form):
    indicators = Named(None, label=_("Indicators"))
    places = Named(None, label=_("Places"))
    first_year = forms.IntegerField(label=_("From year"), min_value=FIRST_YEAR)
    last_year = forms.IntegerField(label=_("To year"), min_value=FIRST_YEAR)

    def __init__(self, *args, **options):
        super().__init__(*args, **options)
        this_year = timezone.localdate().year
        self.fields["indicators"].queryset = queries.indicators().exclude(kolada_kpi=None)
        self.fields["places"].queryset = queries.places().exclude(kolada_id=None)
        for name, year in (("first_year", this_year - 12), ("last_year", this_year)):
            self.fields[name].initial = year
            self.fields[name].validators.append(not_after(this_year))

    def clean(self):
        data = super().clean()
        first, last = data.get("first_year"), data.get("last_year")
        if first and last and first > last:
            self.add_error("last_year", _("The last year comes before the first."))
        return data

    @property
    def years(self) -> list[int]:
        return list(range(self.cleaned_data["first_year"], self.cleaned_data["last_year"] + 1))


def not_after(year: int):
    def check(value: int) -> None:
        if value > year:
            raise forms.ValidationError(_("That year has not been yet."))

    return check
