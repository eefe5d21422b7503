"""What a succession must hold to: the later follows the earlier, and nothing goes in a circle.

Forms and publishing ask here.
"""

from collections.abc import Iterable

from django.utils.translation import gettext as _
from wagtail.models import Page

from .priority_succession import PrioritySuccession
from .strategy_part import PATH_LENGTH


def problem_of(priority: Page, strategy_path: str, predecessors: Iterable[Page]) -> str:
    """Why these cannot be what the priority goes on from; nothing when they can.

    `strategy_path` is the tree path of the priority, or of where it is to stand.
    """
    strategy, seen = strategy_path[:PATH_LENGTH], set()
    for one in predecessors:
        if one.pk in seen:
            return _("“%(title)s” is there twice.") % {"title": one.title}
        seen.add(one.pk)
        if one.path.startswith(strategy):
            return _("“%(title)s” is in the same strategy.") % {"title": one.title}
        if priority.pk and priority.pk in PrioritySuccession.objects.lineage(one.pk):
            text = _("“%(title)s” goes on from this priority already: that would be a circle.")
            return text % {"title": one.title}
    return ""


def circle_of(strategy: Page, successor: Page | None) -> str:
    """Why a strategy cannot be replaced by that one; nothing when it can."""
    if successor is None or strategy.pk is None:
        return ""
    if successor.pk == strategy.pk:
        return _("A strategy cannot replace itself.")
    following, seen = successor, set()
    while following and following.pk not in seen:
        if following.successor_id == strategy.pk:
            text = _("“%(title)s” is itself replaced by this strategy.")
            return text % {"title": successor.title}
        seen.add(following.pk)
        following = following.successor
    return ""
