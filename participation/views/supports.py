"""Backing a proposal."""

from django.contrib.auth.decorators import login_required
from django.shortcuts import get_object_or_404, redirect
from django.views.decorators.http import require_POST

from ..actions import supports
from ..models import Proposal
from .refusals import tells_refusals


@login_required
@require_POST
@tells_refusals
def support(request, pk: int):
    """Give support, or take it back with `take_back` in the form. Safe to send twice."""
    proposal = get_object_or_404(Proposal.objects.public(), pk=pk)
    request.acted_on = proposal
    if "take_back" in request.POST:
        supports.take_back(proposal, by=request.user)
    else:
        supports.give(proposal, by=request.user)
    return redirect(proposal)
