"""An editor's pictures take the same way in as everyone else's, by each of the desk's doors."""

import json

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from wagtail.models import Collection, UploadedFile

from cms import images
from cms.images.variants import SPECS
from cms.models import Image
from tests import people

from . import image_files as files

pytestmark = pytest.mark.django_db

BOMB = files.png_of(10_000, 10_000)
REFUSED = {
    "a bomb": (BOMB, "bildpunkter"),
    "a script": (b"<svg xmlns='http://www.w3.org/2000/svg'/>", "JPEG, PNG, WebP"),
    "half a picture": (files.file_of(files.quarters())[:400], "går inte att läsa"),
    "a byte too many": (bytes(10 * 1024 * 1024 + 1), "10 MB"),
}


def upload(content: bytes | None = None) -> SimpleUploadedFile:
    content = files.talkative("JPEG") if content is None else content
    return SimpleUploadedFile("Majas semester.jpg", content, "image/jpeg")


def form_data(**changes) -> dict:
    blank = dict.fromkeys([f"focal_point_{part}" for part in ("x", "y", "width", "height")], "")
    root = Collection.get_first_root_node().pk
    return {"title": "Sommar", "tags": "", "collection": root, **blank, **changes}


@pytest.fixture
def desk(client_for):
    return client_for(people.maja())


@pytest.fixture
def image() -> Image:
    return images.store(upload(), title="Förr", description="En balkong", by=None)


def content_of(image: Image) -> bytes:
    with image.file.open() as file:
        return file.read()


def assert_clean(image: Image) -> None:
    content = content_of(image)
    assert files.SECRET.encode() not in content
    assert b"Exif" not in content
    assert "semester" not in image.file.name


def test_adding_one(desk, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        answer = desk.post(
            reverse("wagtailimages:add"),
            form_data(file=upload(), description="Ett hav", description_en="A sea"),
        )
    assert answer.status_code == 302
    image = Image.objects.get(title="Sommar")
    assert_clean(image)
    assert (image.description, image.description_en) == ("Ett hav", "A sea")
    assert image.uploaded_by_user.email == "maja@example.org"
    assert image.renditions.filter(filter_spec__in=SPECS).count() == len(SPECS)


@pytest.mark.parametrize("what", REFUSED)
def test_adding_what_is_refused(desk, what):
    content, words = REFUSED[what]
    answer = desk.post(reverse("wagtailimages:add"), form_data(file=upload(content)))
    assert answer.status_code == 200
    assert words in answer.content.decode()
    assert not Image.objects.exists()


def test_replacing_the_file(desk, image, django_capture_on_commit_callbacks):
    images.prepare(image)
    before = image.file.name
    with django_capture_on_commit_callbacks(execute=True):
        answer = desk.post(reverse("wagtailimages:edit", args=[image.pk]), form_data(file=upload()))
    assert answer.status_code == 302
    image.refresh_from_db()
    assert image.file.name != before
    assert not image.file.storage.exists(before)
    assert_clean(image)
    assert image.renditions.filter(filter_spec__in=SPECS).count() == len(SPECS)


@pytest.mark.parametrize("what", REFUSED)
def test_replacing_with_what_is_refused(desk, image, what):
    content, words = REFUSED[what]
    before = content_of(image)
    answer = desk.post(
        reverse("wagtailimages:edit", args=[image.pk]), form_data(file=upload(content))
    )
    assert words in answer.content.decode()
    image.refresh_from_db()
    assert (image.title, content_of(image)) == ("Förr", before)


def test_changing_the_words_leaves_the_file(desk, image):
    before = image.file.name
    desk.post(reverse("wagtailimages:edit", args=[image.pk]), form_data(description="Ett hav"))
    image.refresh_from_db()
    assert (image.description, image.file.name) == ("Ett hav", before)


def test_a_focal_point_makes_its_own_cuts(desk, image, django_capture_on_commit_callbacks):
    images.prepare(image)
    point = {f"focal_point_{part}": 30 for part in ("x", "y", "width", "height")}
    with django_capture_on_commit_callbacks(execute=True):
        desk.post(reverse("wagtailimages:edit", args=[image.pk]), form_data(**point))
    image.refresh_from_db()
    assert image.has_focal_point()
    assert images.prepare(image) == 0


def test_the_forms_are_shown(desk, image):
    for address in (
        reverse("wagtailimages:add"),
        reverse("wagtailimages:add_multiple"),
        reverse("wagtailimages:edit", args=[image.pk]),
        reverse("wagtailimages_chooser:choose"),
    ):
        answer = desk.get(address)
        assert answer.status_code == 200
        assert "image/heic" in answer.content.decode(), address


def test_uploading_while_choosing(desk):
    address = reverse("wagtailimages_chooser:create")
    prefix = "image-chooser-upload"
    data = {f"{prefix}-{name}": value for name, value in form_data(file=upload()).items()}
    answer = json.loads(desk.post(address, data).content)
    assert answer["step"] == "chosen"
    assert_clean(Image.objects.get(title="Sommar"))
    data[f"{prefix}-file"] = upload(BOMB)
    answer = json.loads(desk.post(address, data).content)
    assert "bildpunkter" in answer["htmlFragment"]
    assert Image.objects.count() == 1


# --- Many at once ---------------------------------------------------------------------------


def many(desk, **data) -> dict:
    answer = desk.post(reverse("wagtailimages:add_multiple"), data)
    assert answer.status_code == 200
    return json.loads(answer.content)


def test_adding_many(desk, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        answer = many(desk, title="Sommar", **{"files[]": upload()})
    assert answer["success"]
    image = Image.objects.get(pk=answer["image_id"])
    assert_clean(image)
    assert image.uploaded_by_user.email == "maja@example.org"
    assert image.renditions.filter(filter_spec__in=SPECS).count() == len(SPECS)


@pytest.mark.parametrize("what", REFUSED)
def test_adding_many_of_which_one_is_refused(desk, what):
    content, words = REFUSED[what]
    answer = many(desk, title="Sommar", **{"files[]": upload(content)})
    assert not answer["success"]
    assert words in answer["error_message"]
    assert not Image.objects.exists()


def test_a_wrong_word_beside_the_picture_leaves_no_raw_file_behind(desk):
    answer = many(desk, title="å" * 256, **{"files[]": upload()})
    assert not answer["success"]
    assert "255" in answer["error_message"]
    assert not UploadedFile.objects.exists()
    assert not Image.objects.exists()


def test_an_upload_without_a_file(desk):
    assert desk.post(reverse("wagtailimages:add_multiple"), {"title": "x"}).status_code == 400


def test_correcting_the_words_after_adding_many(desk, image):
    prefix = f"image-{image.pk}"
    data = {f"{prefix}-{name}": value for name, value in form_data().items()}
    answer = json.loads(
        desk.post(reverse("wagtailimages:edit_multiple", args=[image.pk]), data).content
    )
    assert answer["success"]
    image.refresh_from_db()
    assert image.title == "Sommar"


@pytest.mark.parametrize("who", ["ebba", "sara", "visitor"])
@pytest.mark.parametrize("name", ["add", "add_multiple"])
def test_only_editors_come_in(client_for, who, name):
    answer = client_for(getattr(people, who)()).post(
        reverse(f"wagtailimages:{name}"),
        {"title": "Sommar", "file": upload(), "files[]": upload()},
    )
    assert answer.status_code in (302, 403)
    assert not Image.objects.exists()
