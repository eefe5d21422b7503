from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel
from wagtail.models import Orderable

from .localised import Localised


class Challenge(Orderable):
    """What the county has to deal with: where the green thread begins."""

    area = ParentalKey("cms.Area", on_delete=models.CASCADE, related_name="challenges")
    slug = models.SlugField(
        _("permanent name"),
        max_length=80,
        help_text=_("Used in links to this row. Write it once and leave it as it is."),
    )
    text = models.TextField(_("text"), max_length=500)
    text_en = models.TextField(_("text in English"), max_length=500, blank=True)

    local_text = Localised("text")

    panels = [FieldPanel("text"), FieldPanel("text_en"), FieldPanel("slug")]

    class Meta(Orderable.Meta):
        verbose_name = _("challenge")
        verbose_name_plural = _("challenges")
        constraints = [
            models.UniqueConstraint(fields=["area", "slug"], name="challenge_slug_once_per_area")
        ]

    def __str__(self):
        return self.text
