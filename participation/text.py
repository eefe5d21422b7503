"""Residents' rich text: a little Markdown in, safe HTML out. The source is kept for editing."""

import html

import nh3
from markdown_it import MarkdownIt

# Emphasis, lists, quotes and links are enough for an idea; headings belong to the page.
_MARKDOWN = MarkdownIt("zero", {"breaks": True, "linkify": True}).enable(
    [
        "paragraph",
        "list",
        "blockquote",
        "emphasis",
        "link",
        "autolink",
        "linkify",
        "newline",
        "escape",
    ]
)
_TAGS = {"p", "br", "strong", "em", "ul", "ol", "li", "blockquote", "a"}
MAX_LENGTH = 10_000


def render(source: str) -> str:
    """Return HTML of `source` that holds nothing but `_TAGS`; HTML in it is shown as text.

    Raises ValueError above MAX_LENGTH characters: cleaning time grows with depth of nesting.
    """
    if len(source) > MAX_LENGTH:
        raise ValueError(f"At most {MAX_LENGTH} characters can be rendered.")
    return nh3.clean(
        _MARKDOWN.render(source),
        tags=_TAGS,
        attributes={"a": {"href"}},
        url_schemes={"http", "https", "mailto"},
        link_rel="nofollow ugc noopener",
    )


def excerpt(source: str, length: int = 200) -> str:
    """Return the first words of `source` without its marks, at most `length` characters."""
    plain = html.unescape(nh3.clean(_MARKDOWN.render(source), tags=set()))
    plain = " ".join(plain.split())
    if len(plain) <= length:
        return plain
    return plain[: length - 1].rsplit(" ", 1)[0].rstrip(" ,.;:–-") + "…"
