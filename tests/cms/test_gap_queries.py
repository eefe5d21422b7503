"""Which goals lack values or an initiative, and what is done for each part of a strategy."""

import pytest

from cms.models import ActionArea, ExpectedEffect, Goal, Measurement, Priority, Source, Strategy
from cms.queries import gaps as strategy_gaps
from tests.factories import InitiativeFactory
from tests.strategies import an_earlier_strategy

pytestmark = pytest.mark.django_db


def strategy() -> Strategy:
    return Strategy.objects.get(slug="grona-kronoberg-2025")


def an_initiative(title, *, areas=(), goals=(), priorities=(), **fields):
    return InitiativeFactory(
        title=title,
        priorities=priorities,
        action_areas=areas,
        expected_effects=[ExpectedEffect(goal=goal, short_term="Mer av allt.") for goal in goals],
        **fields,
    )


def lacking() -> dict[str, strategy_gaps.GoalGap]:
    """The goals that lack values, by slug."""
    return {row.goal.slug: row for row in strategy_gaps.goals(strategy()) if row.is_without_values}


def test_goals_without_values():
    Measurement.objects.all().delete()
    assert len(lacking()) == Goal.objects.count()
    target = Goal.objects.get(slug="okad-attraktivitet").targets.get()
    for group in target.groups or ["all"]:
        Measurement.objects.create(
            indicator=target.indicator,
            place_id="07",
            group=group,
            year=2024,
            value=1,
            source=Source.objects.create(name=f"Egna siffror om {group}"),
        )
    assert set(lacking()) == {goal.slug for goal in Goal.objects.exclude(pk=target.goal_id)}
    target.delete()
    gap = lacking()["okad-attraktivitet"]
    assert (gap.targets, gap.unmeasured) == (0, 0)


def test_a_target_with_values_beside_one_without():
    Measurement.objects.all().delete()
    first = Goal.objects.get(slug="okad-attraktivitet").targets.get()
    second = Goal.objects.get(slug="minskad-klimatpaverkan").targets.first()
    assert second.indicator != first.indicator
    second.pk, second.goal = None, first.goal
    second.save()
    for group in first.groups or ["all"]:
        Measurement.objects.create(
            indicator=first.indicator,
            place_id="07",
            group=group,
            year=2024,
            value=1,
            source=Source.objects.get_or_create(name="Egna siffror")[0],
        )
    gap = lacking()["okad-attraktivitet"]
    assert (gap.targets, gap.unmeasured) == (2, 1)


def test_a_draft_that_is_to_move_a_goal_does_not_count():
    goal = Goal.objects.get(slug="okad-attraktivitet")
    an_initiative("Ett utkast", goals=[goal], live=False)
    assert not any(row.has_initiative for row in strategy_gaps.goals(strategy()))
    an_initiative("Den som görs", goals=[goal])
    assert [row.goal for row in strategy_gaps.goals(strategy()) if row.has_initiative] == [goal]


def test_initiatives_are_of_the_strategy_that_is_asked_for():
    earlier = an_earlier_strategy()
    area = ActionArea.objects.get(slug="levande-offentligt-rum")
    an_initiative("I den som gäller", areas=[area], priorities=[2], municipality_id="0780")
    an_initiative("I båda", areas=[area, earlier.area])
    of_both = Priority.objects.filter(pk__in=[area.priority_id, earlier.priority.pk])
    found = strategy_gaps.initiatives([earlier.priority])
    assert (found.by_area, found.total) == ({earlier.area.pk: 1}, 1)
    assert strategy_gaps.initiatives(of_both).total == 2
    assert strategy_gaps.initiatives([area.priority]).by_area == {area.pk: 2}
    assert strategy_gaps.initiatives([]).total == 0


def test_each_municipality_has_a_largest_town():
    towns = strategy_gaps.largest_towns()
    assert len(towns) == 8
    assert (towns["0780"].name, towns["0761"].name) == ("Växjö", "Hovmantorp")
