"""Following an initiative."""

from django.db.models import Q
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse

from cms.models import Initiative

from ..actions import follows
from .refusals import for_people, tells_refusals


@for_people
@tells_refusals
def follow(request, slug: str):
    """Follow, or stop with `take_back` in the form. Safe to send twice.

    One that is no longer shown is there for those who follow it, so that they can stop.
    """
    known = Q(live=True) | Q(follows__person=request.user)
    initiative = get_object_or_404(Initiative.objects.filter(known, slug=slug).distinct())
    request.acted_on = initiative
    if request.method == "POST":
        act = follows.unfollow if "take_back" in request.POST else follows.follow
        act(initiative, by=request.user)
    if "my_page" in request.POST or not initiative.live:
        return redirect(f"{reverse('participation:my_page')}#bevakningar")
    return redirect(initiative)
