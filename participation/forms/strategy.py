"""Choosing what in the strategy a contribution is about."""

import itertools

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from cms.models import ActionArea, Priority
from cms.queries import strategy

from ..models.contribution_priority import MAX_PRIORITIES


class LocalChoiceField(forms.ModelMultipleChoiceField):
    """Rows by their title in the reader's language."""

    widget = forms.CheckboxSelectMultiple

    def label_from_instance(self, row):
        return row.local_title


class StrategyForm(forms.Form):
    """One to three priorities, and their action areas if one wishes."""

    priorities = LocalChoiceField(
        label=_("What does it concern?"),
        help_text=_("Choose one to three of the strategy's priorities."),
        queryset=Priority.objects.none(),
        error_messages={
            "required": _("Choose at least one priority."),
            "invalid_choice": _("One of the priorities no longer exists. Choose again."),
            "invalid_pk_value": _("One of the priorities no longer exists. Choose again."),
        },
    )
    action_areas = LocalChoiceField(
        label=_("Action areas"),
        queryset=ActionArea.objects.none(),
        required=False,
        error_messages={
            "invalid_choice": _("One of the action areas no longer exists. Choose again."),
            "invalid_pk_value": _("One of the action areas no longer exists. Choose again."),
        },
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.known_priorities = strategy.priorities_in_force()
        ids = [priority.pk for priority in self.known_priorities]
        self.fields["priorities"].queryset = Priority.objects.filter(pk__in=ids)
        self.fields["action_areas"].queryset = ActionArea.objects.filter(priority__in=ids)
        self.kept_ties = self._ties_not_offered(ids)
        self.fields["priorities"].required = not self.kept_ties

    def priority_choices(self) -> list[dict]:
        """Each priority's checkbox with those of its action areas, in the strategy's order."""
        chosen = {str(value) for value in self["priorities"].value() or ()}
        chosen_areas = {str(value) for value in self["action_areas"].value() or ()}
        numbers = itertools.count()
        return [
            {
                "priority": priority,
                "is_chosen": str(priority.pk) in chosen,
                "areas": [
                    {
                        "area": area,
                        "is_chosen": str(area.pk) in chosen_areas,
                        "id": f"id_action_areas_{next(numbers)}",
                    }
                    for area in priority.action_areas.all()
                ],
            }
            for priority in self.known_priorities
        ]

    def _ties_not_offered(self, offered: list[int]) -> list:
        """What ties to a strategy that is no longer in force: it cannot be chosen, and stays."""
        if self.instance.pk is None:
            return []
        rows = self.instance.tags.held().exclude(priority__in=offered)
        return list(rows.select_related("priority", "action_area"))

    @staticmethod
    def ties_of(contribution) -> dict:
        """What is ticked when a contribution is changed: the ties it has, and no suggestions."""
        tags = list(contribution.tags.held())
        return {
            "priorities": [tag.priority_id for tag in tags if tag.action_area_id is None],
            "action_areas": [tag.action_area_id for tag in tags if tag.action_area_id],
        }

    def ties_to_save(self) -> dict:
        """The priorities and action areas that the actions `create` and `change` take."""
        kept_areas = [tie.action_area for tie in self.kept_ties if tie.action_area]
        kept_priorities = [tie.priority for tie in self.kept_ties if not tie.action_area]
        return {
            "priorities": [*self.cleaned_data["priorities"], *kept_priorities],
            "action_areas": [*self.cleaned_data["action_areas"], *kept_areas],
        }

    def clean(self):
        cleaned = super().clean()
        areas = cleaned.get("action_areas") or ()
        chosen = {priority.pk for priority in cleaned.get("priorities") or ()}
        chosen |= {area.priority_id for area in areas}
        if len(chosen) > MAX_PRIORITIES:
            raise ValidationError(
                {"priorities": _("Choose at most three priorities, action areas included.")}
            )
        return cleaned
