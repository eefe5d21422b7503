"""What is done with a whole strategy at the desk: each asks once before it does it."""

from django import forms
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods
from wagtail import hooks

from ..actions import follow_ups, strategies
from ..errors import Refused
from ..models import FollowUp, Strategy


@require_http_methods(["GET", "POST"])
def put_in_force(request, pk: int):
    strategy = _strategy(request, pk, "cms.put_in_force")
    if request.method == "POST":
        try:
            strategies.put_in_force(strategy, by=request.user)
        except Refused as refused:
            messages.error(request, str(refused))
        else:
            messages.success(request, _("“%s” is in force.") % strategy.title)
        return redirect("wagtailadmin_pages:edit", strategy.pk)
    earlier = Strategy.objects.in_force()
    context = {
        "strategy": strategy,
        "earlier": earlier if earlier != strategy else None,
        "back": reverse("wagtailadmin_pages:edit", args=[strategy.pk]),
    }
    return render(request, "cms/desk/put_in_force.html", context)


class YearForm(forms.Form):
    """The years that the strategy has no follow-up for, the latest first."""

    year = forms.TypedChoiceField(label=gettext_lazy("Year"), coerce=int)

    def __init__(self, strategy: Strategy, *args):
        super().__init__(*args)
        done = set(FollowUp.objects.child_of(strategy).values_list("year", flat=True))
        years = range(timezone.localdate().year, strategy.adopted_date.year - 1, -1)
        self.fields["year"].choices = [(year, year) for year in years if year not in done]


@require_http_methods(["GET", "POST"])
def follow_up(request, pk: int):
    strategy = _strategy(request, pk, "cms.follow_up")
    form = YearForm(strategy, request.POST or None)
    if form.is_valid():
        year = form.cleaned_data["year"]
        counts = [count(strategy, year) for count in hooks.get_hooks("count_for_follow_up")]
        try:
            page = follow_ups.freeze(strategy, year, by=request.user, counts=counts)
        except Refused as refused:
            form.add_error(None, str(refused))
        else:
            text = _("The figures are frozen. Write an introduction, then publish.")
            messages.success(request, text)
            return redirect("wagtailadmin_pages:edit", page.pk)
    context = {
        "strategy": strategy,
        "form": form,
        "back": reverse("wagtailadmin_pages:edit", args=[strategy.pk]),
    }
    return render(request, "cms/desk/follow_up.html", context)


def _strategy(request, pk: int, permission: str) -> Strategy:
    strategy = get_object_or_404(Strategy, pk=pk)
    if not request.user.has_perm(permission, strategy):
        raise PermissionDenied
    return strategy
