"""One priority for each number, one strategy in force: by copying, moving and publishing too."""

from datetime import date

import pytest
from django.urls import reverse

from cms.models import Area, Priority, Strategy
from cms.queries import strategy as reading
from tests import people

from .desk_forms import edit_form, save

pytestmark = pytest.mark.django_db
TAKEN = "har redan det numret."


@pytest.fixture
def editor(client_for):
    return client_for(people.maja())


def copy(editor, page, **fields):
    data = {
        "new_title": "Kopia",
        "new_slug": "kopia",
        "new_parent_page": page.get_parent().pk,
        **fields,
    }
    return editor.post(reverse("wagtailadmin_pages:copy", args=[page.pk]), data, follow=True)


def numbers() -> list[int]:
    return sorted(Priority.objects.live().values_list("number", flat=True))


@pytest.mark.parametrize("how", [{"publish_copies": "on"}, {"alias": "on"}])
def test_a_copy_of_a_priority_is_not_public_at_once(editor, how):
    before = numbers()
    copy(editor, Priority.objects.get(number=1), **how)
    assert numbers() == before
    assert not Priority.objects.exclude(alias_of=None).exists()


@pytest.mark.parametrize("how", [{"publish_copies": "on"}, {"alias": "on"}])
def test_nor_is_that_of_an_area_with_what_is_under_it(editor, how):
    before = numbers()
    area = Area.objects.ancestor_of(Priority.objects.get(number=1)).get()
    copy(editor, area, copy_subpages="on", **how)
    assert numbers() == before


def test_a_draft_copy_hinders_nothing_until_it_is_published(editor):
    priority = Priority.objects.get(number=1)
    copy(editor, priority)
    draft = Priority.objects.get(slug="kopia")
    assert not draft.live
    assert TAKEN not in save(editor, priority, edit_form(editor, priority)).content.decode()
    html = save(editor, draft, edit_form(editor, draft), publish=True).content.decode()
    assert f"”{priority.title}” {TAKEN}" in html
    url = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "publish"])
    answer = editor.post(f"{url}?id={draft.pk}", {"include_descendants": "on"}, follow=True)
    assert TAKEN in answer.content.decode()
    draft.refresh_from_db()
    assert not draft.live


def test_a_copy_of_a_strategy_is_not_in_force(editor):
    first = Strategy.objects.get()
    copy(editor, first, copy_subpages="on", publish_copies="on")
    second = Strategy.objects.get(slug="kopia")
    assert second.live
    assert not second.is_in_force
    assert reading.in_force() == first
    assert Priority.objects.of(second).count() == 4


def test_a_priority_is_not_moved_to_where_its_number_is_taken(editor):
    copy(editor, Strategy.objects.get(), copy_subpages="on", publish_copies="on")
    strategy = Strategy.objects.get(slug="kopia")
    priority = Priority.objects.get(number=1, path__startswith=strategy.path)
    priority.slug = "en-annan-adress"
    priority.save()
    area = Area.objects.exclude(path__startswith=strategy.path).first()
    url = reverse("wagtailadmin_pages:move_confirm", args=[priority.pk, area.pk])
    assert TAKEN in editor.post(url, follow=True).content.decode()
    priority.refresh_from_db()
    assert priority.path.startswith(strategy.path)


def test_of_two_in_force_the_choice_is_the_same_each_time():
    first = Strategy.objects.get()
    second = first.copy(update_attrs={"slug": "ny", "title": "Ny"}, keep_live=True)
    Strategy.objects.update(is_in_force=True, adopted_date=date(2015, 6, 1))
    assert Strategy.objects.in_force() == second
    assert reading.strategies(first.get_parent().specific) == [second, first]
