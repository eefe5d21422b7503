"""A change of an initiative's status that has been told, once and for all."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from cms.enums import InitiativeStatus
from cms.models.localised import Localised


class Announcement(models.Model):
    """Known by what it says, not by its row under the page.

    Wagtail makes such rows anew when a page is published or an earlier version is taken back.
    """

    initiative = models.ForeignKey(
        "cms.Initiative", on_delete=models.CASCADE, related_name="announcements"
    )
    status = models.CharField(max_length=8, choices=InitiativeStatus)
    date = models.DateField()
    # The words that were told.
    note = models.TextField(blank=True)
    note_en = models.TextField(blank=True)
    made_at = models.DateTimeField(auto_now_add=True)

    local_note = Localised("note")

    class Meta:
        verbose_name = _("announcement")
        verbose_name_plural = _("announcements")
        constraints = [
            models.UniqueConstraint(
                fields=["initiative", "status", "date"], name="announcement_once_for_each_step"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.initiative}: {self.get_status_display()}, {self.date}"
