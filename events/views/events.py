"""The calendar and the page of each event."""

from django.contrib import messages
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from cms.queries import cursor
from participation.views.conversations import conversation_context
from participation.views.proposals import last_decision

from ..forms.filters import EventFilterForm
from ..queries import events as reading


@require_safe
def event_list(request):
    filter_form = EventFilterForm(request.GET)
    filters = filter_form.filters
    try:
        page = reading.page(filters, after=request.GET.get("efter", ""))
    except cursor.UnknownCursor:
        messages.warning(request, _("That page of the list does not exist. Here is the first."))
        return redirect(request.path + filter_form.address_of())
    context = {
        "filter_form": filter_form,
        "page": page,
        "days": reading.by_day(page, first=filters.first_day),
        **filter_form.addresses_beside(page),
    }
    return render(request, "events/event_list.html", context)


@require_safe
def event_detail(request, pk: int, slug: str = ""):
    event = get_object_or_404(reading.in_detail(), pk=pk)
    if not request.user.has_perm("participation.view_contribution", event):
        raise Http404
    if slug != event.slug:
        return redirect(event, permanent=event.is_public)
    context = {
        "event": event,
        "occurrence": event.shown_occurrence,
        "photos": event.photos.all(),
        "decision": last_decision(event, request.user),
        **conversation_context(request, event),
    }
    return render(request, "events/event_detail.html", context)
