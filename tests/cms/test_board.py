"""The board: how the goals stand, in ten seconds."""

import re

import pytest
from django.test import Client
from django.utils import translation

from cms.models import Goal, Measurement
from cms.queries.judgements import goal_states
from cms.wording.board import best_first, summary
from tests.queries import assert_same_queries, queries_of

from .series import bundled, give
from .test_pages import contributions

pytestmark = pytest.mark.usefixtures("no_values")
STRATEGY = "/strategi/grona-kronoberg-2025/"
PAGES = ["/", STRATEGY, f"{STRATEGY}livsmiljoer/"]


def states(year: int = 2024):
    return goal_states(list(Goal.objects.order_by("path")), home="07", year=year)


def some_values() -> None:
    """One goal reached, one on track, one behind, one missed; three without values."""
    give("fossil-co2-per-invanare", {2023: "1.6", 2024: "1.4"})
    give("inrikes-flyttnetto", {2015: 264, 2024: 640})
    give("brp-per-sysselsatt", {2014: 700, 2024: 770})
    give("brp-per-sysselsatt", {2014: 800, 2024: 960}, place="riket")
    give("fornybar-energi", {2024: 60, 2025: 70})


def test_without_values_the_board_says_so():
    assert summary(states()) == "Inget av 7 mål kan bedömas ännu: mätvärden saknas."
    with translation.override("en"):
        said = "None of the 7 goals can be judged yet: measured values are missing."
        assert summary(states()) == said


def test_values_that_do_not_suffice_are_not_said_to_be_missing():
    bundled("fossil-co2-per-invanare")
    assert summary(states()) == (
        "Inget av 7 mål kan bedömas ännu: mätvärden saknas eller räcker inte."
    )


def test_each_answer_is_counted():
    some_values()
    assert summary(states(year=2026)) == (
        "7 mål: 1 är nått, 1 är på väg, 1 ligger efter, 1 nåddes inte och 3 kan inte bedömas."
    )
    with translation.override("en"):
        assert summary(states(year=2026)) == (
            "7 goals: 1 is reached, 1 is on track, 1 is behind, 1 was missed "
            "and 3 cannot be judged."
        )


def test_one_goal_and_none():
    one = [state for state in states() if state.goal.slug == "plusenergilan"]
    assert summary(one) == "Målet kan inte bedömas ännu: mätvärden saknas."
    give("fornybar-energi", {2023: 85})
    one = [state for state in states() if state.goal.slug == "plusenergilan"]
    assert summary(one) == "1 mål: 1 är nått."
    assert summary([]) == ""


def test_the_best_comes_first_and_the_unknown_last():
    some_values()
    answers = [state.answer for state in best_first(states(year=2026))]
    assert answers == ["reached", "on_track", "behind", "missed", *["unknown"] * 3]


@pytest.mark.parametrize("url", PAGES)
def test_a_value_changes_the_tile(client, url):
    before = client.get(url).content.decode()
    assert "goal--reached" not in before
    assert "Mätvärden saknas." in before
    give("fossil-co2-per-invanare", {2024: "1.4"})
    after = client.get(url).content.decode()
    tile = re.search(r'<article class="goal goal--reached">.*?</article>', after, re.S).group()
    assert "Minskad klimatpåverkan" in tile
    assert "Nått" in tile
    assert "År 2024 var värdet 1,4 ton per invånare och år." in tile
    assert "1 är nått" in after


@pytest.mark.parametrize("url", PAGES)
def test_the_unknown_is_not_told_by_colour_alone(client, url):
    html = client.get(url).content.decode()
    answers = re.findall(r'<p class="goal__answer">(.*?)</p>', html, re.S)
    assert answers
    for answer in answers:
        assert "#question" in answer
        assert "Kan inte bedömas" in answer


def test_marks_are_decoration_and_the_sentence_is_read(client):
    html = client.get("/").content.decode()
    marks = re.search(r'<ol class="tally__marks" aria-hidden="true">.*?</ol>', html, re.S).group()
    assert marks.count("answer--unknown") == 7
    assert "Inget av 7 mål kan bedömas ännu" in html


def values(number: int) -> None:
    """As many years of values in each of the series that goals are held against."""
    goals = Goal.objects.prefetch_related("targets__indicator")
    slugs = {target.indicator.slug for goal in goals for target in goal.targets.all()}
    for slug in slugs:
        done = Measurement.objects.filter(indicator__slug=slug).count()
        give(slug, {1990 + done + at: 50 + at for at in range(number)})


@pytest.mark.parametrize("url", PAGES)
def test_a_page_asks_as_much_for_many_values(url):
    assert_same_queries(url, values, limit=14)


def test_the_home_page_with_everything_on_it():
    contributions(6)
    values(3)
    Client().get("/")
    assert len(queries_of("/", Client())) <= 14
