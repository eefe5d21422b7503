"""What other rooms' pages show of participation."""

from django import template

from ..queries.proposals import for_cards, newest

register = template.Library()


@register.inclusion_tag("participation/_proposal_cards.html")
def proposal_cards(
    priority=None, priorities=None, association=None, limit: int = 6, empty_text: str = ""
) -> dict:
    """The newest public proposals as cards, of one priority, any of some, or an association."""
    rows = newest(priority=priority, priorities=priorities, association=association)
    return {"proposals": for_cards(rows)[:limit], "empty_text": empty_text}


@register.inclusion_tag("participation/_proposal_lines.html")
def proposal_lines(*, priorities, limit: int = 6, empty_text: str = "") -> dict:
    """The same as lines without pictures: one query."""
    rows = newest(priorities=priorities).select_related("author", "association", "municipality")
    return {"proposals": rows[:limit], "empty_text": empty_text}
