"""The desk's form for pictures: an editor's upload is treated like everyone else's."""

from wagtail.images.forms import BaseImageForm

from .fields import PhotoField
from .storing import prepare_on_commit


class ImageForm(BaseImageForm):
    """For adding, replacing and choosing; named in WAGTAILIMAGES_IMAGE_FORM_BASE."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        # Wagtail's own field decodes the whole picture before it looks at the number of pixels.
        if theirs := self.fields.get("file"):
            self.fields["file"] = PhotoField(
                label=theirs.label, required=theirs.required, widget=theirs.widget
            )

    def save(self, commit: bool = True):
        image = super().save(commit=commit)
        if commit:
            prepare_on_commit(image)
        return image
