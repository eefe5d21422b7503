from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel
from wagtail.models import Orderable

from .localised import Localised


class MethodTool(Orderable):
    """A tool that is used when something is planned or followed up."""

    method = ParentalKey("cms.Method", on_delete=models.CASCADE, related_name="tools")
    slug = models.SlugField(
        _("permanent name"),
        max_length=80,
        help_text=_("Used in links to this row. Write it once and leave it as it is."),
    )
    title = models.CharField(_("title"), max_length=255)
    title_en = models.CharField(_("title in English"), max_length=255, blank=True)
    text = models.TextField(_("text"))
    text_en = models.TextField(_("text in English"), blank=True)

    local_title = Localised("title")
    local_text = Localised("text")

    panels = [
        FieldPanel("title"),
        FieldPanel("title_en"),
        FieldPanel("text"),
        FieldPanel("text_en"),
        FieldPanel("slug"),
    ]

    class Meta(Orderable.Meta):
        verbose_name = _("tool")
        verbose_name_plural = _("tools")
        constraints = [
            models.UniqueConstraint(fields=["method", "slug"], name="tool_slug_once_per_method")
        ]

    def __str__(self):
        return self.title
