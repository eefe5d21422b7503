"""What other rooms' pages show of participation."""

from django import template

from ..enums import Kind
from ..models import Contribution
from ..queries.proposals import for_cards

register = template.Library()


@register.inclusion_tag("participation/_proposal_cards.html")
def proposal_cards(
    priority=None, priorities=None, association=None, limit: int = 6, empty_text: str = ""
) -> dict:
    """The newest public proposals as cards, of one priority, any of some, or an association."""
    rows = Contribution.objects.public().filter(kind=Kind.PROPOSAL)
    if priority is not None:
        rows = rows.for_priority(priority)
    if priorities is not None:
        rows = rows.for_any_priority(priorities)
    if association is not None:
        rows = rows.filter(association=association)
    rows = for_cards(rows).order_by("-published_at", "-pk")[:limit]
    return {"proposals": rows, "empty_text": empty_text}
