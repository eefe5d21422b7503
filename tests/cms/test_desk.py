"""The editors' desk: who comes in, what is written there, and previews in both languages."""

import re

import pytest
from django.contrib.auth.models import Group
from django.urls import reverse
from django.utils import translation
from wagtail.models import Page, PageViewRestriction, Site

from cms.models import (
    Area,
    Goal,
    HomePage,
    Indicator,
    Municipality,
    NewsIndex,
    NewsPage,
    Priority,
    StandardPage,
    Strategy,
    StrategyIndex,
)
from cms.models.page import LocalisedPage
from cms.roles import ADMINISTRATORS, EDITORS
from tests import people
from tests.cms.desk_forms import edit_form, save

pytestmark = pytest.mark.django_db


@pytest.fixture
def editor(client_for):
    return client_for(people.maja())


def test_what_a_new_site_has():
    assert list(Group.objects.order_by("pk").values_list("name", flat=True)) == [
        EDITORS, ADMINISTRATORS,
    ]  # fmt: skip
    site = Site.objects.get()
    assert site.root_page.specific == HomePage.objects.get()
    pages = {page.url: page.title for page in StandardPage.objects.all()}
    assert list(pages) == ["/om/", "/om/villkor/", "/om/tillganglighet/", "/om/integritet/"]
    assert NewsIndex.objects.get().url == "/nyheter/"
    assert Page.find_problems() == ([], [], [], [], [])


@pytest.mark.parametrize(
    ("person", "may"),
    [
        (people.maja, {"change_page", "publish_page"}),
        (people.nils, {"change_page", "publish_page", "bulk_delete_page"}),
        (people.ebba, set()),
    ],
)
def test_what_each_role_may_do_with_pages(person, may):
    tester = HomePage.objects.get().permissions_for_user(person())
    found = set()
    if tester.can_edit():
        found.add("change_page")
    if tester.can_publish():
        found.add("publish_page")
    if "bulk_delete" in tester.permissions:
        found.add("bulk_delete_page")
    assert found == may


PLACES = [
    ("wagtailadmin_explore_root", []),
    ("wagtailsnippets_cms_municipality:list", []),
    ("wagtailsnippets_cms_municipality:add", []),
    ("wagtailsnippets_cms_indicator:list", []),
    ("wagtailimages:index", []),
]
FOR_ADMINISTRATORS = [("wagtailusers_users:index", []), ("wagtailusers_groups:index", [])]


@pytest.mark.parametrize(("name", "args"), PLACES + FOR_ADMINISTRATORS)
def test_who_comes_in_where(client_for, name, args):
    url = reverse(name, args=args)
    assert client_for(people.nils()).get(url).status_code == 200
    expected = 302 if (name, args) in FOR_ADMINISTRATORS else 200
    assert client_for(people.maja()).get(url).status_code == expected
    for outside in (people.ebba(), people.visitor()):
        assert client_for(outside).get(url).status_code in (302, 403)


@pytest.mark.parametrize("model", LocalisedPage.__subclasses__())
def test_every_kind_of_page_can_be_edited_in_both_languages(editor, model):
    page = model.objects.first()
    if page is None:
        news = NewsPage(title="Nyhet", slug="nyhet", introduction="Något har hänt.")
        page = NewsIndex.objects.get().add_child(instance=news)
    html = editor.get(reverse("wagtailadmin_pages:edit", args=[page.pk])).content.decode()
    tabs = [text.strip() for text in re.findall(r'role="tab"[^>]*>\s*([^<]+)', html)]
    assert tabs[:2] == ["Svenska", "English"]
    assert tabs[-1] == "Inställningar"
    for field in model._meta.get_fields():
        if getattr(field, "name", "").endswith("_en"):
            assert f'name="{field.name}"' in html, field.name
            assert f'name="{field.name.removesuffix("_en")}"' in html, field.name


def our_labels() -> list[str]:
    """What the desk says of our fields and rows, in the language that is active."""
    texts = []
    for model in [*LocalisedPage.__subclasses__(), Municipality, Indicator]:
        rows = [
            relation.related_model
            for relation in model._meta.related_objects
            if relation.related_model.__module__.startswith("cms.models.")
        ]
        for kind in [model, *rows]:
            texts += [kind._meta.verbose_name, kind._meta.verbose_name_plural]
            for field in kind._meta.local_fields:
                if not field.auto_created and not field.is_relation:
                    texts += [field.verbose_name, field.help_text]
                    texts += [label for _value, label in field.choices or ()]
    return [str(text) for text in texts if text]


