"""What people have tied a proposal or event to cannot be removed, by whatever way at the desk."""

import pytest
from django.urls import reverse
from wagtail.models import Page

from cms.images import shelves
from cms.models import ActionArea, Area, Image, Indicator, Municipality, Priority, Strategy
from cms.models.ties import tied
from participation.models import ContributionPriority
from tests import people
from tests.cms.desk_forms import edit_form, save
from tests.factories import ImageFactory, PhotoFactory, ProposalFactory, TagFactory, UserFactory

pytestmark = pytest.mark.django_db
SLUG = "hallbara-resor-och-transporter"
STAYS = "kan inte tas bort, för något är knutet dit"


@pytest.fixture
def editor(client_for):
    return client_for(people.maja())


@pytest.fixture
def administrator(client_for):
    return client_for(people.nils())


@pytest.fixture
def tag():
    return TagFactory(action_area=ActionArea.objects.get(slug=SLUG))


def test_what_is_tied_is_known_by_its_foreign_keys(tag):
    assert list(tied(ActionArea.objects.all())) == [tag.action_area]
    assert list(tied(Priority.objects.all())) == [tag.priority]
    assert not tied(Area.objects.all()).exists()


@pytest.mark.parametrize("publish", [False, True])
def test_a_tied_row_cannot_be_taken_away_in_the_form(editor, tag, publish):
    priority = tag.priority
    before = priority.revisions.count()
    data = edit_form(editor, priority)
    assert data["action_areas-0-slug"] == SLUG
    data["action_areas-0-DELETE"] = "1"
    html = save(editor, priority, data, publish=publish).content.decode()
    assert f"”Hållbara resor och transporter” {STAYS}" in html
    assert ActionArea.objects.filter(slug=SLUG).exists()
    assert priority.revisions.count() == before


def test_a_row_that_nobody_is_tied_to_can_go(editor, tag):
    data = edit_form(editor, tag.priority)
    data["action_areas-1-DELETE"] = "1"
    save(editor, tag.priority, data, publish=True)
    assert [row.slug for row in tag.priority.action_areas.all()] == [SLUG]
    tag.refresh_from_db()
    assert tag.action_area_id


def test_what_was_tied_while_a_draft_waited_is_not_lost_when_it_is_published(editor):
    priority = Priority.objects.get(number=1)
    data = edit_form(editor, priority)
    data["action_areas-0-DELETE"] = "1"
    save(editor, priority, data)
    TagFactory(action_area=ActionArea.objects.get(slug=SLUG))
    html = save(editor, priority, edit_form(editor, priority), publish=True).content.decode()
    assert STAYS in html
    assert ActionArea.objects.filter(slug=SLUG).exists()


def test_the_last_moment_before_publishing_asks_too(editor, tag, monkeypatch):
    monkeypatch.setattr("cms.models.page_forms.PriorityForm._ties_are_kept", lambda form: None)
    data = edit_form(editor, tag.priority)
    data["action_areas-0-DELETE"] = "1"
    response = save(editor, tag.priority, data, publish=True)
    assert STAYS in response.content.decode()
    assert ActionArea.objects.filter(slug=SLUG).exists()


@pytest.mark.parametrize("model", [Priority, Area, Strategy])
def test_a_page_stays_with_what_is_under_it(administrator, model):
    ProposalFactory(priorities=[1])
    page = Priority.objects.get(number=1)
    page = page if model is Priority else model.objects.ancestor_of(page).get()
    count = Page.objects.count()
    url = reverse("wagtailadmin_pages:delete", args=[page.pk])
    for response in (administrator.get(url, follow=True), administrator.post(url, follow=True)):
        assert response.status_code == 200
        assert STAYS in response.content.decode()
    assert Page.objects.count() == count


def test_a_page_that_nobody_is_tied_to_can_go(administrator):
    priority = Priority.objects.get(number=3)
    administrator.post(reverse("wagtailadmin_pages:delete", args=[priority.pk]))
    assert not Priority.objects.filter(number=3).exists()


