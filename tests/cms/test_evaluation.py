"""Every kind of target with every answer: worked examples, the numbers checked by hand."""

from decimal import Decimal

import pytest

from cms.evaluation import (
    Answer,
    Improve,
    NarrowGap,
    Outgrow,
    Point,
    Reach,
    Reason,
    Series,
    judge,
)

AT_MOST = Reach("<=", Decimal("1.5"), 2025)
MORE = Improve("increase", 2015, 2025)
LESS = Improve("decrease", 2015, 2025)
FASTER = Outgrow("riket", 2014, 2025)
CLOSER = NarrowGap((("women", "men"),), 2014, 2025)


def series(values: dict) -> Series:
    return Series({year: Decimal(str(value)) for year, value in values.items()})


def verdict(rule, *, year=2026, others=None, **groups):
    """The verdict of the rule's only part; `others` are the comparison's values."""
    table = {("07", group): series(values) for group, values in groups.items()}
    if others is not None:
        table["riket", "all"] = series(others)
    judgement = judge(rule, table, home="07", year=year)
    (part,) = judgement.parts
    assert judgement.answer == part.verdict.answer
    return part.verdict


def point(year, value) -> Point:
    return Point(year, Decimal(str(value)))


class TestReach:
    def test_reached_in_the_target_year(self):
        found = verdict(AT_MOST, all={2024: 1.8, 2025: 1.5})
        assert (found.answer, found.last) == (Answer.REACHED, point(2025, 1.5))
        assert found.pace_needed is None

    def test_reached_before_the_target_year(self):
        found = verdict(AT_MOST, year=2024, all={2022: 1.9, 2023: 1.4})
        assert (found.answer, found.last) == (Answer.REACHED, point(2023, 1.4))

    def test_on_track(self):
        """From 4.0 to 2.0 in five years is −0.4 a year: 2.0 − 2 × 0.4 = 1.2 in 2025."""
        found = verdict(AT_MOST, year=2024, all={2018: 4, 2021: 3.1, 2023: 2})
        assert found.answer == Answer.ON_TRACK
        assert (found.base, found.last) == (point(2018, 4), point(2023, 2))
        assert (found.pace_seen, found.pace_needed) == (Decimal("-0.4"), Decimal("-0.25"))

    def test_a_pace_that_comes_there_to_the_letter_is_enough(self):
        """−0.25 a year is seen and needed: 2.0 − 2 × 0.25 = 1.5."""
        found = verdict(AT_MOST, year=2024, all={2019: 3, 2023: 2})
        assert found.answer == Answer.ON_TRACK
        assert found.pace_seen == found.pace_needed == Decimal("-0.25")

    def test_behind(self):
        """From 4.0 to 3.0 in five years is −0.2 a year; (1.5 − 3.0) / 2 = −0.75 is needed."""
        found = verdict(AT_MOST, year=2024, all={2018: 4, 2023: 3})
        assert found.answer == Answer.BEHIND
        assert (found.pace_seen, found.pace_needed) == (Decimal("-0.2"), Decimal("-0.75"))

    def test_missed_though_it_was_there_the_year_before(self):
        found = verdict(AT_MOST, all={2024: 1.4, 2025: 1.6})
        assert (found.answer, found.last) == (Answer.MISSED, point(2025, 1.6))

    def test_what_comes_after_the_target_year_changes_nothing(self):
        found = verdict(AT_MOST, year=2028, all={2025: 1.6, 2027: 1.1})
        assert (found.answer, found.last) == (Answer.MISSED, point(2025, 1.6))

    def test_a_value_from_after_the_target_year_tells_nothing_of_it(self):
        found = verdict(AT_MOST, year=2028, all={2023: 2, 2026: 1.2})
        assert (found.reason, found.last) == (Reason.NO_TARGET_VALUE, point(2026, 1.2))

    def test_the_target_year_is_past_but_has_no_value_yet(self):
        """2.0 in 2024, −0.1 a year; −0.5 was needed in the year that was left."""
        found = verdict(AT_MOST, year=2026, all={2019: 2.5, 2024: 2})
        assert found.answer == Answer.BEHIND
        assert (found.pace_seen, found.pace_needed) == (Decimal("-0.1"), Decimal("-0.5"))

    def test_unknown_without_values(self):
        assert verdict(AT_MOST, all={}).reason == Reason.NO_VALUES

    def test_unknown_when_the_last_value_is_too_old(self):
        found = verdict(AT_MOST, all={2013: 4.1})
        assert (found.answer, found.reason) == (Answer.UNKNOWN, Reason.TOO_OLD)
        assert found.last == point(2013, 4.1)

    def test_three_years_are_not_too_old_and_four_are(self):
        values = {2018: 4, 2022: 2}
        assert verdict(AT_MOST, year=2025, all=values).answer == Answer.ON_TRACK
        assert verdict(AT_MOST, year=2026, all=values).reason == Reason.TOO_OLD

    def test_unknown_with_one_value(self):
        found = verdict(AT_MOST, year=2024, all={2023: 2})
        assert (found.reason, found.pace_needed) == (Reason.ONE_VALUE, Decimal("-0.25"))

    def test_at_least_works_the_other_way(self):
        rule = Reach(">=", Decimal(80), 2025)
        assert verdict(rule, all={2025: 80}).answer == Answer.REACHED
        assert verdict(rule, all={2025: 79.9}).answer == Answer.MISSED

    def test_an_older_value_is_what_a_pace_is_measured_from_where_no_newer_is(self):
        """From 10 in 2010 to 3 in 2024 is −0.5 a year."""
        found = verdict(AT_MOST, year=2024, all={2008: 20, 2010: 10, 2024: 3})
        assert found.pace_seen == Decimal("-0.5")


