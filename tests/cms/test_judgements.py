"""The strategy's own goals, judged by the open figures that come with it."""

import pytest
from django.utils import translation

from cms.evaluation import Answer, Reason
from cms.models import Goal, Indicator, Measurement, Source, Strategy
from cms.queries.judgements import goal_states, states_in
from cms.wording.judgements import in_short
from tests.factories import MeasurementFactory

pytestmark = pytest.mark.django_db
# What can be said of the seven goals today, and why.
TODAY = {
    "okad-attraktivitet": Reason.NO_VALUES,
    "minskad-klimatpaverkan": Reason.TOO_OLD,  # 4.1 tonnes in 2013, and nothing since
    "okad-produktivitet": Reason.NO_BASE_VALUE,  # 2013 and 2019, but not 2014
    "balanserad-tillvaxt": Reason.NO_VALUES,
    "forbattrad-matchning": Reason.NO_VALUES,
    "okat-humankapital": Reason.NO_VALUES,
    "plusenergilan": Reason.NO_VALUES,
}


def reasons(year: int = 2026) -> dict[str, Reason | None]:
    found = goal_states(list(Goal.objects.all()), home="07", year=year)
    return {state.goal.slug: state.deciding.judgement.deciding.verdict.reason for state in found}


def test_most_goals_honestly_cannot_be_judged():
    assert reasons() == TODAY


def test_the_related_series_is_named_where_the_goal_has_no_value_of_its_own():
    Measurement.objects.filter(indicator__slug="fossil-co2-per-invanare").delete()
    assert reasons()["minskad-klimatpaverkan"] == Reason.ONLY_RELATED


def test_the_related_series_judges_nothing_whatever_it_says():
    gases = Indicator.objects.get(slug="vaxthusgaser")
    for value in (0, 1, 10**9):
        Measurement.objects.filter(indicator=gases).update(value=value)
        assert reasons()["minskad-klimatpaverkan"] == Reason.TOO_OLD


def test_three_queries_judge_all_goals(django_assert_num_queries):
    goals = list(Goal.objects.all())
    with django_assert_num_queries(3):
        goal_states(goals, home="07")


def test_a_value_changes_the_answer_of_its_goal_alone():
    indicator = Indicator.objects.get(slug="fornybar-energi")
    MeasurementFactory(indicator=indicator, year=2025, value=80, source=Source.objects.first())
    after = reasons()
    assert after.pop("plusenergilan") is None
    assert after == {slug: reason for slug, reason in TODAY.items() if slug != "plusenergilan"}


def test_an_archived_strategy_is_judged_as_it_stood_at_its_end():
    strategy = Strategy.objects.get()
    goal = Goal.objects.get(slug="minskad-klimatpaverkan")
    indicator = Indicator.objects.get(slug="fossil-co2-per-invanare")
    source = Source.objects.first()
    MeasurementFactory(indicator=indicator, year=2024, value=3, source=source)
    MeasurementFactory(indicator=indicator, year=2026, value=1, source=source)
    [now] = states_in(strategy, [goal])
    assert now.deciding.judgement.deciding.verdict.reason == Reason.NO_TARGET_VALUE
    strategy.is_in_force = False
    [then] = states_in(strategy, [goal])
    assert then.answer == Answer.BEHIND  # 3 tonnes in 2024, and 1.5 to reach in 2025


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("sv", "Det senaste värdet, 4,1 ton per invånare och år, är från 2013."),
        ("en", "The last value, 4.1 tonnes per inhabitant and year, is from 2013"),
    ],
)
def test_why_is_said_in_a_line(language, text):
    [state] = goal_states([Goal.objects.get(slug="minskad-klimatpaverkan")], home="07", year=2026)
    with translation.override(language):
        assert text in in_short(state).replace("\xa0", " ")
