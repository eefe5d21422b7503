"""`{% photo %}`: the markup of a picture, whatever is ready, and what it asks of the database."""

import re
from html.parser import HTMLParser

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.template import Context, Template
from django.test.utils import CaptureQueriesContext
from django.utils import translation

from cms import images
from cms.models import Image

from . import image_files as files

pytestmark = [pytest.mark.django_db, pytest.mark.slow]  # pictures are encoded for real


@pytest.fixture
def image() -> Image:
    upload = SimpleUploadedFile("x.jpg", files.file_of(files.quarters((1800, 1200))))
    return images.store(upload, title="IMG_2041", description="En balkong", by=None)


@pytest.fixture
def prepared(image) -> Image:
    images.prepare(image)
    return image


class Elements(HTMLParser):
    def __init__(self):
        super().__init__()
        self.found = []

    def handle_starttag(self, tag, attrs):
        self.found.append((tag, dict(attrs)))


def printed(image, alt="En balkong", variant="card", options="") -> list[tuple[str, dict]]:
    template = Template("{% load photos %}{% photo image alt variant " + options + " %}")
    elements = Elements()
    elements.feed(template.render(Context({"image": image, "alt": alt, "variant": variant})))
    return elements.found


def test_a_picture_in_two_formats_with_its_size(prepared):
    (picture, _), (source, avif), (img, webp) = printed(prepared)
    assert (picture, source, img) == ("picture", "source", "img")
    assert avif["type"] == "image/avif"
    assert re.fullmatch(r"/media/\S+\.avif 480w, /media/\S+\.avif 960w", avif["srcset"])
    assert re.fullmatch(r"/media/\S+\.webp 480w, /media/\S+\.webp 960w", webp["srcset"])
    assert avif["sizes"] == webp["sizes"]
    assert (webp["width"], webp["height"]) == ("960", "640")
    assert (webp["alt"], webp["loading"], webp["decoding"]) == ("En balkong", "lazy", "async")
    assert "style" not in webp


@pytest.mark.parametrize(
    ("variant", "size"), [("card", (960, 640)), ("wide", (1600, 900)), ("full", (1600, 1066))]
)
def test_each_variant_has_its_shape(prepared, variant, size):
    img = printed(prepared, variant=variant)[-1][1]
    assert (int(img["width"]), int(img["height"])) == size


def test_the_first_picture_of_a_page_is_not_kept_waiting(prepared):
    img = printed(prepared, options="eager=True")[-1][1]
    assert img["fetchpriority"] == "high"
    assert "loading" not in img


def test_numbers_are_for_browsers_in_every_language(prepared):
    with translation.override("sv"):
        assert printed(prepared, variant="wide")[-1][1]["width"] == "1600"


def test_the_original_stands_in_until_the_renditions_are_made(image):
    (_, _), (_, img) = printed(image)
    assert img["src"] == image.file.url
    assert (img["width"], img["height"]) == ("1800", "1200")
    assert not image.renditions.exists()


def test_what_is_ready_is_shown_while_the_rest_is_made(prepared):
    prepared.renditions.filter(filter_spec__endswith="webp").delete()
    (_, _), (_, avif), (_, img) = printed(prepared)
    assert ".avif 960w" in avif["srcset"]
    assert img["src"] == prepared.file.url


def test_a_small_picture_is_offered_in_one_size():
    upload = SimpleUploadedFile("x.png", files.file_of(files.quarters((300, 200)), "PNG"))
    small = images.store(upload, title="Frimärke", description="Ett frimärke", by=None)
    images.prepare(small)
    _, (_, avif), (_, img) = printed(small)
    assert avif["srcset"].count("300w") == img["srcset"].count("300w") == 1
    assert "," not in avif["srcset"]


def test_the_alt_text(prepared):
    assert printed(prepared, alt='Ebbas "nya" <balkong>')[-1][1]["alt"] == 'Ebbas "nya" <balkong>'
    assert printed(prepared, alt="")[-1][1]["alt"] == ""
    assert printed(prepared, alt=None)[-1][1]["alt"] == "En balkong"


def test_an_alt_text_in_another_language_says_so(prepared):
    with translation.override("en"):
        assert printed(prepared, alt=None)[-1][1]["lang"] == "sv"
        prepared.description_en = "A balcony"
        img = printed(prepared, alt=None)[-1][1]
    assert img["alt"] == "A balcony"
    assert "lang" not in img
    assert "lang" not in printed(prepared, alt=None)[-1][1]


def test_without_a_picture_nothing_is_printed():
    assert printed(None) == []


def test_a_variant_that_does_not_exist_is_a_mistake(prepared):
    with pytest.raises(KeyError):
        printed(prepared, variant="huge")


def test_a_list_asks_no_more_for_thirty_than_for_one(prepared):
    def queries(count: int) -> int:
        with CaptureQueriesContext(connection) as captured:
            found = list(Image.objects.prefetch_related(images.prefetch_photos())[:count])
            for one in found:
                assert len(printed(one)) == 3
        assert len(found) == count
        return len(captured)

    assert queries(1) == 2
    content = files.file_of(files.quarters((60, 40)))
    for number in range(29):
        upload = SimpleUploadedFile("x.jpg", content)
        one = images.store(upload, title=str(number), description="En bild", by=None)
        images.prepare(one)
    assert queries(30) == 2


def test_prefetching_through_a_relation(prepared):
    path = images.prefetch_photos("photos__image")
    assert path.prefetch_through == "photos__image__renditions"
    assert path.prefetch_to == "photos__image__prefetched_renditions"
