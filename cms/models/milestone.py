from django.core.exceptions import ValidationError
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel

from .localised import Localised


class Milestone(models.Model):
    """What an initiative is to have done by a day."""

    initiative = ParentalKey("cms.Initiative", on_delete=models.CASCADE, related_name="milestones")
    title = models.CharField(_("title"), max_length=150)
    title_en = models.CharField(_("title in English"), max_length=150, blank=True)
    due_date = models.DateField(_("by"))
    done_date = models.DateField(
        _("done"), null=True, blank=True, help_text=_("Leave it empty until it is done.")
    )

    local_title = Localised("title")

    panels = [
        FieldPanel("title"),
        FieldPanel("title_en"),
        FieldRowPanel([FieldPanel("due_date"), FieldPanel("done_date")]),
    ]

    class Meta:
        verbose_name = _("milestone")
        verbose_name_plural = _("milestones")
        ordering = ["due_date", "pk"]

    def __str__(self):
        return self.title

    def clean(self):
        super().clean()
        if self.done_date and self.done_date > timezone.localdate():
            raise ValidationError({"done_date": _("That day has not come yet.")})