def test_many_pages_at_once_stay_too(administrator):
    ProposalFactory(priorities=[1])
    pages = list(Priority.objects.filter(number__in=[1, 2]))
    url = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "delete"])
    query = "&".join(f"id={page.pk}" for page in pages)
    response = administrator.post(f"{url}?{query}", follow=True)
    assert STAYS in response.content.decode()
    assert Priority.objects.filter(number__in=[1, 2]).count() == 2


def test_a_page_that_is_taken_down_keeps_its_ties(administrator, tag):
    administrator.post(reverse("wagtailadmin_pages:unpublish", args=[tag.priority.pk]))
    assert ContributionPriority.objects.filter(pk=tag.pk).exists()
    assert not Priority.objects.get(pk=tag.priority_id).live


@pytest.mark.parametrize("in_bulk", [False, True])
@pytest.mark.parametrize(
    ("model", "key"),
    [(Municipality, {"code": "0780"}), (Indicator, {"slug": "fornybar-energi"})],
)
def test_what_the_strategy_or_people_use_stays(administrator, model, key, in_bulk):
    ProposalFactory(municipality_id="0780")
    row = model.objects.get(**key)
    name = model._meta.model_name
    if in_bulk:
        url = f"{reverse('wagtail_bulk_action', args=['cms', name, 'delete'])}?id={row.pk}"
    else:
        url = reverse(f"wagtailsnippets_cms_{name}:delete", args=[row.pk])
    response = administrator.post(url, follow=True)
    assert f"”{row}” {STAYS}" in response.content.decode()
    assert model.objects.filter(**key).exists()


def test_what_nobody_uses_can_go(administrator):
    Municipality.objects.create(code="0600", name="Utan spår")
    administrator.post(reverse("wagtailsnippets_cms_municipality:delete", args=["0600"]))
    assert not Municipality.objects.filter(code="0600").exists()


def test_a_number_is_used_once_in_a_strategy(editor):
    priority = Priority.objects.get(number=1)
    html = save(editor, priority, edit_form(editor, priority, number="4")).content.decode()
    assert "har redan det numret." in html
    priority.refresh_from_db()
    assert not priority.has_unpublished_changes


def test_one_strategy_is_in_force(editor):
    first = Strategy.objects.get()
    second = Strategy(**{
        field: getattr(first, field)
        for field in (
            "kind", "owner_name", "territory", "county_code", "adopted_date", "target_year",
            "introduction", "vision_title", "vision_text",
        )
    }, title="Ny strategi", slug="ny-strategi")  # fmt: skip
    first.get_parent().add_child(instance=second)
    html = save(editor, second, edit_form(editor, second, is_in_force="on")).content.decode()
    assert "”Gröna Kronoberg 2025” gäller redan." in html


@pytest.mark.parametrize("way", ["delete", "delete_multiple", "in bulk"])
def test_a_picture_that_a_proposal_shows_stays(client_for, way):
    image = PhotoFactory().image
    browser = client_for(UserFactory(is_superuser=True))
    if way == "in bulk":
        url = f"{reverse('wagtail_bulk_action', args=['cms', 'image', 'delete'])}?id={image.pk}"
    else:
        url = reverse(f"wagtailimages:{way}", args=[image.pk])
    answer = browser.post(url, follow=True)
    assert answer.status_code == (409 if way == "delete_multiple" else 200)
    text = answer.json()["error_message"] if way == "delete_multiple" else answer.content.decode()
    assert f"”{image.title}” kan inte tas bort" in text
    assert Image.objects.filter(pk=image.pk).exists()


def test_a_picture_that_nothing_shows_can_go(administrator):
    image = ImageFactory(collection=shelves.editors())
    administrator.post(reverse("wagtailimages:delete", args=[image.pk]))
    assert not Image.objects.filter(pk=image.pk).exists()
