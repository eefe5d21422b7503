"""What is typed into a search box, before any search engine sees it."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cms.queries.words import LONGEST, clean_query


@pytest.mark.parametrize(
    ("raw", "words"),
    [
        ("cykelväg", "cykelväg"),
        ("  cykelväg \n runt\tsjön ", "cykelväg runt sjön"),
        ('"', ""),
        ('"kultur" i ”Småland”', "kultur i Småland"),
        ("buss\x00tur", "busstur"),
        ("\x00\x01\x1b", ""),
        ("\u202egnilkyc\u202c", "gnilkyc"),
        ("mo\u200bbil", "mobil"),
        ("\ud800mål", "mål"),
        ("sjo\u0308n", "sjön"),
        ("", ""),
        (None, ""),
        (7, ""),
        (["mål"], ""),
    ],
)
def test_clean_query(raw, words):
    assert clean_query(raw) == words


def test_a_long_query_is_cut():
    assert clean_query("x" * 10_000) == "x" * LONGEST


@given(st.text(st.characters(), max_size=400))
def test_whatever_is_typed_becomes_plain_words(raw):
    words = clean_query(raw)
    assert len(words) <= LONGEST
    assert '"' not in words
    assert not any(unicodedata.category(character)[0] == "C" for character in words)
    assert words == " ".join(words.split())
    words.encode("utf-8")
    assert clean_query(words) == words
