"""Who belongs to an association. Each change is a noun of its own, by POST."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from ..accounts.models import Association, Membership
from ..actions import memberships as actions
from ..forms.associations import InviteForm
from ..queries import associations as reading
from .refusals import tells_refusals


@login_required
@require_safe
def members(request, slug: str):
    return _page(request, _association(slug), InviteForm())


@login_required
@require_POST
@tells_refusals
def invite(request, slug: str):
    association = request.acted_on = _association(slug)
    form = InviteForm(request.POST)
    if not form.is_valid():
        return _page(request, association, form)
    email = form.cleaned_data["email"]
    actions.invite(association, by=request.user, email=email, language=get_language())
    messages.success(request, _("The invitation is on its way to %(email)s.") % {"email": email})
    return redirect("participation:members", slug)


@login_required
@require_POST
@tells_refusals
def withdraw_invitation(request, slug: str, pk: int):
    association = request.acted_on = _association(slug)
    actions.withdraw_invitation(association, by=request.user, invitation_id=pk)
    messages.success(request, _("The invitation is taken back."))
    return redirect("participation:members", slug)


@login_required
@require_POST
@tells_refusals
def give_role(request, slug: str, pk: int):
    association = request.acted_on = _association(slug)
    membership = _membership(association, pk)
    role = Membership.Role.ADMIN if "admin" in request.POST else Membership.Role.MEMBER
    actions.give_role(association, by=request.user, person=membership.person, role=role)
    messages.success(request, _("The role is changed."))
    if membership.person == request.user:
        return redirect(association)
    return redirect("participation:members", slug)


@login_required
@tells_refusals
def remove_member(request, slug: str, pk: int):
    """Ask first, then end the membership."""
    association = request.acted_on = _association(slug)
    _needs_right(request, "accounts.manage_members", association)
    membership = _membership(association, pk)
    if request.method == "POST":
        actions.remove(association, by=request.user, person=membership.person)
        messages.success(request, _("The membership has ended."))
        return redirect("participation:members", slug)
    context = {"association": association, "person": membership.person}
    return render(request, "participation/association_remove_member.html", context)


@login_required
@tells_refusals
def leave(request, slug: str):
    """Ask first, then end one's own membership."""
    association = request.acted_on = _association(slug)
    if request.method == "POST":
        actions.leave(association, by=request.user)
        messages.success(request, _("You have left the association."))
        return redirect("participation:my_page")
    _needs_right(request, "accounts.leave_association", association)
    return render(request, "participation/association_leave.html", {"association": association})


def _page(request, association, form):
    _needs_right(request, "accounts.speak_for_association", association)
    context = {
        "association": association,
        "members": reading.members(association),
        "invitations": reading.invitations(association),
        "form": form,
    }
    return render(request, "participation/association_members.html", context)


def _association(slug: str) -> Association:
    return get_object_or_404(Association.objects.public(), slug=slug)


def _membership(association: Association, pk: int) -> Membership:
    return get_object_or_404(association.memberships.select_related("person"), pk=pk)


def _needs_right(request, right: str, association: Association) -> None:
    if not request.user.has_perm(right, association):
        raise PermissionDenied(_("This is for the members of the association."))
