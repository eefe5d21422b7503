"""What initiatives and proposals show of one another, and the button to follow."""

from django import template

from cms.models import Initiative

from ..queries import initiatives as reading

register = template.Library()


@register.inclusion_tag("participation/_follow.html", takes_context=True)
def follow_button(context, initiative: Initiative) -> dict:
    """Following an initiative, or what a visitor does first."""
    request = context["request"]
    return {
        "initiative": initiative,
        "user": request.user,
        "is_followed": reading.is_followed(initiative, request.user),
        "csrf_token": context.get("csrf_token"),
    }


@register.inclusion_tag("participation/_origins.html")
def origins_of(initiative: Initiative) -> dict:
    """The public proposals that an initiative came from."""
    return {"proposals": reading.proposals_behind(initiative)}
