"""å ä ö last, whatever the case, and é beside e: on SQLite by our collation, else by ICU's."""

import pytest
from django.db import connection
from hypothesis import given
from hypothesis import strategies as st

from config.sqlite.base import compare_swedish

SORTED = ["alvesta", "Émile", "Erik", "Växjö", "Zinkgruvan", "Åseda", "Älmhult", "Öland"]


@pytest.mark.django_db
def test_the_database_sorts_as_a_swedish_reader_expects():
    with connection.cursor() as cursor:
        union = " UNION ALL ".join(["SELECT %s AS name"] * len(SORTED))
        cursor.execute(
            f'SELECT name FROM ({union}) AS names ORDER BY name COLLATE "sv-x-icu"', SORTED[::-1]
        )
        assert [name for (name,) in cursor.fetchall()] == SORTED


@given(st.text(), st.text(), st.text())
def test_the_order_is_total(one, two, three):
    assert compare_swedish(one, one) == 0
    assert compare_swedish(one, two) == -compare_swedish(two, one)
    if compare_swedish(one, two) <= 0 and compare_swedish(two, three) <= 0:
        assert compare_swedish(one, three) <= 0
