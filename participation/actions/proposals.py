"""Writing a proposal."""

from collections.abc import Collection
from uuid import UUID

from django.db import transaction
from django.utils.translation import get_language

from .. import text
from ..enums import Kind
from ..errors import NotAllowed, NotOpen
from ..models import Proposal
from . import contributions, photos, tags


def create(
    *,
    by,
    form_key: UUID,
    title: str,
    body: str,
    municipality,
    priorities: Collection,
    action_areas: Collection = (),
    summary: str = "",
    association=None,
    pictures: Collection[photos.Picture] = (),
    send: bool = False,
) -> Proposal:
    """Save a draft, or send it in at once. The same form sent twice gives one proposal.

    What was written more before the second sending is kept: then it is a change of the first.
    Raises ValidationError for text that the model refuses, NotAllowed for a foreign association.
    """
    contributions.check_may_speak_for(by, association)
    words = {"title": title, "summary": summary, "body": body}
    words |= {"municipality": municipality, "association": association}
    ties = {"priorities": priorities, "action_areas": action_areas}

    def make() -> Proposal:
        proposal = Proposal(kind=Kind.PROPOSAL, author=by, form_key=form_key, **words)
        proposal.language = get_language() or "sv"
        _save(proposal)
        contributions.tag(proposal, by=by, **ties)
        photos.arrange(proposal, by=by, pictures=pictures)
        return contributions.submit(proposal, by=by) if send else proposal

    def again(found: Proposal) -> Proposal:
        if contributions.is_unchanged(found, pictures=pictures, **words, **ties):
            return contributions.submit(found, by=by) if send else found
        return change(found, by=by, pictures=pictures, send=send, **words, **ties)

    return contributions.once(Proposal, by=by, form_key=form_key, make=make, again=again)


@transaction.atomic
def change(
    proposal: Proposal,
    *,
    by,
    title: str,
    body: str,
    municipality,
    priorities: Collection,
    action_areas: Collection = (),
    summary: str = "",
    association=None,
    pictures: Collection[photos.Picture] = (),
    send: bool = False,
) -> Proposal:
    """Change the text, ties and pictures of one's own proposal, and send a draft in if asked."""
    if not by.has_perm("participation.edit_contribution", proposal):
        raise NotAllowed
    proposal = contributions.lock(proposal)
    if not proposal.is_editable:
        raise NotOpen
    contributions.check_may_speak_for(by, association, before=proposal.association)
    proposal.title, proposal.summary, proposal.body = title, summary, body
    proposal.municipality, proposal.association = municipality, association
    _save(proposal)
    contributions.tag(proposal, by=by, priorities=priorities, action_areas=action_areas)
    tags.suggest(proposal)
    photos.arrange(proposal, by=by, pictures=pictures)
    contributions.reindex_on_commit(proposal)
    return contributions.submit(proposal, by=by) if send else proposal


def _save(proposal: Proposal) -> None:
    # Uniqueness is the database's to judge: `once` turns its answer into the first sending.
    proposal.full_clean(exclude=["body_html"], validate_unique=False, validate_constraints=False)
    proposal.body_html = text.render(proposal.body)
    proposal.save()
