"""Holding measured values against a rule. What each answer means: docs/evaluation.md."""

from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal

from .answers import Answer, Judgement, Part, Reason, Verdict
from .rules import Improve, NarrowGap, Outgrow, Reach, Rule
from .series import Point, Series, Table, in_common

HUNDRED = Decimal(100)


@dataclass(frozen=True)
class Moment:
    """When it is judged, and how long a value counts as current (years)."""

    year: int
    current_for: int

    def is_too_old(self, year: int, target_year: int) -> bool:
        """A value of the target year or later is never too old to judge it by."""
        return year < target_year and self.year - year > self.current_for


def judge(
    rule: Rule,
    table: Table,
    *,
    home: str,
    year: int,
    current_for: int = 3,
    has_related: bool = False,
) -> Judgement:
    """What the values say of a rule in a given year.

    `table` holds the indicator's series by (place, group), `home` is the place the goal is about.
    Values of years after `year` are not known yet. Raises nothing: what is missing is a reason.
    """
    known = {key: series.until(year) for key, series in table.items()}
    moment = Moment(year, current_for)
    parts = _PARTS[type(rule)](rule, known, home, moment)
    if has_related:
        parts = tuple(_with_related(part) for part in parts)
    return Judgement(parts)


def _reach(rule: Reach, table: Table, home: str, moment: Moment) -> tuple[Part, ...]:
    return _for_each(rule.groups, table, home, lambda series: reach(rule, series, moment))


def _improve(rule: Improve, table: Table, home: str, moment: Moment) -> tuple[Part, ...]:
    return _for_each(rule.groups, table, home, lambda series: improve(rule, series, moment))


def _outgrow(rule: Outgrow, table: Table, home: str, moment: Moment) -> tuple[Part, ...]:
    return tuple(
        Part(
            group,
            outgrow(rule, _of(table, home, group), _of(table, rule.comparison, group), moment),
        )
        for group in rule.groups
    )


def _narrow_gap(rule: NarrowGap, table: Table, home: str, moment: Moment) -> tuple[Part, ...]:
    return tuple(
        Part(
            f"{one}-{other}",
            narrow_gap(rule, _of(table, home, one), _of(table, home, other), moment),
        )
        for one, other in rule.pairs
    )


_PARTS = {Reach: _reach, Improve: _improve, Outgrow: _outgrow, NarrowGap: _narrow_gap}


def _for_each(
    groups: tuple[str, ...], table: Table, home: str, verdict: Callable[[Series], Verdict]
) -> tuple[Part, ...]:
    return tuple(Part(group, verdict(_of(table, home, group))) for group in groups)


def _of(table: Table, place: str, group: str) -> Series:
    return table.get((place, group), Series())


def _with_related(part: Part) -> Part:
    if part.verdict.reason != Reason.NO_VALUES:
        return part
    return Part(part.about, Verdict(Answer.UNKNOWN, Reason.ONLY_RELATED))


def reach(rule: Reach, series: Series, moment: Moment) -> Verdict:
    """Reached as soon as the last value is there; missed once the target year has its value."""
    last = series.last
    if last is None:
        return Verdict(Answer.UNKNOWN, Reason.NO_VALUES)
    if final := series.at(rule.target_year):
        answer = Answer.REACHED if _is_there(rule, final.value) else Answer.MISSED
        return Verdict(answer, last=final)
    if reason := _why_not_by(last, rule.target_year, moment):
        return Verdict(Answer.UNKNOWN, reason, last=last)
    if _is_there(rule, last.value):
        return Verdict(Answer.REACHED, last=last)
    return _by_pace(rule, series, last)


def _by_pace(rule: Reach, series: Series, last: Point) -> Verdict:
    """On track if the pace of the last years, kept up, comes there by the target year."""
    before = series.before(last)
    years_left = rule.target_year - last.year
    needed = (rule.value - last.value) / years_left
    if before is None:
        return Verdict(Answer.UNKNOWN, Reason.ONE_VALUE, last=last, pace_needed=needed)
    seen = pace(before, last)
    comes_there = _is_there(rule, last.value + seen * years_left)
    answer = Answer.ON_TRACK if comes_there else Answer.BEHIND
    return Verdict(answer, base=before, last=last, pace_needed=needed, pace_seen=seen)


def _is_there(rule: Reach, value: Decimal) -> bool:
    return value <= rule.value if rule.operator == "<=" else value >= rule.value


