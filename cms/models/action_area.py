from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from modelcluster.models import ClusterableModel
from wagtail.admin.panels import FieldPanel, InlinePanel
from wagtail.models import Orderable

from .localised import Localised


class ActionArea(ClusterableModel, Orderable):
    """A part of a priority, with its actions. Proposals and events can be tied to it."""

    priority = ParentalKey("cms.Priority", on_delete=models.CASCADE, related_name="action_areas")
    slug = models.SlugField(
        _("permanent name"),
        max_length=80,
        help_text=_("Used in links to this row. Write it once and leave it as it is."),
    )
    title = models.CharField(_("title"), max_length=255)
    title_en = models.CharField(_("title in English"), max_length=255, blank=True)

    keywords = models.TextField(
        _("words"),
        max_length=1000,
        blank=True,
        help_text=_(
            "Words that tell that a text is about this, with commas between: parts of words do. "
            "The action area is suggested where they are found."
        ),
    )

    local_title = Localised("title")

    panels = [
        FieldPanel("title"),
        FieldPanel("title_en"),
        FieldPanel("slug"),
        FieldPanel("keywords"),
        InlinePanel("actions", label=_("Action point"), heading=_("Action points")),
    ]

    class Meta(Orderable.Meta):
        verbose_name = _("action area")
        verbose_name_plural = _("action areas")
        constraints = [
            models.UniqueConstraint(
                fields=["priority", "slug"], name="action_area_slug_once_per_priority"
            )
        ]

    def __str__(self):
        return self.title
