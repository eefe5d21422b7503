"""Pictures in a form. One that was read stays in the store, so that an error elsewhere in the
form does not make a person choose it again; a signed token says which picture that is."""

from django import forms
from django.core import signing
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from cms.images import shelves
from cms.images.fields import PhotoField
from cms.images.storing import store
from cms.models import Image

from ..actions.photos import MAX_PHOTOS, Picture
from ..validators import has_something_to_read, no_hidden_characters, no_identity_number

SALT = "participation.photo"
TOKEN_LASTS = 24 * 60 * 60


class PhotoForm(forms.Form):
    token = forms.CharField(required=False, widget=forms.HiddenInput)
    upload = PhotoField(
        label=_("Choose a picture"),
        required=False,
        help_text=_(
            "JPEG, PNG, WebP, AVIF or HEIC, at most 10 MB. Location and camera details are removed."
        ),
    )
    alt_text = forms.CharField(
        label=_("What the picture shows"),
        required=False,
        max_length=250,
        validators=[has_something_to_read, no_hidden_characters, no_identity_number],
        help_text=_("One sentence for those who cannot see it. Needed for each picture."),
    )
    remove = forms.BooleanField(label=_("Remove the picture"), required=False)

    def __init__(self, *args, person, **kwargs):
        super().__init__(*args, **kwargs)
        self.person = person
        self.image = self._image_of(self["token"].value())
        self.fields["alt_text"].widget.attrs.pop("maxlength", None)
        # Not "optional": each goes along with the other, and the heading says that none is needed.
        for name in ("upload", "alt_text"):
            self.fields[name].goes_along = True

    def clean(self):
        cleaned = super().clean()
        if cleaned.get("remove"):
            cleaned["upload"] = None
            return cleaned
        if cleaned.get("token") and not self.image and not cleaned.get("upload"):
            raise ValidationError({"upload": _("The picture is gone. Choose it again.")})
        has_picture = cleaned.get("upload") or self.image
        if has_picture and "alt_text" in cleaned and not cleaned["alt_text"]:
            self.add_error("alt_text", _("Write what the picture shows."))
        if cleaned.get("alt_text") and not has_picture and "upload" not in self.errors:
            self.add_error("upload", _("Choose the picture that the text describes."))
        return cleaned

    def keep(self) -> None:
        """Put a picture that could be read into the store, and remember it in the form."""
        upload = getattr(self, "cleaned_data", {}).get("upload")
        if not upload:
            return
        alt_text = self.cleaned_data.get("alt_text") or ""
        self.image = store(
            upload,
            title=alt_text[:250],
            description=alt_text,
            by=self.person,
            collection=shelves.residents(),
        )
        self.data = self.data.copy()
        self.data[self.add_prefix("token")] = token_of(self.image, self.person)

    def _image_of(self, token: str | None) -> Image | None:
        if not token:
            return None
        try:
            image_id, person_id = signing.loads(token, salt=SALT, max_age=TOKEN_LASTS)
        except (signing.BadSignature, ValueError, TypeError):
            return None
        if person_id != self.person.pk:
            return None
        return Image.objects.filter(pk=image_id).first()


class BasePhotoFormSet(forms.BaseFormSet):
    def keep(self) -> None:
        """Store what was uploaded: before saving, and before showing the form again."""
        for form in self.forms:
            form.keep()

    def pictures(self) -> list[Picture]:
        """The pictures as they shall be, in order. To be asked of a valid set that was kept."""
        return [
            Picture(form.image, form.cleaned_data["alt_text"])
            for form in self.forms
            if form.image and not form.cleaned_data.get("remove")
        ]


def photo_forms(*, person, contribution=None, data=None, files=None, most: int = MAX_PHOTOS):
    """The set of picture forms: those that there are, and empty ones up to `most`."""
    photos = list(contribution.photos.all()) if contribution else []
    initial = [
        {"token": token_of(photo.image, person), "alt_text": photo.alt_text} for photo in photos
    ]
    form_set = forms.formset_factory(
        PhotoForm,
        formset=BasePhotoFormSet,
        extra=max(most - len(photos), 0),
        max_num=most,
        absolute_max=most,
        validate_max=True,
    )
    return form_set(data, files, prefix="photos", initial=initial, form_kwargs={"person": person})


def token_of(image: Image, person) -> str:
    return signing.dumps([image.pk, person.pk], salt=SALT)
