"""What initiatives and proposals have to do with one another."""

from django.db.models import QuerySet

from cms.models import Initiative
from cms.models.initiative import InitiativeQuerySet

from ..enums import PUBLIC
from ..models import Contribution, Follow, InitiativeOrigin, Proposal


def proposals_behind(initiative: Initiative) -> QuerySet[Contribution]:
    """The public proposals that an initiative came from (1 query)."""
    ids = InitiativeOrigin.objects.filter(initiative=initiative).values("proposal")
    rows = Contribution.objects.filter(pk__in=ids, status__in=PUBLIC)
    return rows.select_related("author", "association").order_by("published_at", "pk")


def come_of(proposal: Proposal) -> InitiativeQuerySet:
    """The published initiatives that came from a proposal, with their status (1 query)."""
    ids = InitiativeOrigin.objects.filter(proposal=proposal).values("initiative")
    return Initiative.objects.live().filter(pk__in=ids).with_status().order_by("-status_since")


def at_desk(proposal: Proposal) -> InitiativeQuerySet:
    """All that came from a proposal, drafts too, for editors (1 query)."""
    ids = InitiativeOrigin.objects.filter(proposal=proposal).values("initiative")
    return Initiative.objects.filter(pk__in=ids).with_status().order_by("pk")


def others(proposal: Proposal) -> InitiativeQuerySet:
    """Those that can be tied to a proposal yet (1 query)."""
    ids = InitiativeOrigin.objects.filter(proposal=proposal).values("initiative")
    return Initiative.objects.exclude(pk__in=ids).order_by("title", "pk")


def is_followed(initiative: Initiative, person) -> bool:
    """Whether the person follows it (0 queries for a visitor, else 1)."""
    return (
        person.is_authenticated
        and Follow.objects.filter(initiative=initiative, person=person).exists()
    )
