"""What other rooms ask about the strategy and places, and what it costs."""

import pytest

from cms.models import ActionArea, Goal, Municipality, Priority, Strategy
from cms.queries import strategy
from cms.queries.places import municipality_names
from cms.queries.thread import thread_of

pytestmark = pytest.mark.django_db


def test_the_priorities_in_force_with_all_under_them(django_assert_num_queries):
    with django_assert_num_queries(4):
        found = strategy.priorities_in_force()
        areas = [area for priority in found for area in priority.action_areas.all()]
        actions = [action for area in areas for action in area.actions.all()]
    assert [priority.number for priority in found] == [1, 2, 3, 4]
    assert (len(areas), len(actions)) == (8, 28)


def test_of_several_in_force_the_one_adopted_last():
    old = Strategy.objects.get()
    new = Strategy(
        title="Kronoberg 2035",
        slug="kronoberg-2035",
        kind="RUS",
        owner_name="Region Kronoberg",
        territory="Kronobergs län",
        county_code="07",
        adopted_date="2025-06-01",
        target_year=2035,
        introduction="Ny",
        vision_title="Ny",
        vision_text="Ny",
        is_in_force=True,
    )
    old.get_parent().add_child(instance=new)
    assert strategy.in_force() == new
    new.unpublish()
    assert strategy.in_force() == old


def test_without_a_strategy_in_force():
    Strategy.objects.update(is_in_force=False)
    assert strategy.in_force() is None
    assert strategy.priorities_in_force() == []
    assert strategy.priority_by_number(1) is None


@pytest.mark.parametrize("number", [2, "2", "02"])
def test_a_priority_by_its_number(number, django_assert_num_queries):
    with django_assert_num_queries(2):
        assert strategy.priority_by_number(number).slug == "prioritering-2"


@pytest.mark.parametrize(
    "number", [0, 5, -1, "", "x", "1 OR 1=1", "²", "٢", "9" * 5000, None, 1.5, "1\x00"]
)
def test_no_priority_has_such_a_number(number):
    assert strategy.priority_by_number(number) is None


def test_a_priority_that_is_taken_down_is_not_chosen():
    Priority.objects.get(number=2).unpublish()
    assert strategy.priority_by_number(2) is None
    assert [row.number for row in strategy.priorities_in_force()] == [1, 3, 4]


def test_the_areas_with_what_belongs_to_them(django_assert_num_queries):
    page = Strategy.objects.get()
    with django_assert_num_queries(4):
        first, second = strategy.areas(page)
        challenges = list(first.challenges.all())
    assert (len(challenges), len(first.goals), len(first.priorities)) == (5, 2, 2)
    assert (len(second.goals), len(second.priorities)) == (5, 2)


def test_the_action_areas_of_a_page_in_one_query(django_assert_num_queries):
    priority = Priority.objects.get(number=3)
    ActionArea.objects.create(priority=priority, slug="tomt", title="Utan punkter", sort_order=9)
    with django_assert_num_queries(1):
        areas = strategy.action_areas(priority)
    assert [len(area.listed_actions) for area in areas] == [2, 6, 0]
    assert areas[1].listed_actions[2].text == "Grön omställning i företag och offentlig sektor"
    assert (
        areas[1].listed_actions[2].text_en == "Green transition in companies and the public sector"
    )


def test_the_action_areas_of_a_page_that_is_being_written():
    priority = Priority.objects.get(number=3)
    row = priority.action_areas.get_object_list()[0]
    row.title = "Omskriven"
    assert strategy.action_areas(priority)[0].title == "Omskriven"
    assert len(strategy.action_areas(priority)[0].listed_actions) == 2


def test_the_thread_through_a_goal_and_a_priority():
    goal = Goal.objects.get(slug="okat-humankapital")
    thread = thread_of(goal)
    assert thread.goals == [goal]
    assert [row.number for row in thread.priorities] == [3, 4]
    assert len(thread.challenges) == 6
    priority = Priority.objects.get(number=1)
    assert thread_of(priority).priorities == [priority]
    assert len(thread_of(priority).goals) == 2


def test_drafts_are_not_on_the_thread():
    Goal.objects.get(slug="okad-attraktivitet").unpublish()
    assert len(thread_of(Priority.objects.get(number=1)).goals) == 1


def test_municipalities_by_code_in_swedish_order(django_assert_num_queries):
    names = municipality_names()
    assert list(names.values()) == [
        "Alvesta", "Lessebo", "Ljungby", "Markaryd", "Tingsryd", "Uppvidinge", "Växjö", "Älmhult",
    ]  # fmt: skip
    assert names["0780"] == "Växjö"
    with django_assert_num_queries(0):
        municipality_names()


@pytest.mark.parametrize("code", ["780", "07800", "abcd", "07 0", "٠٧٨٠", "0780\n"])
def test_a_municipality_code_is_four_digits(code):
    with pytest.raises(Exception, match="code"):
        Municipality(code=code, name="Någonstans").full_clean()
