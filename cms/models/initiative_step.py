from django.core.exceptions import ValidationError
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel

from ..enums import InitiativeStatus
from .localised import Localised


class InitiativeStepQuerySet(models.QuerySet):
    def latest_first(self):
        return self.order_by("-date", "-pk")


class InitiativeStep(models.Model):
    """A change of an initiative's status, with its day and reason: its public history.

    Rows in the database are public: those of a draft stand in the page's revision alone.
    """

    initiative = ParentalKey("cms.Initiative", on_delete=models.CASCADE, related_name="steps")
    # No default: a row that the editor's form filled in by itself would count as empty.
    status = models.CharField(_("status"), max_length=8, choices=InitiativeStatus)
    date = models.DateField(
        _("from"),
        default=timezone.localdate,
        help_text=_("Today or earlier. What is to come is a milestone."),
    )
    note = models.TextField(
        _("what has happened"), max_length=600, blank=True, help_text=_("Told to its followers.")
    )
    note_en = models.TextField(_("what has happened, in English"), max_length=600, blank=True)

    objects = InitiativeStepQuerySet.as_manager()

    local_note = Localised("note")

    panels = [
        FieldRowPanel([FieldPanel("status"), FieldPanel("date")]),
        FieldPanel("note"),
        FieldPanel("note_en"),
    ]

    class Meta:
        verbose_name = _("change of status")
        verbose_name_plural = _("changes of status")
        ordering = ["date", "pk"]

    def __str__(self):
        return f"{self.date}: {self.get_status_display()}"

    def clean(self):
        super().clean()
        if self.date and self.date > timezone.localdate():
            raise ValidationError({"date": _("That day has not come yet.")})