class TestImprove:
    def test_reached(self):
        """From −120 to 35 in ten years: 15.5 a year."""
        found = verdict(MORE, all={2015: -120, 2020: -400, 2025: 35})
        assert (found.answer, found.pace_seen) == (Answer.REACHED, Decimal("15.5"))
        assert (found.base, found.last) == (point(2015, -120), point(2025, 35))

    def test_on_track(self):
        """From 100 to 180 in eight years: 10 a year, and nothing more is needed."""
        found = verdict(MORE, year=2024, all={2015: 100, 2023: 180})
        assert (found.answer, found.pace_seen) == (Answer.ON_TRACK, Decimal(10))
        assert found.pace_needed is None

    def test_behind(self):
        """From 100 to 60 in eight years; back to 100 takes 20 a year."""
        found = verdict(MORE, year=2024, all={2015: 100, 2023: 60})
        assert found.answer == Answer.BEHIND
        assert (found.pace_seen, found.pace_needed) == (Decimal(-5), Decimal(20))

    def test_missed_when_it_is_as_it_was(self):
        assert verdict(MORE, all={2015: 100, 2025: 100}).answer == Answer.MISSED

    def test_a_decrease(self):
        assert verdict(LESS, all={2015: 100, 2025: 99}).answer == Answer.REACHED
        assert verdict(LESS, all={2015: 100, 2025: 101}).answer == Answer.MISSED

    @pytest.mark.parametrize(
        ("values", "reason"),
        [
            ({}, Reason.NO_VALUES),
            ({2014: 90, 2025: 120}, Reason.NO_BASE_VALUE),
            ({2014: 90, 2015: 100}, Reason.NO_LATER_VALUE),
            ({2015: 100, 2019: 120}, Reason.TOO_OLD),
            ({2015: 100, 2026: 120}, Reason.NO_TARGET_VALUE),
        ],
    )
    def test_unknown(self, values, reason):
        found = verdict(MORE, all=values)
        assert (found.answer, found.reason) == (Answer.UNKNOWN, reason)


