"""Initiatives that come of proposals: beginning one, and tying proposals to those there are."""

from datetime import date

from django.db import transaction
from django.utils import timezone, translation
from django.utils.html import strip_tags
from django.utils.text import Truncator, slugify
from django.utils.translation import gettext as _
from wagtail.log_actions import log

from cms.enums import InitiativeStatus, OwnerKind
from cms.models import Initiative, InitiativeIndex, InitiativeStep, InitiativeTie
from cms.queries import strategy

from .. import notifiers
from ..enums import HELD
from ..errors import NotAllowed
from ..models import InitiativeOrigin, Proposal
from . import contributions

INTRODUCTION = 600  # characters, as the page has room for


@transaction.atomic
def begin_from(proposal: Proposal, *, by) -> tuple[Initiative, bool]:
    """A draft with all that the proposal tells, and whether it is new.

    Idempotent: a second click, or a second editor, gets the initiative that has come from it first.
    """
    proposal = _allowed(proposal, by)
    earlier = proposal.led_to.select_related("initiative").order_by("pk").first()
    if earlier:
        return earlier.initiative, False
    initiative = _draft(proposal, by, timezone.localdate())
    InitiativeOrigin.objects.create(initiative=initiative, proposal=proposal, tied_by=by)
    return initiative, True


@transaction.atomic
def tie(proposal: Proposal, *, initiative: Initiative, by) -> InitiativeOrigin:
    """Say that an initiative has come from this proposal too. Idempotent."""
    proposal = _allowed(proposal, by)
    origin, is_new = InitiativeOrigin.objects.get_or_create(
        initiative=initiative, proposal=proposal, defaults={"tied_by": by}
    )
    if is_new and initiative.live:
        notifiers.begun(origin)
    return origin


def untie(proposal: Proposal, *, initiative: Initiative, by) -> None:
    """Take that back. Idempotent, and allowed when the proposal is no longer public."""
    if not by.has_perm("participation.moderate"):
        raise NotAllowed
    InitiativeOrigin.objects.filter(initiative=initiative, proposal=proposal).delete()


def _allowed(proposal: Proposal, by) -> Proposal:
    """The locked proposal, if it is public and the person an editor."""
    proposal = contributions.lock(proposal)
    if not by.has_perm("participation.make_initiative", proposal):
        raise NotAllowed
    return proposal


def _draft(proposal: Proposal, by, today: date) -> Initiative:
    index = InitiativeIndex.objects.get()
    initiative = Initiative(
        **_texts(proposal),
        slug=_free_slug(index, proposal),
        owner_kind=OwnerKind.REGION,
        owner_name=getattr(strategy.in_force(), "owner_name", ""),
        municipality=proposal.municipality,
        start_date=today,
        live=False,
        owner=by,
    )
    initiative.steps = [InitiativeStep(status=InitiativeStatus.PLANNED, date=today)]
    initiative.ties = _ties(proposal)
    index.add_child(instance=initiative)
    log(instance=initiative, action="wagtail.create", user=by, content_changed=True)
    initiative.save_revision(user=by, log_action=False)
    return initiative


def _texts(proposal: Proposal) -> dict:
    summary = proposal.summary or strip_tags(proposal.body_html)
    texts = {"title": proposal.title, "introduction": Truncator(summary).chars(INTRODUCTION)}
    if proposal.language == "en":  # the Swedish fields must have something: the editor translates
        texts |= {f"{name}_en": text for name, text in texts.items()}
    for language, name in (("sv", "why"), ("en", "why_en")):
        with translation.override(language):
            told = _("The initiative comes from the proposal “%(title)s” from a resident.")
            if proposal.association:
                told = _("The initiative comes from the proposal “%(title)s” from an association.")
            texts[name] = told % {"title": proposal.title}
    return texts


def _free_slug(index: InitiativeIndex, proposal: Proposal) -> str:
    slug = slugify(proposal.title)[:60].strip("-") or "insats"
    taken = index.get_children().filter(slug=slug).exists()
    return f"{slug}-{proposal.pk}" if taken else slug


def _ties(proposal: Proposal) -> list[InitiativeTie]:
    """The proposal's held ties: an action area brings its priority."""
    tags = proposal.tags.filter(grade__in=HELD).select_related("priority", "action_area")
    tags = list(tags.order_by("priority__number", "action_area__sort_order", "pk"))
    detailed = {tag.priority_id for tag in tags if tag.action_area_id}
    kept = [tag for tag in tags if tag.action_area_id or tag.priority_id not in detailed]
    return [
        InitiativeTie(priority=tag.priority, action_area=tag.action_area, sort_order=number)
        for number, tag in enumerate(kept)
    ]
