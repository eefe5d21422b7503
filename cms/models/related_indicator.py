from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel
from wagtail.models import Orderable

from .localised import Localised


class RelatedIndicator(Orderable):
    """A series that is shown beside a goal and never held against it; the note says why not."""

    goal = ParentalKey("cms.Goal", on_delete=models.CASCADE, related_name="related_indicators")
    indicator = models.ForeignKey(
        "cms.Indicator",
        verbose_name=_("indicator"),
        on_delete=models.PROTECT,
        related_name="related_goals",
    )
    note = models.TextField(
        _("why it does not judge the goal"),
        max_length=500,
        help_text=_("Shown beside the chart, so that nobody takes the series for the goal's own."),
    )
    note_en = models.TextField(_("why, in English"), max_length=500, blank=True)

    local_note = Localised("note")

    panels = [FieldPanel("indicator"), FieldPanel("note"), FieldPanel("note_en")]

    class Meta(Orderable.Meta):
        verbose_name = _("related series")
        verbose_name_plural = _("related series")

    def __str__(self):
        return str(self.indicator)
