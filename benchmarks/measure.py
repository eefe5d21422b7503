"""Timing a piece of work many times, so that one slow moment does not count."""

from collections.abc import Callable
from dataclasses import dataclass
from statistics import median, quantiles
from time import perf_counter

WARM_UP = 3
SECONDS = 1.5  # for each piece of work
LEAST = 15


@dataclass(frozen=True)
class Result:
    name: str
    times: list[float]  # seconds
    note: str = ""

    @property
    def median(self) -> float:
        return median(self.times)

    @property
    def p95(self) -> float:
        return quantiles(self.times, n=20)[-1]


def timed(name: str, work: Callable[[], object], note: str = "") -> Result:
    """Do `work` until SECONDS have passed, at least LEAST times."""
    for _ in range(WARM_UP):
        work()
    times = []
    while len(times) < LEAST or sum(times) < SECONDS:
        begins = perf_counter()
        work()
        times.append(perf_counter() - begins)
    return Result(name, times, note)
