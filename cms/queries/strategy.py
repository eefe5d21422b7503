"""The strategy in force, read in a fixed number of queries."""

from django.db.models import prefetch_related_objects

from cms.models import ActionArea, Area, Goal, Priority, Strategy, StrategyIndex


def in_force() -> Strategy | None:
    """The published strategy that applies now (1 query)."""
    return Strategy.objects.in_force()


def priorities_in_force() -> list[Priority]:
    """By number, with `action_areas` and their `actions` at hand (4 queries).

    None of them when no strategy is in force.
    """
    found = Priority.objects.of(in_force()).order_by("number")
    return list(found.prefetch_related("action_areas__actions"))


def priority_by_number(number: object) -> Priority | None:
    """The one in force with this number, which may be typed text; None if unknown (2 queries)."""
    text = str(number)
    if not (text.isascii() and text.isdecimal() and len(text) <= 2):
        return None
    return Priority.objects.of(in_force()).filter(number=int(text)).first()


def strategies(index: StrategyIndex) -> list[Strategy]:
    """The published strategies, the one in force first, then the latest (1 query)."""
    found = Strategy.objects.child_of(index).live()
    return list(found.order_by("-is_in_force", "-adopted_date"))


def action_areas(priority: Priority) -> list[ActionArea]:
    """In the editors' order, each with a list `listed_actions` (2 queries)."""
    found = list(priority.action_areas.all())
    prefetch_related_objects([area for area in found if area.pk], "actions")
    for area in found:
        area.listed_actions = list(area.actions.all())
    return found


def areas(strategy: Strategy) -> list[Area]:
    """With `challenges` at hand and lists `goals` and `priorities` set on each (4 queries)."""
    found = list(Area.objects.of(strategy).prefetch_related("challenges"))
    goals, first = list(Goal.objects.of(strategy)), list(Priority.objects.of(strategy))
    for area in found:
        area.goals = [goal for goal in goals if goal.path.startswith(area.path)]
        area.priorities = [page for page in first if page.path.startswith(area.path)]
    return found
