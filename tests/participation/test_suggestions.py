"""What words suggest: the rule of a match, the rule of a suggestion, and any text at all."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from participation.queries import suggestions
from participation.suggesting import AT_MOST, Suggestion, Topic, matches, phrases_of, suggest
from tests.factories import EventFactory, ProposalFactory

TRAVEL = Topic(1, "buss, tåget, trafik, cykel, hållplats, service på landsbygd")
CULTURE = Topic(2, "konst, park, dans, scen, byggnadsvård")
HEALTH = Topic(3, "vård, hälsa, äldre")
TOPICS = [TRAVEL, CULTURE, HEALTH]


def keys(title: str, text: str = "", **options) -> list[int]:
    return [one.key for one in suggest(title, text, TOPICS, **options)]


@pytest.mark.parametrize(
    ("word", "keyword"),
    [
        ("buss", "buss"),
        ("bussen", "buss"),
        ("bussar", "buss"),
        ("bussarnas", "buss"),
        ("busshållplats", "buss"),
        ("bussväg", "buss"),
        ("elbuss", "buss"),
        ("nattbussen", "buss"),
        ("kollektivtrafikens", "trafik"),
        ("konsthall", "konst"),
        ("stadsparken", "park"),
        ("parkbänk", "park"),
        ("cykelväg", "cykel"),
        ("vårdcentral", "vård"),
        ("danser", "dans"),
    ],
)
def test_a_word_is_the_keyword_ends_with_it_or_is_a_compound_of_it(word, keyword):
    assert matches(word, keyword)


@pytest.mark.parametrize(
    ("word", "keyword"),
    [
        ("bussig", "buss"),
        ("parkering", "park"),
        ("parkeringen", "park"),
        ("spark", "park"),
        ("konstig", "konst"),
        ("konstatera", "konst"),
        ("konstruktion", "konst"),
        ("konstlig", "konst"),
        ("dansk", "dans"),
        ("danska", "dans"),
        ("kostnad", "kost"),
        ("vårdag", "vård"),
        ("energisk", "energi"),
        ("vard", "vård"),
        ("halsa", "hälsa"),
        ("trafi", "trafik"),
    ],
)
def test_false_friends_are_none(word, keyword):
    assert not matches(word, keyword)


def test_two_words_or_one_in_the_title():
    assert keys("Något helt annat", "En buss går här.") == []
    assert keys("Något helt annat", "En buss och en cykel.") == [1]
    assert keys("En buss till byn") == [1]


def test_the_same_word_twice_is_one():
    assert keys("Något helt annat", "Bussen är sen. Alla bussar är sena. Buss!") == []


def test_the_best_first_and_at_most_two():
    found = suggest(
        "Äldre på tåget",
        "Cykel, buss och trafik. Konst i en park, och dans. Vård och hälsa.",
        TOPICS,
    )
    assert [one.key for one in found] == [1, 3]
    assert len(found) == AT_MOST
    assert found[0] == Suggestion(1, 6, ("tåget", "Cykel", "buss", "trafik"))


def test_the_words_are_told_as_they_stand():
    [found] = suggest("Ny BUSSLINJE", "Vid hållplatsen.", [TRAVEL])
    assert found.words == ("BUSSLINJE", "hållplatsen")


def test_the_longest_keyword_takes_the_word():
    assert keys("Byggnadsvård i Urshult") == [2]


def test_a_phrase_is_found_whole():
    assert keys("Bättre service på landsbygden") == [1]
    assert keys("Service på stan, landsbygd någon annanstans") == []


def test_what_is_settled_is_not_suggested():
    assert keys("Buss till äldre", without={1}) == [3]


def test_addresses_are_no_words():
    assert keys("Något helt annat", "Se https://buss.se/cykel/trafik och www.buss.se/cykel") == []


def test_letters_are_the_same_however_they_were_typed():
    assert keys(unicodedata.normalize("NFD", "Tåget till hälsan")) == [1, 3]


def test_keywords_are_read_with_care():
    assert phrases_of(" Buss ,, cykel,\n service  på landsbygd, buss") == [
        ("buss",),
        ("cykel",),
        ("service", "på", "landsbygd"),
    ]
    assert suggest("Buss", "", [Topic(1, ""), Topic(2, " , ,")]) == []


@given(title=st.text(max_size=80), text=st.text(max_size=400), words=st.text(max_size=80))
def test_any_text_has_an_answer_and_the_same_one_again(title, text, words):
    topics = [*TOPICS, Topic(4, words)]
    found = suggest(title, text, topics)
    assert found == suggest(title, text, topics)
    assert len(found) <= AT_MOST
    assert [one.score for one in found] == sorted((one.score for one in found), reverse=True)


@given(
    st.lists(
        st.sampled_from(
            ["buss", "bussen", "konst", "parkering", "äldre", "Tåget", "och,", "i", "–", "dans"]
        )
    )
)
def test_every_word_told_is_in_the_text(words):
    title, text = " ".join(words[:3]), " ".join(words[3:])
    for one in suggest(title, text, TOPICS):
        assert one.words
        for word in one.words:
            assert word in f"{title}\n{text}"


@pytest.mark.django_db
class TestText:
    def test_summary_and_long_text_of_either_kind(self):
        proposal = ProposalFactory(summary="Kort.", body="Lång om bussen.")
        event = EventFactory(summary="Kort.", description="Lång om dansen.")
        assert suggestions.text_of(proposal) == "Kort.\nLång om bussen."
        assert suggestions.text_of(event) == "Kort.\nLång om dansen."
        assert suggestions.text_of(event.contribution_ptr) == "Kort.\nLång om dansen."

    def test_the_action_areas_of_the_strategy_in_force(self, django_assert_num_queries):
        with django_assert_num_queries(1):
            found = suggestions.action_areas()
        assert len(found) == 8
        assert [area.priority_id for area in found] == sorted(area.priority_id for area in found)
