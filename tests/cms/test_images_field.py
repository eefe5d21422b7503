"""The field that asks for a picture, in anybody's form."""

import pytest
from django import forms
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import translation

from cms.images.fields import PhotoField
from cms.images.intake import CleanPicture

from . import image_files as files


class Form(forms.Form):
    picture = PhotoField(label="Bild")
    extra = PhotoField(label="En till", required=False)


def sent(content: bytes, name="sommar.jpg", **more) -> Form:
    return Form({}, {"picture": SimpleUploadedFile(name, content, "image/jpeg"), **more})


def test_its_value_is_ready_to_keep():
    form = sent(files.talkative("JPEG"))
    assert form.is_valid(), form.errors
    assert isinstance(form.cleaned_data["picture"], CleanPicture)
    assert files.SECRET.encode() not in form.cleaned_data["picture"].read()
    assert form.cleaned_data["extra"] is None


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "empty"),
        (b"<svg/>", "unknown-format"),
        (files.png_of(20_000, 20_000, rows=b""), "too-many-pixels"),
        (files.file_of(files.quarters())[:400], "damaged"),
        (bytes(10 * 1024 * 1024 + 1), "too-heavy"),
    ],
)
def test_a_refusal_is_an_error_on_the_field_in_the_readers_language(content, code):
    with translation.override("sv"):
        form = sent(content)
        (error,) = form.errors["picture"].as_data()
        (swedish,) = form.errors["picture"]
    assert error.code == code
    assert any(word in swedish for word in ("ilden", "Filen"))


def test_a_required_picture_is_asked_for():
    assert Form({}, {}).errors["picture"].as_data()[0].code == "required"


def test_the_picker_offers_what_is_taken():
    html = str(Form()["picture"])
    for kind in ("image/jpeg", "image/png", "image/webp", "image/avif", "image/heic"):
        assert kind in html
    assert "svg" not in html
    assert "multiple" not in html


def test_the_hint_tells_what_fits_and_what_becomes_of_it():
    with translation.override("sv"):
        hint = str(Form()["picture"].help_text)
    assert "10 MB" in hint
    assert "var bilden är tagen" in hint
