"""What pages show of initiatives: the register, cards beside a goal or a priority, progress."""

from django import template
from django.utils import timezone

from cms.forms.initiatives import InitiativeFilterForm
from cms.models import Initiative
from cms.queries import initiatives as reading

register = template.Library()


@register.simple_tag(takes_context=True)
def initiative_register(context) -> dict:
    """The register as the address asks for it: `form`, `page` and the addresses beside it."""
    form = InitiativeFilterForm(context["request"].GET)
    page = form.page()
    return {"form": form, "page": page, **form.addresses_beside(page)}


@register.inclusion_tag("cms/_initiative_cards.html")
def initiative_cards(goal=None, priority=None, limit: int = 6, empty_text: str = "") -> dict:
    """The published initiatives for a goal or a priority as cards, the newest change first."""
    found = reading.latest(goal=goal, priority=priority, limit=limit)
    return {"initiatives": found, "empty_text": empty_text}


@register.simple_tag
def progress_of(initiative: Initiative) -> reading.Progress:
    """The public history, and the milestones as they stand today."""
    return reading.progress_of(initiative, timezone.localdate())


@register.simple_tag
def logic_of(initiative: Initiative) -> reading.Logic:
    """The logic of change: areas with challenges, ties and expected effects."""
    return reading.logic_of(initiative)


@register.filter
def status_name(status: str) -> str:
    """The status in words: "pågår"."""
    return reading.InitiativeStatus(status).label if status else ""
