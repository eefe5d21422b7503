"""A strategy after another: its priorities go on from the earlier ones."""

import pytest
from django.urls import reverse

from cms.models import Initiative, InitiativeIndex, InitiativeTie, Priority, Strategy
from cms.queries import lineage, standing
from cms.queries import strategy as reading
from tests import people
from tests.cms import next_strategy
from tests.cms.desk_forms import edit_form, save
from tests.cms.next_strategy import priority, succeed

pytestmark = pytest.mark.django_db


@pytest.fixture
def earlier() -> Strategy:
    return Strategy.objects.get()


@pytest.fixture
def later(earlier, tmp_path) -> Strategy:
    return next_strategy.mapped(tmp_path)


@pytest.fixture
def editor(client_for):
    return client_for(people.maja())


def keys(strategy, *numbers) -> set[int]:
    return {priority(strategy, number).pk for number in numbers}


def test_several_may_merge_and_one_may_go_on_in_several(earlier, later):
    assert lineage.lineage(priority(later, 1)) == keys(later, 1) | keys(earlier, 1, 2)
    succeed(priority(later, 3), priority(earlier, 1))
    assert lineage.lineage(priority(later, 3)) == keys(later, 3) | keys(earlier, 1)
    found = lineage.going_on([priority(earlier, 1), priority(earlier, 4)])
    assert [one.number for one in found[priority(earlier, 1).pk].later] == [1, 3]
    assert found[priority(earlier, 4).pk].later == []


def test_a_chain_is_followed_to_its_ends(earlier, later, tmp_path):
    third = next_strategy.imported(tmp_path, "grona-kronoberg-2045", 2045)
    succeed(priority(third, 2), priority(later, 1))
    assert lineage.lineage(priority(third, 2)) == (
        keys(third, 2) | keys(later, 1) | keys(earlier, 1, 2)
    )
    found = lineage.going_on([priority(earlier, 2)])
    assert [one.title for one in found[priority(earlier, 2).pk].later] == ["Ny prioritering 2"]
    assert found[priority(earlier, 2).pk].later[0].strategy_title == "Gröna Kronoberg 2045"
    names = [one.strategy_title for one in lineage.earlier(priority(third, 2))]
    assert names == ["Gröna Kronoberg 2035", "Gröna Kronoberg 2025", "Gröna Kronoberg 2025"]


def test_one_that_is_not_published_is_not_where_anything_goes_on(earlier, later):
    priority(later, 1).unpublish()
    assert lineage.going_on([priority(earlier, 1)])[priority(earlier, 1).pk].later == []


def test_an_initiative_for_the_earlier_priority_is_for_the_later_too(earlier, later):
    page = InitiativeIndex.objects.get().add_child(
        instance=Initiative(
            title="Cykelväg", introduction="En väg.", why="Den behövs.",
            owner_name="Region Kronoberg", start_date="2026-01-01",
        )
    )  # fmt: skip
    for number in (1, 2):
        InitiativeTie.objects.create(initiative=page, priority=priority(earlier, number))
    for one in (priority(earlier, 1), priority(later, 1)):
        assert list(Initiative.objects.for_priority(one)) == [page]
    assert not Initiative.objects.for_priority(priority(later, 2)).exists()


def rows(editor, page, *chosen: Priority):
    """The priority's form with these as earlier priorities."""
    data = edit_form(editor, page)
    data["predecessors-TOTAL_FORMS"] = len(chosen)
    data["predecessors-INITIAL_FORMS"] = 0
    for at, one in enumerate(chosen):
        data[f"predecessors-{at}-predecessor"] = one.pk
        data[f"predecessors-{at}-ORDER"] = at + 1
    return data


def test_the_desk_offers_the_priorities_of_earlier_strategies(editor, earlier, tmp_path):
    later = next_strategy.imported(tmp_path)
    page = priority(later, 1)
    html = editor.get(reverse("wagtailadmin_pages:edit", args=[page.pk])).content.decode()
    title = priority(earlier, 1).title
    assert f"Gröna Kronoberg 2025 – 1: {title}</option>" in html
    assert "Gröna Kronoberg 2035 – " not in html
    save(editor, page, rows(editor, page, priority(earlier, 1)), publish=True)
    assert lineage.lineage(page) == keys(later, 1) | keys(earlier, 1)


def test_what_cannot_follow_is_told(editor, earlier, tmp_path):
    middle = next_strategy.imported(tmp_path)
    last = next_strategy.imported(tmp_path, "grona-kronoberg-2045", 2045)
    page = priority(middle, 1)
    for chosen in (page, priority(middle, 2)):
        answer = save(editor, page, rows(editor, page, chosen), publish=True)
        assert "hör till samma strategi." in answer.content.decode()
    twice = rows(editor, page, priority(earlier, 1), priority(earlier, 1))
    save(editor, page, twice, publish=True)
    assert lineage.lineage(page) == {page.pk}
    succeed(page, priority(earlier, 1))
    first = priority(earlier, 1)
    answer = save(editor, first, rows(editor, first, page), publish=True)
    assert "det skulle bli en cirkel." in answer.content.decode()
    assert lineage.lineage(first) == {first.pk}
    succeed(priority(last, 1), page)
    assert lineage.lineage(priority(last, 1)) == {priority(last, 1).pk, page.pk, first.pk}


