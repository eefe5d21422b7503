from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel
from wagtail.models import Orderable

from .localised import Localised


class MethodComponent(Orderable):
    """A principle that all work by the method holds to."""

    method = ParentalKey("cms.Method", on_delete=models.CASCADE, related_name="components")
    title = models.CharField(_("title"), max_length=255)
    title_en = models.CharField(_("title in English"), max_length=255, blank=True)

    local_title = Localised("title")

    panels = [FieldPanel("title"), FieldPanel("title_en")]

    class Meta(Orderable.Meta):
        verbose_name = _("component")
        verbose_name_plural = _("components")

    def __str__(self):
        return self.title
