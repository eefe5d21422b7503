from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel
from wagtail.models import Orderable

from ..enums import APART, Pair
from .amount import AmountField
from .choice_list import ChoiceListField
from .localised import Localised


class Target(Orderable):
    """A rule that measured values can be held against.

    `reach`: the value is to be at most or at least `value` (in the indicator's unit) in the
    target year. `improve`: it is to rise or fall from the base year. `outgrow`: it is to grow
    more than in the place compared with. `narrow_gap`: the difference within each pair is to
    shrink. `groups` names those for whom it must hold, each by itself; none means everyone.
    """

    class Type(models.TextChoices):
        REACH = "reach", _("reach a value")
        IMPROVE = "improve", _("improve since a base year")
        OUTGROW = "outgrow", _("grow more than another place")
        NARROW_GAP = "narrow_gap", _("narrow a gap between groups")

    class Operator(models.TextChoices):
        AT_MOST = "<=", _("at most")
        AT_LEAST = ">=", _("at least")

    class Direction(models.TextChoices):
        INCREASE = "increase", _("increase")
        DECREASE = "decrease", _("decrease")

    # What each type needs; the rest of these columns it must leave empty.
    NEEDS = {
        Type.REACH: {"operator", "value"},
        Type.IMPROVE: {"direction", "base_year"},
        Type.OUTGROW: {"comparison", "base_year"},
        Type.NARROW_GAP: {"between", "base_year"},
    }
    RULE_FIELDS = ("operator", "value", "direction", "comparison", "between", "base_year")

    goal = ParentalKey("cms.Goal", on_delete=models.CASCADE, related_name="targets")
    indicator = models.ForeignKey(
        "cms.Indicator",
        verbose_name=_("indicator"),
        on_delete=models.PROTECT,
        related_name="targets",
        help_text=_("The series that the target is held against."),
    )
    type = models.CharField(_("kind of target"), max_length=10, choices=Type)
    operator = models.CharField(
        _("at most or at least"), max_length=2, choices=Operator, blank=True
    )
    value = AmountField(_("value"), max_digits=14, decimal_places=4, null=True, blank=True)
    direction = models.CharField(_("direction"), max_length=8, choices=Direction, blank=True)
    comparison = models.ForeignKey(
        "cms.Place",
        verbose_name=_("compared with"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
    )
    between = ChoiceListField(_("gap between"), choices=Pair, blank=True)
    groups = ChoiceListField(_("must hold for each of"), choices=APART, blank=True)
    base_year = models.PositiveSmallIntegerField(_("base year"), null=True, blank=True)
    target_year = models.PositiveSmallIntegerField(_("target year"))
    note = models.TextField(_("note"), max_length=500, blank=True)
    note_en = models.TextField(_("note in English"), max_length=500, blank=True)

    local_note = Localised("note")

    panels = [
        FieldPanel("indicator"),
        FieldPanel("type"),
        FieldRowPanel([FieldPanel("operator"), FieldPanel("value")]),
        FieldRowPanel([FieldPanel("direction"), FieldPanel("comparison")]),
        FieldRowPanel([FieldPanel("base_year"), FieldPanel("target_year")]),
        FieldPanel("groups"),
        FieldPanel("between"),
        FieldPanel("note"),
        FieldPanel("note_en"),
    ]

    class Meta(Orderable.Meta):
        verbose_name = _("target")
        verbose_name_plural = _("targets")

    def __str__(self):
        return f"{self.get_type_display()} {self.target_year}"

    def clean(self):
        """A target has what its type needs and nothing that belongs to another type."""
        super().clean()
        needed = self.NEEDS.get(self.type, set())
        columns = {name: self._meta.get_field(name).attname for name in self.RULE_FIELDS}
        given = {name for name, at in columns.items() if getattr(self, at) not in (None, "", [])}
        problems = {name: _("This kind of target needs it.") for name in needed - given}
        problems |= {name: _("Belongs to another kind of target.") for name in given - needed}
        if self.base_year and self.target_year and self.base_year >= self.target_year:
            problems["base_year"] = _("The base year must come before the target year.")
        if problems:
            raise ValidationError(problems)
