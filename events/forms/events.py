"""Listing an event."""

import uuid
from datetime import datetime

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from cms.models import Municipality
from participation.enums import SUBMITTABLE
from participation.forms.senders import offer_associations
from participation.forms.strategy import StrategyForm
from participation.validators import no_hidden_characters, no_identity_number

from .. import times
from ..actions import venues
from ..enums import Category
from ..models import Event
from .fields import ClockField, DayField, LocalityField, PriceField

_PLACE = {"name": "venue_name", "address": "address"}


class EventForm(StrategyForm, forms.ModelForm):
    form_key = forms.UUIDField(widget=forms.HiddenInput, initial=uuid.uuid4)
    date = DayField(label=_("Day"))
    start_time = ClockField(label=_("Starts at"))
    end_time = ClockField(label=_("Ends at"), required=False)
    end_date = DayField(
        label=_("Last day"),
        required=False,
        help_text=_("Only if it ends on another day, for example after midnight."),
    )
    venue_name = forms.CharField(
        label=_("Place"),
        max_length=120,
        validators=[no_hidden_characters, no_identity_number],
        help_text=_("For example “Växjö konserthus” or “Folkets hus”."),
    )
    address = forms.CharField(
        label=_("Street address"),
        max_length=200,
        required=False,
        validators=[no_hidden_characters, no_identity_number],
        help_text=_("So that people find the way."),
    )
    locality = LocalityField(
        label=_("Town or village"),
        required=False,
        none=_("Somewhere else, or I do not know"),
        help_text=_("It lets people see what is going on outside the largest towns."),
    )
    price = PriceField(
        label=_("Price in kronor"),
        required=False,
        help_text=_("0 = free of charge. Leave it empty if you do not know yet."),
    )

    class Meta:
        model = Event
        fields = [
            "title",
            "category",
            "description",
            "price",
            "price_note",
            "ticket_url",
            "municipality",
            "association",
        ]
        labels = {
            "title": _("What is the event called?"),
            "category": _("What kind of event is it?"),
            "description": _("Describe the event"),
            "price_note": _("More about the price"),
            "ticket_url": _("Link to tickets or sign-up"),
            "municipality": _("Municipality"),
            "association": _("Do you arrange it for an association?"),
        }
        help_texts = {
            "title": _("8 to 120 characters, without date and place."),
            "description": _(
                "What happens, and for whom? The first lines are shown in lists. "
                "A blank line makes a new paragraph, a hyphen a list, **two stars** bold text."
            ),
            "price_note": _("For example “children free of charge” or “Swish and cash”."),
        }
        widgets = {"description": forms.Textarea(attrs={"rows": 8})}
        error_messages = {"category": {"required": _("Choose what kind of event it is.")}}

    def __init__(self, *args, person, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["municipality"].queryset = Municipality.objects.in_order()
        self.fields["municipality"].empty_label = _("Choose a municipality")
        self.fields["locality"].offer_choices()
        self.person = person
        self.fields["category"].choices = [("", _("Choose a kind")), *Category.choices]
        offer_associations(self, person, none=_("No, as a private person"))
        for field in self.fields.values():
            # A browser would cut what is pasted without a word; the form says it instead.
            field.widget.attrs.pop("maxlength", None)

    def clean(self):
        cleaned = super().clean()
        self._clean_time(cleaned)
        self._clean_locality(cleaned)
        return cleaned

    def _clean_locality(self, cleaned: dict) -> None:
        """The town is in the municipality, and is the one where others know the place to be."""
        locality, municipality = cleaned.get("locality"), cleaned.get("municipality")
        if not (locality and municipality):
            return
        if locality.municipality != municipality:
            told = _("%(town)s is in %(municipality)s. Change the town or the municipality.")
            names = {"town": locality.name, "municipality": locality.municipality.name}
            self.add_error("locality", told % names)
            return
        place = {name: cleaned.get(field, "") for name, field in _PLACE.items()}
        venue = venues.known(municipality=municipality, **place)
        is_told = venue and venue.locality != locality
        if is_told and not venues.may_stand_in(venue, by=self.person):
            told = _("“%(venue)s” is listed in %(town)s. Choose that, or write another address.")
            self.add_error("locality", told % {"venue": venue, "town": venue.locality})

    def _clean_time(self, cleaned: dict) -> None:
        day, starts = cleaned.get("date"), cleaned.get("start_time")
        last_day, ends = cleaned.get("end_date"), cleaned.get("end_time")
        if last_day and not ends and "end_time" not in self.errors:
            self.add_error("end_time", _("Write when it ends on the last day too."))
        if self.errors.keys() & {"date", "start_time", "end_date", "end_time"}:
            return
        start = datetime.combine(day, starts)
        end = datetime.combine(last_day or day, ends) if ends else None
        fields = {"start": "start_time", "end": "end_date" if last_day else "end_time"}
        try:
            if end and end <= start:
                raise ValidationError({"end": _too_early(last_day)})
            when = times.span(start, end)
            fields["start"] = "date"
            if self._must_be_to_come(when):
                times.check_is_to_come(when)
        except ValidationError as error:
            for name, messages in error.message_dict.items():
                self.add_error(fields[name], messages)
        cleaned["start"], cleaned["end"] = start, end

    def _must_be_to_come(self, when: times.Span) -> bool:
        """A time that was there before may stay, but for what is sent in now."""
        if not self.instance.pk:
            return True
        if "send" in self.data and self.instance.status in SUBMITTABLE:
            return True
        return not self.instance.occurrences.filter(starts_at=when.starts_at).exists()

    def fields_to_save(self) -> dict:
        """What the actions `create` and `change` take."""
        names = (*self.Meta.fields, "venue_name", "address", "locality", "start", "end")
        return {name: self.cleaned_data.get(name) for name in names} | self.ties_to_save()


def initial_of(event: Event) -> dict:
    """What the form shows of an event beside the event's own fields."""
    initial = {
        "form_key": event.form_key,
        "venue_name": event.venue.name,
        "address": event.venue.address,
        "locality": event.venue.locality_id,
        **EventForm.ties_of(event),
    }
    occurrence = event.shown_occurrence
    if occurrence is None:
        return initial
    start = times.wall_time(occurrence.starts_at)
    end = occurrence.ends_at and times.wall_time(occurrence.ends_at)
    return initial | {
        "date": start.date(),
        "start_time": start.time(),
        "end_time": end and end.time(),
        "end_date": end.date() if end and end.date() != start.date() else None,
    }


def _too_early(last_day) -> str:
    if last_day:
        return _("It must end after it starts. Check both days and times.")
    return _(
        "It must end after it starts. If it goes on past midnight, "
        "choose the day after as its last day."
    )
