"""A picture and its renditions. Files come in through cms.images alone (ADR 5)."""

from pathlib import PurePath
from uuid import uuid4

from django.core.files.base import ContentFile, File
from django.db import models
from django.utils.translation import gettext_lazy as _
from taggit.managers import TaggableManager
from wagtail.images.models import AbstractImage, AbstractRendition

from .localised import Localised


class Image(AbstractImage):
    description = models.CharField(
        _("description in Swedish"),
        max_length=255,
        blank=True,
        default="",
        help_text=_("What the picture shows, for those who do not see it. One short sentence."),
    )
    description_en = models.CharField(
        _("description in English"), max_length=255, blank=True, default=""
    )

    # Wagtail's own model is named Image too: the way back from a tag needs another name.
    tags = TaggableManager(_("tags"), blank=True, help_text="", related_name="pictures")

    local_description = Localised("description")

    admin_form_fields = (
        "title",
        "file",
        "description",
        "description_en",
        "collection",
        "tags",
        "focal_point_x",
        "focal_point_y",
        "focal_point_width",
        "focal_point_height",
    )

    class Meta(AbstractImage.Meta):
        default_related_name = "pictures"
        verbose_name = _("picture")
        verbose_name_plural = _("pictures")
        permissions = [("choose_image", "Can choose image")]

    @property
    def default_alt_text(self) -> str:
        """The description alone: a title is often a file name, and worse than silence."""
        return self.local_description

    def get_upload_to(self, filename: str) -> str:
        """A name that tells nothing, whoever saves the file and whatever they called it."""
        return f"original_images/{uuid4().hex}{PurePath(filename).suffix.lower()}"

    def generate_rendition_file(self, filter, *, source=None) -> File:
        """In memory: Wagtail leaves its temporary file for the garbage collector to close."""
        with super().generate_rendition_file(filter, source=source) as file:
            file.seek(0)
            return ContentFile(file.read(), file.name)


class Rendition(AbstractRendition):
    image = models.ForeignKey(Image, related_name="renditions", on_delete=models.CASCADE)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["image", "filter_spec", "focal_point_key"], name="rendition_once"
            )
        ]
