"""Writing, changing, sending in and withdrawing a proposal."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from cms.queries import strategy

from ..actions import contributions, proposals
from ..enums import Kind, Status
from ..errors import TooMuchToday
from ..forms.photos import photo_forms
from ..forms.proposals import ProposalForm
from ..models import Proposal
from .refusals import tells_refusals


@login_required
@tells_refusals
def proposal_create(request):
    if request.method == "POST":
        return _save(request)
    chosen = strategy.priority_by_number(request.GET.get("prioritering", ""))
    initial = {
        "municipality": request.user.municipality_code,
        "priorities": [chosen.pk] if chosen else [],
    }
    form = ProposalForm(person=request.user, initial=initial)
    return _show(request, form, photo_forms(person=request.user))


@login_required
@tells_refusals
def proposal_edit(request, pk: int):
    proposal = get_object_or_404(Proposal.objects.by(request.user), pk=pk)
    request.acted_on = proposal
    if not proposal.is_editable:
        messages.error(request, _("This proposal can no longer be changed."))
        return redirect(proposal)
    if request.method == "POST":
        return _save(request, proposal)
    initial = {"form_key": proposal.form_key, **ProposalForm.ties_of(proposal)}
    form = ProposalForm(person=request.user, instance=proposal, initial=initial)
    return _show(request, form, photo_forms(person=request.user, contribution=proposal), proposal)


def _save(request, proposal=None):
    person = request.user
    form = ProposalForm(request.POST, person=person, instance=proposal)
    pictures = photo_forms(
        person=person, contribution=proposal, data=request.POST, files=request.FILES
    )
    is_right = form.is_valid() & pictures.is_valid()
    pictures.keep()
    if not is_right:
        return _show(request, form, pictures, proposal)
    fields = form.fields_to_save() | {"pictures": pictures.pictures(), "by": person}
    fields["send"] = "send" in request.POST
    if proposal:
        proposal = proposals.change(proposal, **fields)
    else:
        try:
            proposal = proposals.create(form_key=form.cleaned_data["form_key"], **fields)
        except TooMuchToday as error:  # what was written stays in the form
            form.add_error(None, str(error))
            return _show(request, form, pictures)
    messages.success(request, told(proposal, is_sent=fields["send"]))
    return redirect(proposal)


def _show(request, form, pictures, proposal=None):
    context = {
        "form": form,
        "pictures": pictures,
        "proposal": proposal,
        "is_trusted": contributions.is_trusted(request.user),
    }
    return render(request, "participation/proposal_form.html", context)


@login_required
@require_POST
@tells_refusals
def proposal_submit(request, pk: int):
    proposal = get_object_or_404(Proposal.objects.by(request.user), pk=pk)
    request.acted_on = proposal
    proposal = contributions.submit(proposal, by=request.user)
    messages.success(request, told(proposal, is_sent=True))
    return redirect(proposal)


@login_required
@tells_refusals
def proposal_withdraw(request, pk: int):
    """Ask first, then withdraw."""
    proposal = get_object_or_404(Proposal.objects.by(request.user), pk=pk)
    request.acted_on = proposal
    if request.method == "POST":
        proposal = contributions.withdraw(proposal, by=request.user)
        messages.success(request, told_of_withdrawal(proposal))
        return redirect(proposal)
    return render(request, "participation/contribution_withdraw.html", {"contribution": proposal})


def told(contribution, *, is_sent: bool) -> str:
    """What became from what was just saved or sent in."""
    if contribution.status == Status.PUBLISHED and not is_sent:
        return _("The change is saved and everyone sees it.")
    return {
        Status.DRAFT: _("The draft is saved. Nobody but you can see it."),
        Status.RETURNED: _("Your changes are saved. Send it in again when you are ready."),
        Status.WAITING: _("Thank you. An editor reads it, usually within three working days."),
        Status.PUBLISHED: _("Your contribution is published and everyone can read it."),
    }[contribution.status]


def told_of_withdrawal(contribution) -> str:
    if contribution.submitted_at is None:
        return _("The draft is thrown away. It was never sent in.")
    if contribution.kind == Kind.EVENT:
        return _("Your event is withdrawn. Only you and the editors see it.")
    return _("Your proposal is withdrawn. Only you and the editors see it.")
