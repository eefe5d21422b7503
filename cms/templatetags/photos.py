"""`{% load photos %}{% photo image alt "card" %}`: a picture in the best format the browser has."""

from django import template
from wagtail.images.models import Filter

from cms.images.variants import FORMATS, VARIANTS
from cms.models.localised import language_of

register = template.Library()


@register.inclusion_tag("cms/photo.html")
def photo(image, alt, variant: str, eager: bool = False) -> dict:
    """Print a <picture>; nothing without an image.

    `alt` None takes the picture's own description, "" marks decoration. `variant` is "card",
    "wide" or "full". `eager` is for the one picture at the top of a page. Prefetch with
    `cms.images.prefetch_photos`, and a list of any length asks nothing here. While the
    renditions are being made, the original stands in.
    """
    if not image:
        return {"image": None}
    shape = VARIANTS[variant]
    filters = [Filter(spec) for kind in FORMATS for spec in shape.specs(kind)]
    found = image.find_existing_renditions(*filters)
    *sources, fallback = [
        (f"image/{kind}", _by_width(found, shape.specs(kind))) for kind in FORMATS
    ]
    return {
        "image": image,
        "alt": image.default_alt_text if alt is None else alt,
        "alt_language": language_of(image, "description") if alt is None else None,
        "sizes": shape.sizes,
        "sources": [source for source in sources if source[1]],
        "fallback": fallback[1],
        "largest": fallback[1][-1] if fallback[1] else image,
        "eager": eager,
    }


def _by_width(found: dict, specs: list[str]) -> list:
    """Narrowest first and each width once: a small picture gives the same file twice."""
    renditions = [found[one] for one in map(Filter, specs) if one in found]
    return sorted({one.width: one for one in renditions}.values(), key=lambda one: one.width)