class TestOutgrow:
    def test_reached(self):
        """700 → 910 is 30 per cent, 800 → 1,000 is 25."""
        found = verdict(FASTER, all={2014: 700, 2025: 910}, others={2014: 800, 2025: 1000})
        assert (found.answer, found.grown, found.compared) == (Answer.REACHED, 30, 25)

    def test_on_track(self):
        """Over eight years 10 per cent against 7.5: 1.25 and 0.9375 a year."""
        values = {"all": {2014: 700, 2022: 770}, "others": {2014: 800, 2022: 860}}
        found = verdict(FASTER, year=2024, **values)
        assert (found.answer, found.grown, found.compared) == (
            Answer.ON_TRACK,
            10,
            Decimal("7.5"),
        )
        assert (found.pace_seen, found.pace_needed) == (Decimal("1.25"), Decimal("0.9375"))

    def test_behind(self):
        values = {"all": {2014: 700, 2022: 735}, "others": {2014: 800, 2022: 880}}
        found = verdict(FASTER, year=2024, **values)
        assert (found.answer, found.grown, found.compared) == (Answer.BEHIND, 5, 10)

    def test_missed_when_both_have_grown_alike(self):
        found = verdict(FASTER, all={2014: 700, 2025: 875}, others={2014: 800, 2025: 1000})
        assert (found.answer, found.grown, found.compared) == (Answer.MISSED, 25, 25)

    def test_both_are_counted_to_the_same_year(self):
        """The county has a value for 2025 and the country none: 2023 is what both have."""
        values = {"all": {2014: 700, 2023: 770, 2025: 1400}, "others": {2014: 800, 2023: 900}}
        found = verdict(FASTER, **values)
        assert (found.last, found.grown, found.compared) == (
            point(2023, 770),
            10,
            Decimal("12.5"),
        )
        assert found.answer == Answer.BEHIND

    @pytest.mark.parametrize(
        ("home", "others", "reason"),
        [
            ({}, {2014: 800, 2025: 900}, Reason.NO_VALUES),
            ({2013: 738}, {2013: 808, 2019: 985}, Reason.NO_BASE_VALUE),
            ({2014: 700, 2025: 900}, {2013: 800, 2025: 900}, Reason.NO_COMPARISON),
            ({2014: 700, 2025: 900}, {}, Reason.NO_COMPARISON),
            ({2014: 700, 2025: 900}, {2014: 800, 2024: 900}, Reason.NO_COMMON_YEAR),
            ({2014: 0, 2025: 900}, {2014: 800, 2025: 900}, Reason.BASE_NOT_POSITIVE),
            ({2014: 700, 2019: 900}, {2014: 800, 2019: 900}, Reason.TOO_OLD),
            ({2014: 700, 2026: 900}, {2014: 800, 2026: 900}, Reason.NO_TARGET_VALUE),
        ],
    )
    def test_unknown(self, home, others, reason):
        found = verdict(FASTER, all=home, others=others)
        assert (found.answer, found.reason) == (Answer.UNKNOWN, reason)


class TestNarrowGap:
    def test_reached(self):
        """76 − 70 = 6 becomes 77 − 74 = 3 in eleven years."""
        found = verdict(CLOSER, women={2014: 70, 2025: 74}, men={2014: 76, 2025: 77})
        assert (found.answer, found.base, found.last) == (
            Answer.REACHED,
            point(2014, 6),
            point(2025, 3),
        )
        assert found.pace_seen == Decimal(-3) / 11

    def test_it_does_not_matter_who_is_ahead(self):
        found = verdict(CLOSER, women={2014: 70, 2025: 78}, men={2014: 76, 2025: 77})
        assert (found.answer, found.last) == (Answer.REACHED, point(2025, 1))

    def test_on_track(self):
        """6 becomes 4 in eight years: −0.25 a year."""
        values = {"women": {2014: 70, 2022: 72}, "men": {2014: 76, 2022: 76}}
        found = verdict(CLOSER, year=2024, **values)
        assert (found.answer, found.pace_seen) == (Answer.ON_TRACK, Decimal("-0.25"))

    def test_behind(self):
        """6 becomes 9 in eight years; (6 − 9) / 3 = −1 a year would take it back."""
        values = {"women": {2014: 70, 2022: 70}, "men": {2014: 76, 2022: 79}}
        found = verdict(CLOSER, year=2024, **values)
        assert found.answer == Answer.BEHIND
        assert (found.pace_seen, found.pace_needed) == (Decimal("0.375"), Decimal(-1))

    def test_missed_when_it_is_as_it_was(self):
        values = {"women": {2014: 70, 2025: 80}, "men": {2014: 76, 2025: 86}}
        assert verdict(CLOSER, **values).answer == Answer.MISSED

    def test_where_there_was_no_difference_none_may_come(self):
        alike, apart = {2014: 70, 2025: 80}, {2014: 70, 2025: 81}
        assert verdict(CLOSER, women=alike, men=alike).answer == Answer.REACHED
        assert verdict(CLOSER, women=alike, men=apart).answer == Answer.MISSED

    @pytest.mark.parametrize(
        ("women", "men", "reason"),
        [
            ({2014: 70, 2025: 74}, {}, Reason.NO_VALUES),
            ({2014: 70, 2025: 74}, {2015: 76, 2025: 77}, Reason.NO_BASE_VALUE),
            ({2014: 70, 2025: 74}, {2014: 76, 2024: 77}, Reason.NO_LATER_VALUE),
            ({2014: 70, 2020: 74}, {2014: 76, 2020: 77}, Reason.TOO_OLD),
            ({2014: 70, 2026: 74}, {2014: 76, 2026: 77}, Reason.NO_TARGET_VALUE),
            ({2013: 70}, {2014: 76}, Reason.NO_BASE_VALUE),
        ],
    )
    def test_unknown(self, women, men, reason):
        found = verdict(CLOSER, women=women, men=men)
        assert (found.answer, found.reason) == (Answer.UNKNOWN, reason)
