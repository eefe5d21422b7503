from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel

from .localised import Localised
from .page import LocalisedPage, tabs


class FollowUp(LocalisedPage):
    """A strategy's follow-up of a year: numbers, judgements, texts and sources as they were.

    `snapshot` is written once, when the page is made (`actions.follow_ups`), and nothing changes
    it. `checksum` is the SHA-256 of it as canonical JSON, so that anyone can see that it holds.
    """

    year = models.PositiveSmallIntegerField(_("year"), editable=False)
    frozen_at = models.DateTimeField(_("frozen"), editable=False)
    introduction = models.TextField(_("introduction"), max_length=3000, blank=True)
    introduction_en = models.TextField(_("introduction in English"), max_length=3000, blank=True)
    snapshot = models.JSONField(_("snapshot"), editable=False)
    checksum = models.CharField(_("checksum (SHA-256)"), max_length=64, editable=False)

    local_introduction = Localised("introduction")

    is_creatable = False  # it is made from the figures, by an action
    parent_page_types = ["cms.Strategy"]
    subpage_types = []
    template = "cms/follow_up.html"
    edit_handler = tabs(
        swedish=[FieldPanel("introduction")],
        english=[FieldPanel("introduction_en", heading=_("Introduction"))],
    )

    class Meta:
        verbose_name = _("yearly follow-up")
        verbose_name_plural = _("yearly follow-ups")
