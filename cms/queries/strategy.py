"""The strategy in force, read in a fixed number of queries."""

from django.db.models import F, Subquery
from modelcluster.queryset import FakeQuerySet
from wagtail.query import PageQuerySet

from cms.models import Action, ActionArea, Area, Goal, Priority, Strategy, StrategyIndex


def in_force() -> Strategy | None:
    """The published strategy that applies now (1 query)."""
    return Strategy.objects.in_force()


def priorities_in_force() -> list[Priority]:
    """By number, with `action_areas` and their `actions` at hand (4 queries).

    None of them when no strategy is in force.
    """
    found = Priority.objects.of(in_force()).order_by("number")
    return list(found.prefetch_related("action_areas__actions"))


def published(slug: str) -> Strategy | None:
    """The published strategy with that name in its address (1 query)."""
    return Strategy.objects.live().filter(slug=slug).first()


def priority_choices(of: Strategy | None = None) -> list[Priority]:
    """By number, with `action_areas` and its strategy at hand, for a list's filter (2 queries).

    Of the strategy in force, unless another is given.
    """
    return list(numbered(of).with_strategy().prefetch_related("action_areas"))


def numbered(of: Strategy | None = None) -> PageQuerySet:
    """The published priorities of the strategy, or else of the one in force, by number."""
    return Priority.objects.live().filter(path__startswith=_path(of)).order_by("number")


def goal_choices(of: Strategy | None = None) -> list[Goal]:
    """In the editors' order and alone, for a list's filter (1 query)."""
    return list(Goal.objects.live().filter(path__startswith=_path(of)).order_by("path"))


def _path(of: Strategy | None) -> str | Subquery:
    """Of the strategy, or else of the one in force."""
    newest = Strategy.objects.live().filter(is_in_force=True).order_by("-adopted_date", "-pk")
    return of.path if of else Subquery(newest.values("path")[:1])


def priority_by_number(number: object) -> Priority | None:
    """The one in force with this number, which may be typed text; None if unknown (2 queries)."""
    text = str(number)
    if not (text.isascii() and text.isdecimal() and len(text) <= 2):
        return None
    return Priority.objects.of(in_force()).filter(number=int(text)).first()


def strategies(index: StrategyIndex) -> list[Strategy]:
    """The published strategies, the one in force first, then the latest (1 query)."""
    found = Strategy.objects.child_of(index).live()
    return list(found.order_by("-is_in_force", "-adopted_date", "-pk"))


def action_areas(priority: Priority) -> list[ActionArea]:
    """In the editors' order, each with a list `listed_actions` (1 query).

    A preview's rows are not in the database, and are taken as they stand in memory.
    """
    rows = priority.action_areas.all()
    if isinstance(rows, FakeQuerySet):
        for area in rows:
            area.listed_actions = list(area.actions.all())
        return list(rows)
    texts = {"action_text": F("actions__text"), "action_text_en": F("actions__text_en")}
    found = []
    for row in rows.annotate(**texts).order_by("sort_order", "pk", "actions__sort_order"):
        if not found or found[-1] != row:
            found.append(row)
            row.listed_actions = []
        if row.action_text:
            found[-1].listed_actions.append(
                Action(text=row.action_text, text_en=row.action_text_en)
            )
    return found


def areas(strategy: Strategy) -> list[Area]:
    """With `challenges` at hand and lists `goals` and `priorities` set on each (4 queries)."""
    found = list(Area.objects.of(strategy).prefetch_related("challenges"))
    goals, first = list(Goal.objects.of(strategy)), list(Priority.objects.of(strategy))
    for area in found:
        area.goals = [goal for goal in goals if goal.path.startswith(area.path)]
        area.priorities = [page for page in first if page.path.startswith(area.path)]
    return found