def improve(rule: Improve, series: Series, moment: Moment) -> Verdict:
    """Better than in the base year: on track until the target year has its value."""
    if not series:
        return Verdict(Answer.UNKNOWN, Reason.NO_VALUES)
    base = series.at(rule.base_year)
    last = series.at(rule.target_year) or series.last
    if base is None:
        return Verdict(Answer.UNKNOWN, Reason.NO_BASE_VALUE, last=last)
    sign = 1 if rule.direction == "increase" else -1
    return _since_base(
        base,
        last if last.year > base.year else None,
        rule.target_year,
        moment,
        is_better=lambda value: (value - base.value) * sign > 0,
        threshold=base.value,
    )


def narrow_gap(rule: NarrowGap, one: Series, other: Series, moment: Moment) -> Verdict:
    """The difference, whichever way it goes, is smaller than in the base year.

    Where there was no difference in the base year, none has to be left.
    """
    if not one or not other:
        return Verdict(Answer.UNKNOWN, Reason.NO_VALUES)
    gaps = Series(
        {year: abs(one.values[year] - other.values[year]) for year in in_common([one, other])}
    )
    base = gaps.at(rule.base_year)
    last = gaps.at(rule.target_year) or gaps.last
    if base is None:
        return Verdict(Answer.UNKNOWN, Reason.NO_BASE_VALUE, last=last)
    return _since_base(
        base,
        last if last.year > base.year else None,
        rule.target_year,
        moment,
        is_better=lambda gap: gap < base.value or gap == base.value == 0,
        threshold=base.value,
    )


def _since_base(
    base: Point,
    last: Point | None,
    target_year: int,
    moment: Moment,
    *,
    is_better: Callable[[Decimal], bool],
    threshold: Decimal,
) -> Verdict:
    """The verdict of a value that has to be better than that of the base year."""
    if last is None:
        return Verdict(Answer.UNKNOWN, Reason.NO_LATER_VALUE, base=base)
    if reason := _why_not_by(last, target_year, moment):
        return Verdict(Answer.UNKNOWN, reason, base=base, last=last)
    better, seen = is_better(last.value), pace(base, last)
    if last.year == target_year:
        answer = Answer.REACHED if better else Answer.MISSED
        return Verdict(answer, base=base, last=last, pace_seen=seen)
    needed = None if better else (threshold - last.value) / (target_year - last.year)
    answer = Answer.ON_TRACK if better else Answer.BEHIND
    return Verdict(answer, base=base, last=last, pace_needed=needed, pace_seen=seen)


def outgrow(rule: Outgrow, home: Series, comparison: Series, moment: Moment) -> Verdict:
    """Growth since the base year against that of the comparison, over the same years."""
    base, other_base = home.at(rule.base_year), comparison.at(rule.base_year)
    last = _last_in_common(rule, home, comparison)
    if reason := _why_not_compared(home, base, other_base, last):
        return Verdict(Answer.UNKNOWN, reason, base=base, last=last or home.last)
    if reason := _why_not_by(last, rule.target_year, moment):
        return Verdict(Answer.UNKNOWN, reason, base=base, last=last)
    grown, compared = growth(base, last), growth(other_base, comparison.at(last.year))
    is_final = last.year == rule.target_year
    good, bad = (Answer.REACHED, Answer.MISSED) if is_final else (Answer.ON_TRACK, Answer.BEHIND)
    years = last.year - base.year
    return Verdict(
        good if grown > compared else bad,
        base=base,
        last=last,
        pace_needed=None if is_final else compared / years,
        pace_seen=grown / years,
        grown=grown,
        compared=compared,
    )


def _last_in_common(rule: Outgrow, home: Series, comparison: Series) -> Point | None:
    """What growth is counted to: the target year, else the last that both have a value for."""
    later = [year for year in in_common([home, comparison]) if year > rule.base_year]
    if not later:
        return None
    return home.at(rule.target_year if rule.target_year in later else later[-1])


def _why_not_compared(home: Series, base, other_base, last) -> Reason | None:
    if not home:
        return Reason.NO_VALUES
    if base is None:
        return Reason.NO_BASE_VALUE
    if other_base is None:
        return Reason.NO_COMPARISON
    if last is None:
        return Reason.NO_COMMON_YEAR
    return Reason.BASE_NOT_POSITIVE if min(base.value, other_base.value) <= 0 else None


def _why_not_by(last: Point, target_year: int, moment: Moment) -> Reason | None:
    """Why nothing can be said by the last value: it comes after the target year, or is too old."""
    if last.year > target_year:
        return Reason.NO_TARGET_VALUE
    return Reason.TOO_OLD if moment.is_too_old(last.year, target_year) else None


def pace(first: Point, last: Point) -> Decimal:
    """The change a year from one point to a later one, in the unit of the series."""
    return (last.value - first.value) / (last.year - first.year)


def growth(base: Point, last: Point) -> Decimal:
    """In per cent of the base, which must be above nought."""
    return (last.value - base.value) * HUNDRED / base.value