def test_a_draft_that_has_become_a_circle_is_not_published(editor, earlier, tmp_path):
    later = next_strategy.imported(tmp_path)
    first, second = priority(earlier, 1), priority(later, 1)
    first.predecessors.add(first.predecessors.model(predecessor=second))
    first.save_revision()
    succeed(second, first)
    url = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "publish"])
    answer = editor.post(f"{url}?id={first.pk}", follow=True)
    assert "det skulle bli en cirkel." in answer.content.decode()
    assert lineage.lineage(first) == {first.pk}


def test_strategies_do_not_replace_each_other_in_a_circle(editor, earlier, later):
    for chosen, told in ((earlier, "inte ersätta sig själv"), (later, "ersätts i sin tur av")):
        Strategy.objects.filter(pk=later.pk).update(successor=earlier)
        data = edit_form(editor, earlier, successor=chosen.pk)
        assert told in save(editor, earlier, data, publish=True).content.decode()
    earlier.refresh_from_db()
    assert earlier.successor is None


def test_a_copy_goes_on_from_nothing_until_it_is_said(later):
    copied = later.copy(recursive=True, update_attrs={"slug": "kopia", "title": "Kopia"})
    page = priority(Strategy.objects.get(pk=copied.pk), 1)
    assert not page.predecessors.exists()
    assert not page.get_latest_revision_as_object().predecessors.all()


def test_every_page_of_an_archived_strategy_says_so(client, earlier, later):
    Strategy.objects.filter(pk=earlier.pk).update(is_in_force=False, successor=later)
    Strategy.objects.filter(pk=later.pk).update(is_in_force=True)
    pages = [earlier, *earlier.get_descendants().live()]
    assert len(pages) == 15
    for page in pages:
        html = client.get(page.url).content.decode()
        assert "Den här strategin gällde 2015–2025. Den har ersatts av" in html, page.url
        assert f'<a href="{later.url}">Gröna Kronoberg 2035</a>' in html
        assert "/forslag/nytt/?prioritering" not in html
    for page in [later, *later.get_descendants().live()]:
        assert "Den här strategin" not in client.get(page.url).content.decode()
    assert "has been replaced by" in client.get(f"/en{earlier.url}").content.decode()


def test_one_that_is_to_come_says_so(client, earlier, later):
    html = client.get(later.url).content.decode()
    assert "Den här strategin gäller inte än. Den är för åren 2025–2035." in html
    assert "Den här strategin" not in client.get(earlier.url).content.decode()


def test_nothing_leads_to_a_successor_that_is_not_published(client, earlier, later):
    later.unpublish()
    Strategy.objects.filter(pk=earlier.pk).update(is_in_force=False, successor=later)
    html = client.get(earlier.url).content.decode()
    assert "Den här strategin gällde 2015–2025." in html
    assert later.title not in html


def test_the_list_of_strategies_has_them_in_groups(client, earlier, later, tmp_path):
    third = next_strategy.imported(tmp_path, "grona-kronoberg-2045", 2045)
    Strategy.objects.filter(pk=earlier.pk).update(is_in_force=False, successor=later)
    Strategy.objects.filter(pk=later.pk).update(is_in_force=True)
    found = standing.by_standing(earlier.get_parent().specific)
    assert (found.in_force, found.coming, found.archived) == ([later], [third], [earlier])
    html = client.get("/strategi/").content.decode()
    places = [html.index(f">{text}</") for text in ("Gäller nu", "Kommande", "Tidigare")]
    assert places == sorted(places)
    assert standing.judged_year(Strategy.objects.get(pk=earlier.pk)) == 2025
    assert standing.judged_year(Strategy.objects.get(pk=later.pk)) is None


def test_the_archived_priority_says_where_it_goes_on(client, earlier, later):
    Strategy.objects.filter(pk=earlier.pk).update(is_in_force=False, successor=later)
    Strategy.objects.filter(pk=later.pk).update(is_in_force=True)
    html = client.get(priority(earlier, 2).url).content.decode()
    address = priority(later, 1).url
    assert f'Motsvaras av <a href="{address}">prioritering 1</a> i <span>Gröna Kron' in html
    assert "Motsvaras av" not in client.get(priority(earlier, 4).url).content.decode()
    html = client.get(address).content.decode()
    assert html.count("Bygger vidare på") == 2


def test_a_hit_tells_its_strategy_where_there_are_several(client, earlier, tmp_path):
    url = "/sok/?q=klimatpåverkan"
    assert "Gröna Kronoberg 2025</span>" not in client.get(url).content.decode()
    next_strategy.imported(tmp_path)
    html = client.get(url).content.decode()
    assert '<span class="meta">Gröna Kronoberg 2025</span>' in html
    assert '<span class="meta">Gröna Kronoberg 2035</span>' in html


def test_choices_are_those_in_force_or_of_the_strategy_that_is_asked_for(earlier, later):
    assert [one.pk for one in reading.priority_choices()] == [
        one.pk for one in Priority.objects.of(earlier).order_by("number")
    ]
    assert len(reading.priority_choices(reading.published(next_strategy.SLUG))) == 3
    assert reading.published("finns-inte") is None
