"""Why a picture was refused, and what the person who chose it can do."""

from django.utils.translation import gettext_lazy as _


class ImageError(Exception):
    """`str()` is for the reader, in the active language; `code` names the kind."""

    code = "refused"
    message = _("The picture could not be used. Choose another one.")

    def __str__(self) -> str:
        return str(self.message)


class Empty(ImageError):
    code = "empty"
    message = _("The file is empty. Choose the picture again, or another one.")


class TooHeavy(ImageError):
    code = "too-heavy"
    message = _("The picture weighs more than 10 MB. Make it smaller, or choose another one.")


class TooManyPixels(ImageError):
    code = "too-many-pixels"
    message = _(
        "The picture has too many pixels: at most 50 million fit. "
        "Make it smaller, or choose another one."
    )


class UnknownFormat(ImageError):
    code = "unknown-format"
    message = _(
        "The file is not a picture that can be used here. "
        "Choose a picture in the format JPEG, PNG, WebP, AVIF or HEIC."
    )


class Damaged(ImageError):
    code = "damaged"
    message = _(
        "The picture cannot be read. Open it on your computer or phone, save it anew as JPEG "
        "and try again."
    )
