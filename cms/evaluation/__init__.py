"""Whether a goal is reached, from measured values alone (docs/evaluation.md).

Pure functions over series: no database, no clock, no language. Values are exact decimals in the
indicator's unit, years are calendar years. What is not known is said to be unknown: no value is
carried over, guessed between years or taken from another series.
"""

from .answers import Answer, Judgement, Part, Reason, Verdict, worst
from .judging import judge
from .rules import Improve, NarrowGap, Outgrow, Reach, Rule
from .series import Point, Series, Table

__all__ = [
    "Answer",
    "Improve",
    "Judgement",
    "NarrowGap",
    "Outgrow",
    "Part",
    "Point",
    "Reach",
    "Reason",
    "Rule",
    "Series",
    "Table",
    "Verdict",
    "judge",
    "worst",
]
