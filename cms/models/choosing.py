"""Choosing something of the strategy at the desk: short lists under the headings of their parents.

Wagtail's own chooser opens a window of the whole page tree, where four priorities are hard to find.
"""

from django import forms
from django.apps import apps
from django.utils.translation import gettext as _


class GroupedSelect(forms.Select):
    """Rows under headings. `headings()` answers {pk: heading} in the order of the strategy."""

    def headings(self) -> dict[int, str]:
        raise NotImplementedError

    def label(self, value, label: str) -> str:
        """How a row is named; `value.instance` is the row, but for the empty choice."""
        return label

    def optgroups(self, name, value, attrs=None):
        flat, self.choices = self.choices, self._grouped(self.choices)
        try:
            return super().optgroups(name, value, attrs)
        finally:
            self.choices = flat

    def _grouped(self, choices) -> list:
        headings = self.headings()
        without, groups = [], {heading: [] for heading in headings.values()}
        for value, label in choices:
            heading = headings.get(getattr(value, "value", value))
            rows = without if heading is None else groups[heading]
            rows.append((value, self.label(value, label)))
        return [*without, *((heading, rows) for heading, rows in groups.items() if rows)]


class PrioritySelect(GroupedSelect):
    """Priorities by number, under their strategies."""

    def label(self, value, label):
        priority = getattr(value, "instance", None)
        return f"{priority.number}. {label}" if priority else label

    def headings(self):
        strategies = list(apps.get_model("cms", "Strategy").objects.order_by("-is_in_force", "pk"))
        rows = apps.get_model("cms", "Priority").objects.order_by("number").only("pk", "path")
        return {
            row.pk: strategy.title
            for strategy in strategies
            for row in rows
            if row.path.startswith(strategy.path)
        }


class ActionAreaSelect(GroupedSelect):
    """Action areas under their priorities."""

    def headings(self):
        rows = apps.get_model("cms", "ActionArea").objects.select_related("priority")
        ordered = rows.order_by("-priority__live", "priority__number", "priority__path")
        return {row.pk: _heading(row.priority) for row in ordered}


class GoalSelect(GroupedSelect):
    """Goals under their areas."""

    def headings(self):
        areas = apps.get_model("cms", "Area").objects.order_by("path")
        goals = apps.get_model("cms", "Goal").objects.order_by("path").only("pk", "path")
        return {
            goal.pk: area.title
            for area in areas
            for goal in goals
            if goal.path.startswith(area.path)
        }


def _heading(priority) -> str:
    return _("Priority %(number)s – %(title)s") % {
        "number": priority.number,
        "title": priority.title,
    }
