from django.core.validators import MaxValueValidator, MinValueValidator, RegexValidator
from django.db import models
from django.utils.translation import gettext_lazy as _

from ..enums import Group
from .choice_list import ChoiceListField
from .localised import Localised


def everyone() -> list[str]:
    return [Group.ALL.value]


class Indicator(models.Model):
    """A series that goals are followed by: what is counted, and in what unit."""

    class Better(models.TextChoices):
        HIGHER = "higher", _("a higher value")
        LOWER = "lower", _("a lower value")

    slug = models.SlugField(
        _("permanent name"),
        max_length=80,
        unique=True,
        help_text=_("Files and links know the indicator by this. Leave it as it is."),
    )
    name = models.CharField(_("name"), max_length=150)
    name_en = models.CharField(_("name in English"), max_length=150, blank=True)
    unit = models.CharField(
        _("unit"), max_length=80, help_text=_("As it stands after a number, for example “procent”.")
    )
    unit_en = models.CharField(_("unit in English"), max_length=80, blank=True)
    decimals = models.PositiveSmallIntegerField(_("decimals shown"), default=0)
    better = models.CharField(_("what is better"), max_length=6, choices=Better)
    groups = ChoiceListField(
        _("groups"),
        choices=Group,
        default=everyone,
        help_text=_("Whom there are values for: one column for each at the desk."),
    )
    current_for = models.PositiveSmallIntegerField(
        _("a value is current for this many years"),
        default=3,
        validators=[MinValueValidator(1), MaxValueValidator(20)],
        help_text=_("When the last value is older, the goal cannot be judged by it."),
    )
    note = models.TextField(_("what to know when comparing"), max_length=1000, blank=True)
    note_en = models.TextField(
        _("what to know when comparing, in English"), max_length=1000, blank=True
    )
    kolada_kpi = models.CharField(
        _("Kolada key figure"),
        max_length=10,
        unique=True,
        null=True,
        blank=True,
        validators=[RegexValidator(r"\A[A-Z][0-9]{5}\Z", _("A letter and five digits."))],
        help_text=_("The key figure's id in the Kolada database, for example N02267."),
    )
    # What is drawn and counted from the values is remembered under this.
    values_changed_at = models.DateTimeField(_("values changed"), null=True, editable=False)

    local_name = Localised("name")
    local_unit = Localised("unit")
    local_note = Localised("note")

    class Meta:
        verbose_name = _("indicator")
        verbose_name_plural = _("indicators")
        ordering = ["slug"]

    def __str__(self):
        return self.name
