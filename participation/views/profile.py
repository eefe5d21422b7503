"""A person's own profile."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from ..accounts.models import User
from ..actions import profile as actions
from ..forms.profile import ProfileForm


@login_required
def profile(request):
    # A copy: what was typed and refused is not yet this person's name in the page's head.
    person = User.objects.get(pk=request.user.pk)
    if request.method == "POST":
        form = ProfileForm(request.POST, instance=person)
        if form.is_valid():
            actions.change(request.user, by=request.user, **form.cleaned_data)
            messages.success(request, _("Your profile is saved."))
            return redirect("participation:profile")
    else:
        form = ProfileForm(instance=person)
    return render(request, "participation/profile.html", {"form": form})
