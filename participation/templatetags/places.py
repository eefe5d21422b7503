"""Places in words."""

from django import template
from django.utils.translation import gettext as _

from cms.queries.places import municipality_names

register = template.Library()


@register.filter
def municipality(code: str) -> str:
    """Return the municipality's name; where none is chosen, the county."""
    return municipality_names().get(code) or _("The whole county")
