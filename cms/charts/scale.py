"""Axes with round numbers."""

import math
from decimal import Decimal

STEPS = (1, 2, 5)


def value_ticks(values: list[Decimal], most: int = 6) -> list[float]:
    """Round numbers that reach round the values; from nought unless that would flatten them."""
    low, high = float(min(values)), float(max(values))
    if low > 0 and low < high * 0.6:
        low = 0.0
    elif high < 0 and high > low * 0.6:
        high = 0.0
    if low == high:
        low, high = (0.0, high) if high > 0 else (low - 1, high + 1)
    step = _round_step((high - low) / (most - 1))
    first, last = math.floor(low / step), math.ceil(high / step)
    return [round(at * step, 6) for at in range(first, last + 1)]


def tick_decimals(ticks: list[float]) -> int:
    """As many as tell the ticks apart."""
    step = ticks[1] - ticks[0]
    return max(0, -math.floor(math.log10(step) + 1e-9))


def _round_step(least: float) -> float:
    power = 10 ** math.floor(math.log10(least))
    return next(step * power for step in (*STEPS, 10) if step * power >= least * 0.999)


def year_ticks(first: int, last: int, marked: list[int], most: int) -> list[int]:
    """The marked years, and round ones between them where there is room."""
    steps = (step * power for power in (1, 10, 100) for step in STEPS)
    step = next(step for step in steps if (last - first) / step < most)
    apart = max((last - first) / most, step * 0.6)
    found = list(marked)
    for year in sorted(range(first, last + 1), key=lambda year: (year not in (first, last), year)):
        is_round = year % step == 0 or year in (first, last)
        if is_round and all(abs(year - other) >= apart for other in found):
            found.append(year)
    return sorted(set(found))
