"""From a proposal to an initiative: begin one, or tie the proposal to one there is."""

from django.http import Http404
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.generic import View
from wagtail.admin import messages

from cms.models import Initiative

from ..actions import initiatives
from ..errors import Refused
from ..models import Proposal
from ..queries import initiatives as reading
from .access import Moderated

NOUNS = ("insats", "knytning", "losning")


class InitiativeMaking(Moderated, View):
    """Each change under its noun, by POST; what was refused is told on the proposal's page."""

    detail_url_name = None

    def get(self, request, pk: int, noun: str):
        return redirect(self.detail_url_name, pk)

    def post(self, request, pk: int, noun: str):
        if noun not in NOUNS:
            raise Http404
        proposal = get_object_or_404(Proposal, pk=pk)
        try:
            return getattr(self, noun)(proposal)
        except Refused as error:
            messages.error(request, str(error))
            return self.back(proposal)

    def insats(self, proposal: Proposal):
        """Lead on to the editor, where all but the last click is done."""
        initiative, is_new = initiatives.begin_from(proposal, by=self.request.user)
        if is_new:
            text = _(
                "Here is a draft with what the proposal tells. Look through it and publish it."
            )
            messages.success(self.request, text)
            return redirect(editor_of(initiative))
        text = _("An initiative has been made of the proposal already: “%(title)s”.")
        button = messages.button(editor_of(initiative), _("Edit"))
        messages.warning(self.request, text % {"title": initiative.title}, buttons=[button])
        return self.back(proposal)

    def knytning(self, proposal: Proposal):
        initiative = self.chosen()
        if initiative is None:
            messages.error(self.request, _("Choose an initiative first."))
            return self.back(proposal)
        initiatives.tie(proposal, initiative=initiative, by=self.request.user)
        text = _("“%(title)s” is tied to the proposal.") % {"title": initiative.title}
        messages.success(self.request, text)
        return self.back(proposal)

    def losning(self, proposal: Proposal):
        if initiative := self.chosen():
            initiatives.untie(proposal, initiative=initiative, by=self.request.user)
            text = _("“%(title)s” is no longer tied to the proposal.")
            messages.success(self.request, text % {"title": initiative.title})
        return self.back(proposal)

    def chosen(self) -> Initiative | None:
        number = self.request.POST.get("initiative", "")
        if not (number.isascii() and number.isdecimal() and len(number) <= 18):
            return None
        return Initiative.objects.filter(pk=int(number)).first()

    def back(self, proposal: Proposal):
        return redirect(self.detail_url_name, proposal.pk)


def editor_of(initiative: Initiative) -> str:
    return reverse("wagtailadmin_pages:edit", args=[initiative.pk])


def making_context(proposal: Proposal, url_name: str) -> dict:
    """What the proposal's page says of its initiatives, and the addresses of what can be done."""
    return {
        "initiatives": reading.at_desk(proposal),
        "other_initiatives": reading.others(proposal) if proposal.is_public else (),
        "making": {noun: reverse(url_name, args=[proposal.pk, noun]) for noun in NOUNS},
    }
