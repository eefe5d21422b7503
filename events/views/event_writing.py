"""Listing, changing, sending in and withdrawing an event."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from cms.queries import strategy
from participation.accounts.models import Association
from participation.actions import contributions
from participation.errors import TooMuchToday
from participation.forms.photos import photo_forms
from participation.views.proposal_writing import told, told_of_withdrawal
from participation.views.refusals import tells_refusals

from ..actions import events
from ..forms.events import EventForm, initial_of
from ..models import Event


@login_required
@tells_refusals
def event_create(request):
    if request.method == "POST":
        return _save(request)
    chosen = strategy.priority_by_number(request.GET.get("prioritering", ""))
    initial = {
        "municipality": request.user.municipality_code,
        "association": _only_association_of(request.user),
        "priorities": [chosen.pk] if chosen else [],
    }
    form = EventForm(person=request.user, initial=initial)
    return _show(request, form, _picture_form(request.user))


@login_required
@tells_refusals
def event_edit(request, pk: int):
    event = get_object_or_404(Event.objects.by(request.user), pk=pk)
    request.acted_on = event
    if not event.is_editable:
        messages.error(request, _("This event can no longer be changed."))
        return redirect(event)
    if request.method == "POST":
        return _save(request, event)
    form = EventForm(person=request.user, instance=event, initial=initial_of(event))
    return _show(request, form, _picture_form(request.user, event), event)


def _save(request, event=None):
    person = request.user
    form = EventForm(request.POST, person=person, instance=event)
    pictures = _picture_form(person, event, request.POST, request.FILES)
    is_right = form.is_valid() & pictures.is_valid()
    pictures.keep()
    if not is_right:
        return _show(request, form, pictures, event)
    fields = form.fields_to_save() | {"pictures": pictures.pictures(), "by": person}
    fields["send"] = "send" in request.POST
    if event:
        event = events.change(event, **fields)
    else:
        try:
            event = events.create(form_key=form.cleaned_data["form_key"], **fields)
        except TooMuchToday as error:  # what was written stays in the form
            form.add_error(None, str(error))
            return _show(request, form, pictures)
    messages.success(request, told(event, is_sent="send" in request.POST))
    return redirect(event)


def _show(request, form, pictures, event=None):
    context = {
        "form": form,
        "pictures": pictures,
        "event": event,
        "is_trusted": contributions.is_trusted(request.user),
    }
    return render(request, "events/event_form.html", context)


@login_required
@require_POST
@tells_refusals
def event_submit(request, pk: int):
    event = get_object_or_404(Event.objects.by(request.user), pk=pk)
    request.acted_on = event
    event = events.submit(event, by=request.user)
    messages.success(request, told(event, is_sent=True))
    return redirect(event)


@login_required
@tells_refusals
def event_withdraw(request, pk: int):
    """Ask first, then withdraw."""
    event = get_object_or_404(Event.objects.by(request.user), pk=pk)
    request.acted_on = event
    if request.method == "POST":
        event = contributions.withdraw(event, by=request.user)
        messages.success(request, told_of_withdrawal(event))
        return redirect(event)
    return render(request, "participation/contribution_withdraw.html", {"contribution": event})


def _picture_form(person, event=None, data=None, files=None):
    return photo_forms(
        person=person, contribution=event, data=data, files=files, most=events.MAX_PHOTOS
    )


def _only_association_of(person):
    """The one association a person speaks for: most often the one who arranges."""
    associations = list(Association.objects.of(person)[:2])
    return associations[0] if len(associations) == 1 else None
