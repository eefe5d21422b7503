"""What holds of every judgement, whatever the values."""

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from cms.evaluation import (
    Answer,
    Improve,
    NarrowGap,
    Outgrow,
    Reach,
    Series,
    judge,
    worst,
)

YEARS = st.integers(2000, 2035)
VALUES = st.decimals(-1000, 1000, places=2)
GROUPS = ("all", "women", "men")
SERIES = st.dictionaries(YEARS, VALUES, max_size=8).map(Series)
TABLES = st.dictionaries(
    st.tuples(st.sampled_from(["07", "riket"]), st.sampled_from(GROUPS)), SERIES, max_size=6
)
SPANS = st.tuples(YEARS, YEARS).filter(lambda years: years[0] < years[1])
SOME_GROUPS = st.sampled_from([("all",), ("women", "men")])

REACH = st.builds(Reach, st.sampled_from(["<=", ">="]), VALUES, YEARS, SOME_GROUPS)
IMPROVE = st.builds(
    lambda way, span, groups: Improve(way, *span, groups),
    st.sampled_from(["increase", "decrease"]),
    SPANS,
    SOME_GROUPS,
)
OUTGROW = st.builds(lambda span, groups: Outgrow("riket", *span, groups), SPANS, SOME_GROUPS)
GAP = st.builds(lambda span: NarrowGap((("women", "men"),), *span), SPANS)
RULES = REACH | IMPROVE | OUTGROW | GAP


@given(RULES, TABLES, YEARS)
def test_it_always_answers_and_the_same_each_time(rule, table, year):
    first = judge(rule, table, home="07", year=year)
    assert first == judge(rule, dict(reversed(table.items())), home="07", year=year)
    assert first.answer == worst(part.verdict.answer for part in first.parts)
    assert first.deciding in first.parts


@given(RULES, TABLES, YEARS)
def test_unknown_has_a_reason_and_nothing_else_has(rule, table, year):
    for part in judge(rule, table, home="07", year=year).parts:
        assert (part.verdict.answer == Answer.UNKNOWN) == (part.verdict.reason is not None)


@given(RULES, TABLES, YEARS)
def test_an_answer_rests_on_a_value_that_is_there(rule, table, year):
    for part in judge(rule, table, home="07", year=year).parts:
        found = part.verdict
        if found.answer == Answer.UNKNOWN:
            continue
        assert found.last.year <= year
        if not isinstance(rule, NarrowGap):
            assert table["07", part.about].values[found.last.year] == found.last.value
        if not isinstance(rule, Reach):
            assert found.base.year == rule.base_year < found.last.year


@given(RULES, TABLES, YEARS)
def test_missed_is_never_said_before_the_target_year(rule, table, year):
    for part in judge(rule, table, home="07", year=year).parts:
        if part.verdict.answer == Answer.MISSED:
            assert rule.target_year == part.verdict.last.year <= year


@given(RULES, TABLES, YEARS, SERIES)
def test_the_future_is_not_known(rule, table, year, more):
    later = {at: value for at, value in more.values.items() if at > year}
    richer = {key: Series({**later, **series.values}) for key, series in table.items()}
    told = judge(rule, richer, home="07", year=year)
    assert told == judge(
        rule, {key: series.until(year) for key, series in table.items()}, home="07", year=year
    )


@given(RULES, TABLES, YEARS)
def test_other_places_and_groups_judge_nothing(rule, table, year):
    asked = {"07", getattr(rule, "comparison", "07")}
    fewer = {key: series for key, series in table.items() if key[0] in asked}
    strangers = {("0780", "all"): Series({2025: Decimal(1)}), ("07", "girls"): Series({2025: 1})}
    assert judge(rule, fewer | strangers, home="07", year=year) == judge(
        rule, fewer, home="07", year=year
    )


@given(IMPROVE | OUTGROW | GAP, TABLES, YEARS, st.integers(2, 50))
def test_the_unit_does_not_matter(rule, table, year, factor):
    """In kilograms or in tonnes, the answer is the same."""
    scaled = {
        key: Series({at: value * factor for at, value in series.values.items()})
        for key, series in table.items()
    }
    assert judge(rule, scaled, home="07", year=year).answer == (
        judge(rule, table, home="07", year=year).answer
    )


@given(REACH, TABLES, YEARS)
def test_at_most_is_at_least_seen_in_a_mirror(rule, table, year):
    mirrored = Reach(
        ">=" if rule.operator == "<=" else "<=", -rule.value, rule.target_year, rule.groups
    )
    mirror = {
        key: Series({at: -value for at, value in series.values.items()})
        for key, series in table.items()
    }
    assert judge(mirrored, mirror, home="07", year=year).answer == (
        judge(rule, table, home="07", year=year).answer
    )


@given(st.lists(st.sampled_from(Answer)), st.lists(st.sampled_from(Answer)))
def test_the_worst_of_all_is_the_worst_of_the_worst(some, more):
    together = worst([*some, *more])
    if some and more:
        assert together == worst([worst(some), worst(more)])
    assert together == worst([*more, *some])
