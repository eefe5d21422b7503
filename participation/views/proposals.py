"""The list of proposals and the page of each."""

from django.contrib import messages
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from cms.queries import cursor

from ..enums import DecisionKind, Status
from ..forms.filters import ProposalFilterForm
from ..models import Support
from ..queries import proposals as reading
from .conversations import conversation_context

# The decision that its author reads with a status. Why a report was dismissed is the editors' own.
_TOLD = {Status.RETURNED: DecisionKind.RETURNED, Status.HIDDEN: DecisionKind.HIDDEN}


@require_safe
def proposal_list(request):
    filter_form = ProposalFilterForm(request.GET)
    rows = reading.listed(filter_form.filters)
    order = reading.ORDERS[filter_form.filters.order]
    try:
        page = cursor.page(rows, order=order, after=request.GET.get("efter", ""))
    except cursor.UnknownCursor:
        messages.warning(request, _("That page of the list does not exist. Here is the first."))
        return redirect(request.path + filter_form.address_of())
    context = {"filter_form": filter_form, "page": page, **filter_form.addresses_beside(page)}
    return render(request, "participation/proposal_list.html", context)


@require_safe
def proposal_detail(request, pk: int, slug: str = ""):
    proposal = get_object_or_404(reading.in_detail(), pk=pk)
    if not request.user.has_perm("participation.view_contribution", proposal):
        raise Http404
    if slug != proposal.slug:
        return redirect(proposal, permanent=proposal.is_public)
    person = request.user
    context = {
        "proposal": proposal,
        "photos": proposal.photos.all(),
        "has_supported": person.is_authenticated
        and Support.objects.filter(proposal=proposal, person=person).exists(),
        "decision": last_decision(proposal, person),
        **conversation_context(request, proposal),
    }
    return render(request, "participation/proposal_detail.html", context)


def last_decision(contribution, person):
    """What the author should know when a contribution was sent back or hidden."""
    kind = _TOLD.get(contribution.status) if contribution.author_id == person.pk else None
    return contribution.decisions.filter(kind=kind).first() if kind else None
