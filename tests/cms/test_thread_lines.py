"""The lines between the columns of the thread's picture."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cms.weaving import BASE, THICK, THIN, fanned, gathered, middle

COLUMNS = st.integers(1, 40)


@pytest.mark.parametrize(("row", "rows", "at"), [(0, 1, 50), (0, 2, 25), (1, 2, 75), (4, 5, 90)])
def test_the_middle_of_a_row(row, rows, at):
    assert middle(row, rows) == at


def test_all_meet_in_one_knot():
    lines = gathered(2, 1)
    assert [line.path for line in lines] == [
        "M0 25C25 25 25 50 50 50",
        "M0 75C25 75 25 50 50 50",
        "M50 50C75 50 75 50 100 50",
    ]
    assert {line.width for line in lines} == {BASE}


def test_each_leads_to_its_own_rows():
    lines = fanned([[1], [2, 3]], most=3)
    starts = [line.path.split("C")[0] for line in lines]
    ends = [line.path.split()[-1] for line in lines]
    assert starts == ["M0 25", "M0 75", "M0 75"]
    assert ends == ["16.67", "50", "83.33"]


def test_the_more_that_is_done_the_wider_and_nothing_is_bare():
    nothing, little, much, most = fanned([[0, 1, 25, 100]], most=100)
    assert (nothing.is_bare, nothing.width) == (True, THIN)
    assert THIN < little.width < much.width < most.width == THICK
    assert not little.is_bare


@given(COLUMNS, COLUMNS, st.integers(0, 10**6))
def test_every_row_has_a_line_and_no_width_is_out_of_bounds(left, right, most):
    lines = gathered(left, right, list(range(right)), most=most)
    assert len(lines) == left + right
    assert all(THIN <= line.width <= THICK for line in lines)


def test_where_there_is_nothing_nothing_is_drawn():
    assert gathered(0, 0) == []
    assert fanned([], most=0) == []
