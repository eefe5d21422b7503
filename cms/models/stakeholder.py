from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel
from wagtail.models import Orderable

from .localised import Localised


class Stakeholder(Orderable):
    """Whom an initiative concerns, or who can influence it: the method's stakeholder analysis."""

    class Role(models.TextChoices):
        AFFECTED = "affected", _("is affected")
        INFLUENCES = "influences", _("can influence it")
        BOTH = "both", _("is affected and can influence it")

    initiative = ParentalKey(
        "cms.Initiative", on_delete=models.CASCADE, related_name="stakeholders"
    )
    name = models.CharField(_("who"), max_length=120)
    name_en = models.CharField(_("who, in English"), max_length=120, blank=True)
    role = models.CharField(_("role"), max_length=10, choices=Role, default=Role.AFFECTED)
    involvement = models.CharField(_("how they are brought in"), max_length=300, blank=True)
    involvement_en = models.CharField(
        _("how they are brought in, in English"), max_length=300, blank=True
    )

    local_name = Localised("name")
    local_involvement = Localised("involvement")

    panels = [
        FieldPanel("name"),
        FieldPanel("name_en"),
        FieldPanel("role"),
        FieldPanel("involvement"),
        FieldPanel("involvement_en"),
    ]

    class Meta(Orderable.Meta):
        verbose_name = _("stakeholder")
        verbose_name_plural = _("stakeholders")

    def __str__(self):
        return self.name
