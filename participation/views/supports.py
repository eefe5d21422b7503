"""Backing a proposal."""

from django.shortcuts import get_object_or_404, redirect

from ..actions import supports
from ..models import Proposal
from .refusals import for_people, tells_refusals


@for_people
@tells_refusals
def support(request, pk: int):
    """Give support, or take it back with `take_back` in the form. Safe to send twice."""
    proposal = get_object_or_404(Proposal.objects.public(), pk=pk)
    request.acted_on = proposal
    if request.method == "POST":
        act = supports.take_back if "take_back" in request.POST else supports.give
        act(proposal, by=request.user)
    return redirect(proposal)
