"""What other rooms' pages show of participation."""

from django import template

from cms.queries.chain import Aim, chain_of
from cms.templatetags.thread import chain_words

from ..enums import Kind
from ..models import Contribution
from ..queries import tie_counts
from ..queries.chain import shown_tags
from ..queries.initiatives import come_of
from ..queries.proposals import for_cards, newest
from ..wording import why_suggested

register = template.Library()


@register.inclusion_tag("participation/_proposal_cards.html")
def proposal_cards(priority=None, association=None, limit: int = 6, empty_text: str = "") -> dict:
    """The newest public proposals as cards, of a priority or an association."""
    rows = newest(priority=priority, association=association)
    return {"proposals": for_cards(rows)[:limit], "empty_text": empty_text}


@register.simple_tag
def proposal_counts():
    """How many public proposals are tied to each priority and action area."""
    return tie_counts.proposal_counts()


@register.inclusion_tag("participation/_green_chain.html")
def green_chain(contribution: Contribution) -> dict:
    """The green thread through a contribution with the tags its page shows (2 queries)."""
    held, suggested = shown_tags(contribution)
    return {
        "chain": chain_of(Aim(tag.priority, tag.action_area) for tag in held),
        "suggestions": [
            {"aim": Aim(tag.priority, tag.action_area), "reason": why_suggested(tag)}
            for tag in suggested
        ],
        "initiatives": come_of(contribution) if contribution.kind == Kind.PROPOSAL else [],
        "here": contribution.title,
        "here_language": contribution.language,
        **chain_words(contribution.kind),
    }


@register.inclusion_tag("participation/_proposal_lines.html")
def proposal_lines(*, priorities, limit: int = 6, empty_text: str = "") -> dict:
    """The same as lines without pictures: one query."""
    rows = newest(priorities=priorities).select_related("author", "association", "municipality")
    return {"proposals": rows[:limit], "empty_text": empty_text}
