"""The form field for one picture, for residents and editors alike."""

from django import forms
from django.conf import settings
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from . import intake
from .errors import Empty, ImageError, TooHeavy, UnknownFormat

# Types for the phone's picker; extensions for a desktop that knows no type for them.
ACCEPT = "image/jpeg,image/png,image/webp,image/avif,image/heic,image/heif,.avif,.heic,.heif"


class PhotoField(forms.FileField):
    """Its value is a CleanPicture, ready for `cms.images.store`; a refusal is a field error.

    An empty optional field gives None. The file's name and declared type decide nothing.
    """

    widget = forms.FileInput(attrs={"accept": ACCEPT})
    default_error_messages = {
        "empty": Empty.message,
        # Wagtail's multiple upload shows these two before it sends anything.
        "file_too_large_unknown_size": TooHeavy.message,
        "invalid_image_extension": UnknownFormat.message,
    }

    def __init__(self, **kwargs):
        kwargs.setdefault(
            "help_text", _("JPEG, PNG, WebP, AVIF or HEIC, at most 10 MB. Place data is removed.")
        )
        super().__init__(**kwargs)
        self.max_upload_size = settings.WAGTAILIMAGES_MAX_UPLOAD_SIZE

    def to_python(self, data):
        upload = super().to_python(data)
        if upload is None:
            return None
        try:
            return intake.clean(upload)
        except ImageError as error:
            raise ValidationError(error.message, code=error.code) from error

    def widget_attrs(self, widget) -> dict:
        return {**super().widget_attrs(widget), "accept": ACCEPT}
