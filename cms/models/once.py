"""What a reader meets one of: a number in a strategy, a strategy in force.

Drafts may have it too. Forms, copying and publishing ask here before one becomes public.
"""

from django.utils.translation import gettext as _
from wagtail.models import Page
from wagtail.query import PageQuerySet


def has_number(priorities: PageQuerySet, number: int | None, strategy: Page) -> Page | None:
    """The published one of these that has the number in the strategy."""
    return priorities.live().descendant_of(strategy).filter(number=number).first()


def in_force(strategies: PageQuerySet) -> Page | None:
    """The published one of these that is in force."""
    return strategies.live().filter(is_in_force=True).first()


def number_is_taken(other: Page) -> str:
    return _("“%(title)s” has this number already.") % {"title": other.title}


def other_is_in_force(other: Page) -> str:
    text = _("“%(title)s” is in force already. Take the mark away there first.")
    return text % {"title": other.title}
