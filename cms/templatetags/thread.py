"""The green thread: the chain through one thing, and the whole strategy's as a picture."""

from django import template
from django.utils.translation import gettext as _

from cms import weaving
from cms.models import Initiative, Method, Strategy
from cms.queries.chain import Aim, chain_of
from cms.queries.initiatives import Logic
from cms.queries.weave import Counts, Strand, pages_of, weave

register = template.Library()


@register.inclusion_tag("cms/_chain.html")
def initiative_chain(page: Initiative, logic: Logic) -> dict:
    """The chain through an initiative, to the goals that it is meant to move (1 query)."""
    aims = [Aim(tie.priority, tie.action_area) for tie in logic.ties]
    chain = chain_of(aims, moving={effect.goal_id for effect in logic.effects})
    return {"chain": chain, "here": page.local_title, **chain_words("")}


def chain_words(kind: str) -> dict:
    """What the chain calls the thing that it goes through: a proposal, an event, an initiative."""
    names = {"proposal": _("This proposal"), "event": _("This event")}
    return {"here_name": names.get(kind, _("This initiative"))}


@register.simple_tag
def strategy_of(page: Method) -> Strategy | None:
    """The published strategy that a page stands under."""
    return next((row for row in page.above if isinstance(row, Strategy)), None)


@register.simple_tag
def woven(strategy: Strategy, proposals: Counts, events: Counts) -> dict:
    """All chains of a strategy: strands with their lines, and how many there are of each kind."""
    pages = pages_of(strategy)
    strands = weave(pages, strategy=strategy, proposals=proposals, events=events)
    most = max((row.done.total for strand in strands for row in strand.priorities), default=0)
    return {
        "strategi": "" if strategy.is_in_force else f"&strategi={strategy.slug}",
        "strands": [{"strand": strand, **_lines(strand, most)} for strand in strands],
        "register_url": next((page.url for page in pages.registers), ""),
        "challenges": sum(len(strand.challenges) for strand in strands),
        "goals": sum(len(strand.goals) for strand in strands),
        "priorities": sum(len(strand.priorities) for strand in strands),
        "action_areas": sum(len(strand.action_areas) for strand in strands),
    }


def _lines(strand: Strand, most: int) -> dict:
    """What is drawn between the columns: the wider the more is done."""
    priorities, action_areas = strand.priorities, strand.action_areas
    return {
        "to_goals": weaving.gathered(len(strand.challenges), len(strand.goals)),
        "to_priorities": weaving.gathered(
            len(strand.goals), len(priorities), [row.done.total for row in priorities], most=most
        ),
        "to_action_areas": weaving.fanned(
            [[row.done.total for row in woven.action_areas] for woven in priorities], most=most
        ),
        "to_done": weaving.fanned(
            [[row.done.proposals, row.done.events, row.done.initiatives] for row in action_areas],
            most=most,
        ),
    }
