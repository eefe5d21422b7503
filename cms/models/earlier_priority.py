"""The choice of a priority of an earlier strategy, each told with its strategy's name."""

from django import forms
from django.db import models
from django.utils.translation import gettext as _


class EarlierPriorityField(forms.ModelChoiceField):
    """Among the published priorities, those of the strategy adopted last left out.

    Nothing comes after that one. The newest of the others stand first.
    """

    def __init__(self, queryset, **options):
        strategies = queryset.model._meta.apps.get_model("cms", "Strategy").objects
        found = queryset.live().with_strategy()
        newest = strategies.order_by("-adopted_date", "-pk").values("pk")[:1]
        found = found.exclude(strategy_pk__in=newest)
        super().__init__(found.order_by("-strategy_adopted_date", "number", "pk"), **options)

    def label_from_instance(self, priority) -> str:
        return label_of(priority)


class EarlierPriorityKey(models.ForeignKey):
    """A plain key in the database, with that choice in forms."""

    widget = forms.Select

    def formfield(self, **options):
        return super().formfield(**{"form_class": EarlierPriorityField, **options})

    def deconstruct(self):
        name, _path, args, options = super().deconstruct()
        return name, "django.db.models.ForeignKey", args, options


def label_of(priority) -> str:
    """Such as “Gröna Kronoberg 2025 – 1: Utveckla …”; it was read `with_strategy`."""
    return _("%(strategy)s – %(number)s: %(title)s") % {
        "strategy": priority.strategy_title,
        "number": priority.number,
        "title": priority.title,
    }
