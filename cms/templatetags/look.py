"""Small tags of the look: a drawn icon, a photograph, the menu's "you are here"."""

import re
from pathlib import Path

from django import template
from django.contrib.staticfiles import finders
from django.templatetags.static import static
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe
from wagtail.images.exceptions import InvalidFilterSpecError
from wagtail.images.models import SourceImageIOError

from cms.images.variants import FORMATS, VARIANTS

register = template.Library()
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


@register.simple_tag
def photo(image, alt: str = "", shape: str = "card", eager: bool = False) -> SafeString:
    """A `<picture>` with its own measures; nothing at all when the file is lost.

    A list that shows many prefetches: `Image.objects.with_renditions()`.
    """
    if image is None:
        return mark_safe("")
    variant = VARIANTS[shape]
    try:
        files = image.get_renditions(*(s for kind in FORMATS for s in variant.specs(kind)))
    except (SourceImageIOError, FileNotFoundError, InvalidFilterSpecError):
        return mark_safe("")
    by_format = {kind: [files[spec] for spec in variant.specs(kind)] for kind in FORMATS}
    largest = by_format[FORMATS[-1]][-1]
    return format_html(
        '<picture>{}<img src="{}" width="{}" height="{}" alt="{}"{} decoding="async"></picture>',
        format_html_join(
            "",
            '<source type="image/{}" srcset="{}" sizes="{}">',
            ((kind, _srcset(found), variant.sizes) for kind, found in by_format.items()),
        ),
        by_format[FORMATS[-1]][0].url,
        largest.width,
        largest.height,
        alt,
        "" if eager else mark_safe(' loading="lazy"'),
    )


def _srcset(renditions) -> str:
    widths = {rendition.width: rendition.url for rendition in renditions}
    return ", ".join(f"{url} {width}w" for width, url in widths.items())
