"""Answering an invitation: by the link in a letter, logged in with the address it was sent to."""

from django.contrib import messages
from django.contrib.auth.views import redirect_to_login
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from ..accounts.models import Invitation
from ..actions import memberships as actions
from ..errors import InvitationGone, OtherAddress


def invitation(request, key: str):
    found = Invitation.objects.open().for_key(key)
    found = found.filter(association__is_active=True).select_related("association").first()
    if found is None:
        return _page(request, None)
    if request.method == "POST":
        return _accept(request, found)
    return _page(request, found)


def _accept(request, found: Invitation):
    if not request.user.is_authenticated:
        return redirect_to_login(request.path)
    try:
        membership = actions.accept(found, by=request.user)
    except InvitationGone:
        return _page(request, None)
    except OtherAddress:
        return _page(request, found)
    messages.success(request, _("Welcome. You can now write in the association's name."))
    return redirect(membership.association)


def _page(request, found: Invitation | None):
    is_theirs = found and request.user.is_authenticated and request.user.owns_address(found.email)
    context = {"invitation": found, "is_theirs": is_theirs}
    status = 200 if found else 404
    return render(request, "participation/association_invitation.html", context, status=status)
