"""Several groups, several targets: what they come to together."""

from decimal import Decimal

import pytest

from cms.evaluation import Answer, Reach, Reason, Series, judge, worst

AT_MOST = Reach("<=", Decimal("1.5"), 2025)
AT_LEAST_EACH = Reach(">=", Decimal(80), 2025, ("women", "men"))


def series(values: dict) -> Series:
    return Series({year: Decimal(str(value)) for year, value in values.items()})


class TestSeveral:
    def test_each_group_is_counted_for_itself(self):
        table = {("07", "women"): series({2025: 81}), ("07", "men"): series({2025: 79})}
        judgement = judge(AT_LEAST_EACH, table, home="07", year=2026)
        found = {part.about: part.verdict.answer for part in judgement.parts}
        assert found == {"women": Answer.REACHED, "men": Answer.MISSED}
        assert judgement.answer == Answer.MISSED
        assert judgement.deciding.about == "men"

    def test_a_mean_of_both_is_not_asked_for(self):
        table = {("07", "all"): series({2025: 85})}
        judgement = judge(AT_LEAST_EACH, table, home="07", year=2026)
        assert judgement.answer == Answer.UNKNOWN

    def test_a_related_series_is_named_and_not_used(self):
        judgement = judge(AT_MOST, {}, home="07", year=2026, has_related=True)
        assert judgement.deciding.verdict.reason == Reason.ONLY_RELATED

    def test_another_place_judges_nothing(self):
        table = {("0780", "all"): series({2025: 1.2})}
        assert judge(AT_MOST, table, home="07", year=2026).answer == Answer.UNKNOWN

    @pytest.mark.parametrize(
        ("answers", "together"),
        [
            ([], Answer.UNKNOWN),
            ([Answer.REACHED, Answer.REACHED], Answer.REACHED),
            ([Answer.REACHED, Answer.ON_TRACK], Answer.ON_TRACK),
            ([Answer.REACHED, Answer.UNKNOWN], Answer.UNKNOWN),
            ([Answer.UNKNOWN, Answer.BEHIND], Answer.BEHIND),
            ([Answer.BEHIND, Answer.MISSED, Answer.UNKNOWN], Answer.MISSED),
        ],
    )
    def test_the_worst_that_is_known_decides(self, answers, together):
        assert worst(answers) == together
