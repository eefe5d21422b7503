from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel
from wagtail.models import Orderable

from .localised import Localised


class Action(Orderable):
    """One point of what is to be done within an action area."""

    action_area = ParentalKey("cms.ActionArea", on_delete=models.CASCADE, related_name="actions")
    text = models.CharField(_("text"), max_length=255)
    text_en = models.CharField(_("text in English"), max_length=255, blank=True)

    local_text = Localised("text")

    panels = [FieldPanel("text"), FieldPanel("text_en")]

    class Meta(Orderable.Meta):
        verbose_name = _("action point")
        verbose_name_plural = _("action points")

    def __str__(self):
        return self.text
