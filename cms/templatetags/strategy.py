"""What the strategy's pages show of one another, and how a text in the other language is marked."""

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language

from cms.models import (
    ActionArea,
    Method,
    Priority,
    Strategy,
)
from cms.models.localised import language_of, text_of
from cms.models.page import LocalisedPage, with_own_texts
from cms.queries import strategy as strategies
from cms.queries.thread import Thread, thread_of

register = template.Library()


@register.simple_tag
def lang_of(row, field: str) -> SafeString:
    """` lang="sv"` where the text is Swedish on an English page, else nothing (WCAG 3.1.2)."""
    language = language_of(row, field)
    if language == (get_language() or language)[:2]:
        return mark_safe("")
    return format_html(' lang="{}"', language)


@register.simple_tag
def trail_of(page) -> list[tuple[SafeString, str]]:
    """The pages above as (title, address) for the breadcrumb; a Swedish title says that it is."""
    return [(marked(above, "title"), above.url) for above in page.above]


@register.simple_tag
def marked(row, field: str) -> SafeString:
    """A text for a component that knows no languages: in a `<span lang="sv">` where that is due."""
    language = lang_of(row, field)
    return format_html("<span{}>{}</span>" if language else "{1}", language, text_of(row, field))


@register.simple_tag
def pages_under(page) -> list[LocalisedPage]:
    """The published pages right under a page, in the editors' order."""
    return with_own_texts(page.get_children().live())


@register.simple_tag
def methods_of(strategy: Strategy) -> list[Method]:
    return list(Method.objects.child_of(strategy).live())


@register.simple_tag
def action_areas_of(priority: Priority) -> list[ActionArea]:
    """The action areas, each with `listed_actions`."""
    return strategies.action_areas(priority)


@register.simple_tag
def green_thread(page) -> Thread:
    """The challenges, goals and priorities that belong together with the page."""
    return thread_of(page)
