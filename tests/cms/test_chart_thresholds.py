"""The lines that a chart holds its values against."""

import pytest

from cms.charts.plan import Plot, plot_of
from cms.models import Goal
from cms.queries.figures import numbers_of

from .series import give

pytestmark = pytest.mark.usefixtures("no_values")


def plot(goal: str) -> Plot:
    [figures] = numbers_of(Goal.objects.get(slug=goal)).held
    return plot_of(figures)


def test_what_is_to_be_bettered_is_a_line():
    give("inrikes-flyttnetto", {2015: 264, 2024: 310})
    assert plot("okad-attraktivitet").thresholds == ((264, "basår: 264"),)


def test_several_groups_would_have_too_many():
    for group in ("women", "men"):
        give("sjalvskattad-halsa", {2014: 70}, group=group)
    assert plot("okat-humankapital").thresholds == ()