def test_every_label_of_ours_has_its_swedish():
    with translation.override("en"):
        english = our_labels()
    with translation.override("sv"):
        swedish = our_labels()
    same_in_both = {"text", "vision", "Kolada id", "sort order", "status"}
    left = {one for one, other in zip(english, swedish, strict=True) if one == other}
    assert left <= same_in_both, left - same_in_both


def test_an_editor_writes_a_draft_and_publishes_it(editor, client):
    goal = Goal.objects.get(slug="minskad-klimatpaverkan")
    save(editor, goal, edit_form(editor, goal, statement="Nytt mål", statement_en="New goal"))
    assert "Nytt mål" not in client.get(goal.url).content.decode()
    save(editor, goal, edit_form(editor, goal), publish=True)
    assert "Nytt mål" in client.get(goal.url).content.decode()
    assert "New goal" in client.get(f"/en{goal.url}").content.decode()
    assert goal.revisions.count() == 3
    history = editor.get(reverse("wagtailadmin_pages:history", args=[goal.pk]))
    assert "Maja Holm" in history.content.decode()


def test_rows_under_a_page_are_drafts_with_it(editor, client):
    area = Area.objects.get(slug="livsmiljoer")
    data = edit_form(editor, area)
    data["challenges-0-text"] = "Omskriven utmaning"
    save(editor, area, data)
    assert "Omskriven utmaning" not in client.get(area.url).content.decode()
    save(editor, area, edit_form(editor, area), publish=True)
    assert "Omskriven utmaning" in client.get(area.url).content.decode()


def test_a_target_is_written_with_a_comma(editor):
    goal = Goal.objects.get(slug="minskad-klimatpaverkan")
    data = edit_form(editor, goal)
    assert data["targets-0-value"] == "1,5"
    data["targets-0-value"] = "1,25"
    save(editor, goal, data, publish=True)
    assert str(goal.targets.get().value) == "1.25"


def test_a_target_that_lacks_what_its_kind_needs_is_told(editor):
    goal = Goal.objects.get(slug="minskad-klimatpaverkan")
    data = edit_form(editor, goal)
    data["targets-0-type"] = "improve"
    html = save(editor, goal, data, publish=True).content.decode()
    assert "Den typen av måltal behöver det här." in html
    assert "Hör till en annan typ av måltal." in html


@pytest.mark.parametrize(
    ("mode", "texts"),
    [("sv", ["Osparad inledning", "Insatsområde"]), ("en", ["Unsaved words", "Action area"])],
)
def test_a_preview_in_each_language_shows_what_is_being_written(editor, mode, texts):
    priority = Priority.objects.get(number=1)
    data = edit_form(
        editor, priority, introduction="Osparad inledning", introduction_en="Unsaved words"
    )
    url = reverse("wagtailadmin_pages:preview_on_edit", args=[priority.pk])
    assert editor.post(url, data).json()["is_valid"]
    html = editor.get(f"{url}?mode={mode}").content.decode()
    assert f'<html lang="{mode}">' in html
    for text in texts:
        assert text in html
    assert priority.revisions.count() == 1


def test_a_new_page_can_be_previewed(editor):
    parent = Area.objects.get(slug="livsmiljoer")
    args = ["cms", "goal", parent.pk]
    form = editor.get(reverse("wagtailadmin_pages:add", args=args))
    assert form.status_code == 200
    data = {
        "title": "Renare sjöar",
        "slug": "renare-sjoar",
        "statement": "Sjöarna ska bli renare.",
        "targets-TOTAL_FORMS": "0",
        "targets-INITIAL_FORMS": "0",
        "targets-MIN_NUM_FORMS": "0",
        "targets-MAX_NUM_FORMS": "1000",
    }
    url = reverse("wagtailadmin_pages:preview_on_add", args=args)
    assert editor.post(url, data).json()["is_valid"]
    html = editor.get(f"{url}?mode=sv").content.decode()
    assert "Sjöarna ska bli renare." in html
    assert "Gröna Kronoberg 2025" in html


def test_a_page_cannot_be_made_private_or_timed(editor):
    page = StrategyIndex.objects.get()
    url = reverse("wagtailadmin_pages:set_privacy", args=[page.pk])
    editor.post(url, {"restriction_type": "login"})
    assert not PageViewRestriction.objects.exists()
    assert "go_live_at" not in edit_form(editor, page)


def test_the_desk_of_a_strategy_says_what_it_is(editor):
    html = editor.get(reverse("wagtailadmin_pages:edit", args=[Strategy.objects.get().pk]))
    text = html.content.decode()
    for label in ("Målbild", "Ägare", "Gäller för", "Länskod", "Gäller nu", "Efterträdare"):
        assert label in text, label
