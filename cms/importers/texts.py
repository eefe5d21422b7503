"""A text in two languages, as the columns of a model."""

from collections.abc import Iterable

from django.db.models import Model

from .node import Node

LONGEST = 20_000


def text(node: Node, model: type[Model], column: str, also: Iterable[str] = ()) -> dict[str, str]:
    """`{"sv": …, "en": …}` as `{column: …, column_en: …}`; no longer than the columns take.

    `also` are keys that may stand beside the languages.
    """
    if node.is_missing:
        return {column: "", f"{column}_en": ""}
    node.only(["sv"], ["en", *also])
    longest = model._meta.get_field(column).max_length or LONGEST
    return {column: node.at("sv").text(longest), f"{column}_en": node.at("en").text(longest)}


def texts(node: Node, model: type[Model], *columns: str) -> dict[str, str]:
    """The members of the same names as their columns."""
    found = {}
    for column in columns:
        found |= text(node.at(column), model, column)
    return found
