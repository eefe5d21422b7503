"""Kept pictures: what is on disk, what the pages show, and that it was made beforehand."""

from io import BytesIO
from pathlib import PurePath

import pytest
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile
from django.core.management import call_command
from django.db import transaction
from PIL import Image as Pillow

from cms import images, tasks
from cms.images import intake
from cms.images.variants import SPECS
from cms.models import Image, Rendition
from tests import people

from . import image_files as files

pytestmark = [pytest.mark.django_db, pytest.mark.slow]  # pictures are encoded for real


def upload(image=None, kind="JPEG", **options) -> SimpleUploadedFile:
    content = files.file_of(image or files.quarters((1800, 1200)), kind, **options)
    return SimpleUploadedFile("Ebbas balkong.jpg", content, "image/jpeg")


def stored(image=None, **options) -> Image:
    return images.store(
        upload(image, **options), title="Balkong", description="En balkong", by=None
    )


def content_of(file) -> bytes:
    with file.open() as opened:
        return opened.read()


def test_what_is_kept():
    ebba = people.ebba()
    image = images.store(
        upload(), title="Balkong", description="En balkong", description_en="A balcony", by=ebba
    )
    image = Image.objects.get(pk=image.pk)
    assert (image.width, image.height) == (1800, 1200)
    assert image.uploaded_by_user == ebba
    assert image.file_size == image.file.size
    assert image.file_hash
    assert PurePath(image.file.name).parent.name == "original_images"
    assert "ebba" not in image.file.name.lower()
    assert len(PurePath(image.file.name).stem) == 32


def test_the_description_is_the_alt_text_in_the_readers_language(in_language):
    image = Image(title="IMG_2041.jpg", description="En balkong", description_en="A balcony")
    assert image.default_alt_text == {"sv": "En balkong", "en": "A balcony"}[in_language]
    assert Image(title="IMG_2041.jpg").default_alt_text == ""
    assert Image(title="IMG_2041.jpg", description="En balkong").default_alt_text == "En balkong"


def test_renditions_are_made_once_the_picture_is_committed(django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        image = stored()
        assert not image.renditions.exists()
    made = {one.filter_spec: one for one in image.renditions.all()}
    assert made.keys() == set(SPECS)
    assert (made["fill-480x320|format-avif"].width, made["max-1600x2400|format-webp"].width) == (
        480,
        1600,
    )
    for rendition in made.values():
        wanted = rendition.filter_spec.rpartition("-")[2]
        assert PurePath(rendition.file.name).suffix == f".{wanted}"
        assert files.opened(content_of(rendition.file)).format == wanted.upper()


def test_no_file_tells_where_the_picture_was_taken(django_capture_on_commit_callbacks):
    given = SimpleUploadedFile("x.jpg", files.talkative("JPEG"))
    assert files.opened(files.talkative("JPEG")).getexif().get_ifd(0x8825)
    with django_capture_on_commit_callbacks(execute=True):
        image = images.store(given, title="Balkong", description="En balkong", by=None)
    image.get_rendition("original")  # the desk shows this one
    kept = [image.file, *(rendition.file for rendition in image.renditions.all())]
    assert len(kept) == len(SPECS) + 2
    for file in kept:
        content = content_of(file)
        assert files.SECRET.encode() not in content
        assert b"Exif" not in content
        assert not files.opened(content).getexif()


def test_preparing_again_makes_nothing():
    image = stored()
    assert images.prepare(image) == len(SPECS)
    assert images.prepare(image) == 0
    image.renditions.filter(filter_spec=SPECS[0]).delete()
    assert images.prepare(image) == 1


def test_a_new_focal_point_makes_new_cuts_around_it():
    image = stored(files.quarters((1800, 600)))
    images.prepare(image)
    image.focal_point_x, image.focal_point_y = 1700, 500
    image.focal_point_width = image.focal_point_height = 100
    image.save()
    assert images.prepare(image) == len([spec for spec in SPECS if spec.startswith("fill")])
    cuts = image.renditions.filter(filter_spec="fill-480x320|format-webp").order_by("pk")
    before, after = (files.opened(content_of(one.file)).getpixel((100, 50)) for one in cuts)
    assert before[0] > 200  # red: the left half still shows
    assert after[1] > 150  # green: the cut has moved to the right


@pytest.mark.parametrize("size", [(1, 1), (1, 2560), (2560, 1), (30, 20), (2560, 2560)])
def test_every_shape_of_picture_can_be_shown(size):
    image = stored(Pillow.new("RGB", size, files.GREEN), kind="PNG")
    assert images.prepare(image) == len(SPECS)
    assert all(one.width <= size[0] and one.height <= size[1] for one in image.renditions.all())


def test_transparency_reaches_the_page():
    image = stored(Pillow.new("RGBA", (600, 400), (0, 0, 0, 0)), kind="PNG")
    images.prepare(image)
    for rendition in image.renditions.all():
        assert files.opened(content_of(rendition.file)).mode == "RGBA"


def test_the_task_makes_nothing_for_a_picture_that_is_gone():
    tasks.prepare_renditions.call(0)
    assert not Rendition.objects.exists()


def test_the_command_makes_what_is_missing(capsys):
    first, second = stored(), stored()
    images.prepare(first)
    call_command("prepare_images")
    assert second.renditions.count() == len(SPECS)
    assert "12" in capsys.readouterr().out


def test_a_text_that_is_too_long_is_refused_and_nothing_is_kept():
    with pytest.raises(ValidationError):
        images.store(upload(), title="Balkong", description="å" * 256, by=None)
    assert not Image.objects.exists()


def test_a_refused_picture_is_not_kept():
    with pytest.raises(images.ImageError):
        images.store(BytesIO(b"<svg/>"), title="Balkong", description="En balkong", by=None)
    assert not Image.objects.exists()


def test_what_is_undone_leaves_no_picture_and_no_work(django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks() as callbacks, transaction.atomic():
        stored()
        transaction.set_rollback(True)
    assert not Image.objects.exists()
    assert callbacks == []


def test_a_clean_picture_is_kept_as_it_is():
    picture = intake.clean(upload())
    image = images.store(picture, title="Balkong", description="En balkong", by=None)
    picture.seek(0)
    assert content_of(image.file) == picture.read()


def test_a_picture_that_is_moved_leaves_nothing_at_its_old_address(
    django_capture_on_commit_callbacks,
):
    with django_capture_on_commit_callbacks(execute=True):
        image = stored()
    storage, before = image.file.storage, [image.file.name]
    before += [rendition.file.name for rendition in image.renditions.all()]
    content = content_of(image.file)
    with django_capture_on_commit_callbacks(execute=True):
        tasks.move_picture.enqueue(image.pk)
    moved = Image.objects.get()
    assert content_of(moved.file) == content
    assert not [name for name in before if storage.exists(name)]
    assert moved.renditions.count() == len(SPECS)
    assert all(storage.exists(rendition.file.name) for rendition in moved.renditions.all())
