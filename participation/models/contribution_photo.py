"""A picture of a contribution, in the author's order, with words for those who cannot see it."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from ..validators import has_something_to_read, no_hidden_characters, no_identity_number


class ContributionPhoto(models.Model):
    contribution = models.ForeignKey(
        "participation.Contribution", on_delete=models.CASCADE, related_name="photos"
    )
    image = models.ForeignKey("cms.Image", on_delete=models.PROTECT, related_name="+")
    alt_text = models.CharField(
        _("what the picture shows"),
        max_length=250,
        validators=[has_something_to_read, no_hidden_characters, no_identity_number],
    )
    position = models.PositiveSmallIntegerField(_("order"), default=0)

    class Meta:
        verbose_name = _("picture")
        verbose_name_plural = _("pictures")
        ordering = ["position", "pk"]
        constraints = [
            models.CheckConstraint(condition=~models.Q(alt_text=""), name="photo_has_alt_text"),
        ]

    def __str__(self) -> str:
        return self.alt_text
