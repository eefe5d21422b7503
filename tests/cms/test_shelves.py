"""Residents' pictures lie apart: no editor lists, chooses, changes or removes them."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from cms.images import shelves
from cms.models import Image
from participation.models import ContributionPhoto
from tests import people
from tests.factories import ImageFactory, ProposalFactory, image_bytes

pytestmark = pytest.mark.django_db
SECRET = "Ett utkast som ingen annan ska se"


@pytest.fixture
def theirs() -> Image:
    return ImageFactory(title=SECRET, description=SECRET, collection=shelves.residents())


@pytest.fixture(params=["maja", "nils"])
def desk(request, client_for):
    return client_for(getattr(people, request.param)())


def test_what_a_resident_sends_lies_apart(client_for):
    proposal = ProposalFactory()
    browser = client_for(proposal.author)
    address = f"/forslag/{proposal.pk}/andring/"
    page = browser.get(address)
    data = {
        **{name: page.context["form"][name].value() for name in ("title", "body", "summary")},
        "municipality": "0780",
        "priorities": [proposal.tags.get().priority_id],
        "form_key": str(proposal.form_key),
        "photos-TOTAL_FORMS": "5",
        "photos-INITIAL_FORMS": "0",
        "photos-0-upload": SimpleUploadedFile("bild.jpg", image_bytes(), "image/jpeg"),
        "photos-0-alt_text": "En äng.",
    }
    assert browser.post(address, data).status_code == 302
    assert ContributionPhoto.objects.get().image.collection == shelves.residents()


def test_the_desk_does_not_list_it(desk, theirs):
    shown = ImageFactory(title="Redaktionens egen", collection=shelves.editors())
    for name in ("wagtailimages:index", "wagtailimages_chooser:choose"):
        for query in ({}, {"q": "utkast"}):
            text = desk.get(reverse(name), query).content.decode()
            assert SECRET not in text, name
    assert shown.title in desk.get(reverse("wagtailimages:index")).content.decode()


@pytest.mark.parametrize("name", ["edit", "delete", "url_generator", "preview"])
def test_nor_open_it(desk, theirs, name):
    arguments = [theirs.pk, "width-100"] if name == "preview" else [theirs.pk]
    answer = desk.get(reverse(f"wagtailimages:{name}", args=arguments))
    assert answer.status_code in {302, 403, 404}
    assert desk.post(reverse("wagtailimages:delete", args=[theirs.pk])).status_code in {302, 403}
    assert Image.objects.filter(pk=theirs.pk).exists()


def test_nor_choose_it_by_its_number(desk, theirs):
    for name in ("chosen", "select_format"):
        answer = desk.get(reverse(f"wagtailimages_chooser:{name}", args=[theirs.pk]))
        assert answer.status_code in {302, 403, 404}, name
