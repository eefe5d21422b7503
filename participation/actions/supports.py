"""Backing a proposal, and taking that back."""

from django.db import transaction
from django.db.models import F

from .. import live
from ..errors import NotAllowed
from ..models import Contribution, Proposal, Support


@transaction.atomic
def give(proposal: Proposal, *, by) -> None:
    """Support a proposal. Idempotent."""
    if not by.has_perm("participation.support_proposal", proposal):
        raise NotAllowed
    _support, is_new = Support.objects.get_or_create(proposal=proposal, person=by)
    if is_new:
        _count(proposal, 1)


@transaction.atomic
def take_back(proposal: Proposal, *, by) -> None:
    """Support it no longer. Idempotent, and always allowed."""
    gone, _rows = Support.objects.filter(proposal=proposal, person=by).delete()
    if gone:
        _count(proposal, -1)


def _count(proposal: Proposal, change: int) -> None:
    rows = Contribution.objects.filter(pk=proposal.pk)
    rows.update(support_count=F("support_count") + change)
    live.support_changed(proposal)
