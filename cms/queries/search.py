"""The site's own pages by words in them, in either language."""

from wagtail.models import Page

from .words import clean_query


def search_pages(query: str, limit: int = 20) -> list[Page]:
    """Published pages that have all the words, best first, each as its own model.

    `query` may be as it was typed. Nothing is found without words.
    """
    words = clean_query(query)
    if not words or limit < 1:
        return []
    found = Page.objects.live().filter(depth__gt=1).specific().search(words, operator="and")
    return list(found[:limit])
