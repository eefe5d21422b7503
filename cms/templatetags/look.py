"""Small tags of the look: a drawn icon, a photograph (photos.py), the menu's "you are here"."""

import re
from pathlib import Path

from django import template
from django.contrib.staticfiles import finders
from django.templatetags.static import static
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe

from . import photos

register = template.Library()
register.tags["photo"] = photos.register.tags["photo"]  # one load for all that a page looks like
ARIA_HIDDEN = mark_safe('aria-hidden="true"')


@register.simple_tag
def icon(name: str, label: str = "") -> SafeString:
    """`{% icon "calendar" %}`: decoration beside a word; with a label where it stands alone."""
    voice = format_html('role="img" aria-label="{}"', label) if label else ARIA_HIDDEN
    return format_html(
        '<svg class="icon" {} focusable="false"><use href="{}#{}"></use></svg>',
        voice,
        static("img/icons.svg"),
        name,
    )


@register.simple_tag
def icon_names() -> list[str]:
    """What the sprite holds, for the style guide."""
    sprite = Path(finders.find("img/icons.svg")).read_text()
    return re.findall(r'<symbol id="([a-z-]+)"', sprite)


@register.simple_tag(takes_context=True)
def here(context, address: str) -> SafeString:
    """` aria-current`: "page" on the page itself, "true" on the pages under it, else nothing."""
    path = getattr(context.get("request"), "path", "")
    if not path.startswith(address):
        return mark_safe("")
    return format_html(' aria-current="{}"', "page" if path == address else "true")
