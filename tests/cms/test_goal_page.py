"""A goal's page: how it goes in plain words, what that rests on, and what is only context."""

import re

import pytest
from django.core.cache import cache
from django.test import Client
from django.utils import translation

from cms.models import Goal, Indicator, RelatedIndicator
from cms.queries.judgements import goal_states
from cms.wording.judgements import in_full, in_short
from tests.factories import IndicatorFactory, MeasurementFactory, SourceFactory
from tests.queries import assert_same_queries, queries_of

from .series import bundled, give
from .test_pages import contributions

pytestmark = pytest.mark.usefixtures("no_values")
STRATEGY = "/strategi/grona-kronoberg-2025/"
CLIMATE = f"{STRATEGY}livsmiljoer/minskad-klimatpaverkan/"
HUMAN = f"{STRATEGY}cirkular-ekonomi-och-humankapital/okat-humankapital/"
WORK = f"{STRATEGY}cirkular-ekonomi-och-humankapital/forbattrad-matchning/"


def page(address: str, prefix: str = "") -> str:
    return Client().get(prefix + address).content.decode()


def plain(html: str) -> str:
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", html)).replace("\xa0", " ")


def judgement(html: str) -> str:
    return re.search(r'<div class="judgement .*?</section>', html, re.S).group()


def state(slug: str, year: int):
    return goal_states([Goal.objects.get(slug=slug)], home="07", year=year)[0]


def said(slug: str, year: int) -> list[str]:
    sentences = [text for target in state(slug, year).targets for text in in_full(target)]
    return [text.replace("\xa0", " ") for text in sentences]


def test_without_values_it_says_that_nothing_can_be_judged():
    html = page(f"{STRATEGY}cirkular-ekonomi-och-humankapital/plusenergilan/")
    assert "answer--unknown" in judgement(html)
    assert "Mätvärden saknas." in plain(judgement(html))
    assert "Det finns inga mätvärden ännu" in html
    assert "<figure" not in html
    assert ".csv" not in html


def test_an_old_value_is_shown_with_its_year_and_source():
    bundled("fossil-co2-per-invanare")
    text = plain(judgement(page(CLIMATE)))
    assert "Det senaste värdet, 4,1 ton per invånare och år, är från 2013." in text
    assert "Energikontor Sydost, 2015-09-07" in text


@pytest.mark.parametrize(
    ("values", "kind", "word", "sentence"),
    [
        ({2023: 2, 2024: "1.4"}, "reached", "Nått", "År 2024 var värdet 1,4 ton"),
        ({2025: "1.7"}, "missed", "Nåddes inte", "År 2025 var värdet 1,7 ton"),
    ],
)
def test_the_answer_has_a_mark_a_word_and_a_sentence(values, kind, word, sentence):
    give("fossil-co2-per-invanare", values)
    html = judgement(page(CLIMATE))
    answer = re.search(rf'<span class="answer answer--{kind}">.*?</span>', html, re.S).group()
    assert word in answer
    assert "<svg" in answer
    assert sentence in plain(html)


def test_each_group_has_its_own_answer():
    give("sysselsattningsgrad", {2025: "79.7"}, group="women")
    give("sysselsattningsgrad", {2025: "83.1"}, group="men")
    html = judgement(page(WORK))
    parts = re.findall(r'<li class="target__part">(.*?)</li>', html, re.S)
    assert [plain(part).strip() for part in parts] == [
        "Kvinnor Nåddes inte År 2025 var värdet 79,7 procent.",
        "Män Nått År 2025 var värdet 83,1 procent.",
    ]


def test_what_has_values_shows_chart_table_source_and_file():
    bundled("fossil-co2-per-invanare")
    html = page(CLIMATE)
    figures = re.search(r'<article class="figures.*?</article>', html, re.S).group()
    assert figures.count('<svg class="chart chart--') >= 2
    assert re.search(r"<table.*?<caption.*?</caption>.*?<th scope=.col.>", figures, re.S)
    assert '<th scope="row">2013</th>' in figures
    assert "33 procent lägre än 1990" in figures
    assert "Källa: Energikontor Sydost" in plain(figures)
    assert "Källan anger ingen licens" in figures
    assert 'href="/indikatorer/fossil-co2-per-invanare.csv"' in figures


def test_context_is_headed_as_such_and_says_why():
    bundled("vaxthusgaser")
    html = page(CLIMATE)
    context = re.search(r'<section class="context.*?</section>\s*<section', html, re.S).group()
    assert "Som sammanhang: räknas inte mot målet" in context
    assert "alla växthusgaser i hela länet" in context
    assert "Utsläpp av växthusgaser" in context
    assert "1,5" not in "".join(re.findall(r"<svg.*?</svg>", context, re.S))
    assert "annat" in plain(judgement(html))


def test_a_series_that_judges_is_not_context_too():
    goal = Goal.objects.get(slug="minskad-klimatpaverkan")
    own = Indicator.objects.get(slug="fossil-co2-per-invanare")
    RelatedIndicator.objects.create(goal=goal, indicator=own, note="x", sort_order=9)
    assert page(CLIMATE).count('id="serie-fossil-co2-per-invanare"') == 1


def test_kolada_is_named_as_it_asks_to_be():
    source = SourceFactory(name="Socialstyrelsen", licence="kolada")
    give("fossil-co2-per-invanare", {2024: 2}, source=source)
    assert "Källa: Kolada, Socialstyrelsen." in plain(page(CLIMATE)).replace(" .", ".")


def test_several_sources_are_numbered_at_their_values():
    give("fossil-co2-per-invanare", {2023: 3}, source=SourceFactory(name="SCB"))
    give("fossil-co2-per-invanare", {2024: 2}, source=SourceFactory(name="SMHI"))
    table = re.search(r'<table class="numbers">.*?</table>', page(CLIMATE), re.S).group()
    assert re.findall(r"\[\d\]", table) == ["[2]", "[1]"]


def test_a_year_without_a_value_is_said_to_be_missing():
    give("sjalvskattad-halsa", {2014: 70, 2020: 71}, group="women")
    give("sjalvskattad-halsa", {2014: 75}, group="men")
    table = re.search(r'<table class="numbers">.*?</table>', page(HUMAN), re.S).group()
    assert table.count("saknas") == 1


def test_no_id_occurs_twice_and_each_reference_has_its_target():
    bundled("vaxthusgaser")
    bundled("fossil-co2-per-invanare")
    html = page(CLIMATE)
    ids = re.findall(r'\sid="([^"]+)"', html)
    assert len(ids) == len(set(ids)), sorted({one for one in ids if ids.count(one) > 1})
    for names in re.findall(r'aria-labelledby="([^"]+)"', html):
        assert set(names.split()) <= set(ids)


@pytest.mark.parametrize("address", [CLIMATE, HUMAN])
def test_the_page_has_no_inline_style_or_script(address):
    bundled("vaxthusgaser")
    give("sjalvskattad-halsa", {2014: 70, 2025: 71}, group="women")
    html = page(address)
    assert " style=" not in html
    assert "<style" not in html
    assert not re.search(r"<script(?![^>]*src=)", html)


def test_what_an_editor_writes_is_escaped_everywhere():
    Indicator.objects.filter(slug="fossil-co2-per-invanare").update(
        name="<b>Namn</b>", unit='"><script>', note="<i>"
    )
    source = SourceFactory(name="<img src=x>")
    give("fossil-co2-per-invanare", {2023: 1, 2024: 2}, source=source, note="<u>not</u>")
    html = page(CLIMATE)
    for mark in ("<b>Namn", '"><script>', "<i>", "<img src=x", "<u>not"):
        assert mark not in html, mark


def test_english_readers_get_english_words_and_numbers():
    bundled("vaxthusgaser")
    bundled("fossil-co2-per-invanare")
    html = page(CLIMATE, "/en")
    assert "Cannot be judged" in html
    assert "For context: not held against the goal" in html
    assert "820,082" in html
    assert "1,453,797 in 1990" in html
    assert "33 per cent lower than in 1990" in html
    assert 'href="/en/indikatorer/vaxthusgaser.csv"' in html


@pytest.fixture
def values_of_each_kind(no_values):
    give("inrikes-flyttnetto", {2015: 264, 2024: 1200})
    give("sjalvskattad-halsa", {2014: 70, 2024: 72}, group="women")
    give("sjalvskattad-halsa", {2014: 76, 2024: 75}, group="men")
    give("sysselsattningsgrad", {2019: 75, 2024: 77}, group="women")
    give("brp-per-sysselsatt", {2014: 700, 2024: 770})
    give("brp-per-sysselsatt", {2014: 800, 2024: 960}, place="riket")


SENTENCES = {
    "sv": {
        "okad-attraktivitet": "År 2015 var värdet 264 personer per år, "
        "och år 2024 var det 1 200 personer per år.",
        "okat-humankapital": "Kvinnor och män: år 2014 var skillnaden 6 procentenheter, "
        "och år 2024 var den 3 procentenheter.",
        "forbattrad-matchning": "Kvinnor: år 2024 var värdet 77,0 procent. "
        "Förändringen är +0,40 per år. För att nå målet behövs +3,00 per år.",
        "okad-produktivitet": "Från 2014 till 2024 var förändringen här +10,0 procent, "
        "och i riket +20,0 procent.",
    },
    "en": {
        "okad-attraktivitet": "In 2015 the value was 264 persons per year, "
        "and in 2024 it was 1,200 persons per year.",
        "okat-humankapital": "Women and men: in 2014 the difference was 6 percentage points, "
        "and in 2024 it was 3 percentage points.",
        "forbattrad-matchning": "Women: in 2024 the value was 77.0 per cent. "
        "The change is +0.40 a year; to reach the goal, +3.00 a year is needed.",
        "okad-produktivitet": "From 2014 to 2024 the change here was +10.0 per cent, "
        "and in Sweden it was +20.0 per cent.",
    },
}


@pytest.mark.usefixtures("values_of_each_kind")
@pytest.mark.parametrize("language", SENTENCES)
def test_sentences_read_aloud(language):
    """Each kind of target in words, the numbers held against the rules by hand."""
    with translation.override(language):
        for slug, sentence in SENTENCES[language].items():
            assert sentence in said(slug, 2024), slug


def test_a_goal_without_targets_says_so():
    area = Goal.objects.get(slug="minskad-klimatpaverkan").get_parent()
    area.add_child(instance=Goal(title="Nytt mål", slug="nytt", statement="x"))
    assert in_short(state("nytt", 2024)) == "Målet har inget måltal som kan mätas."
    assert "Målet har inget måltal" in page(f"{STRATEGY}livsmiljoer/nytt/")


def many_values(number: int) -> None:
    """As many years, of several groups, places and sources, and as many related series."""
    goal = Goal.objects.get(slug="minskad-klimatpaverkan")
    done = IndicatorFactory._meta.model.objects.count()
    for at in range(done, done + number):
        indicator = IndicatorFactory(slug=f"serie-{at}")
        RelatedIndicator.objects.create(goal=goal, indicator=indicator, note="x", sort_order=at)
        source = SourceFactory(name=f"Källa {at}")
        for place in ("07", "riket", "0780", "0781"):
            for year in (2015, 2024):
                MeasurementFactory(indicator=indicator, place_id=place, year=year, source=source)


def test_it_asks_as_much_for_many_values():
    bundled("vaxthusgaser")
    bundled("fossil-co2-per-invanare")
    assert_same_queries(CLIMATE, many_values, many=10, limit=14)


@pytest.mark.parametrize("number", [0, 8])
def test_fourteen_queries_are_enough_with_nothing_remembered(number):
    bundled("vaxthusgaser")
    contributions(number)
    cache.clear()
    assert len(queries_of(CLIMATE, Client())) <= 14


def test_it_asks_as_much_for_many_contributions():
    assert_same_queries(CLIMATE, contributions, limit=14)


def test_a_preview_shows_what_is_being_written(client_for, rf):
    goal = Goal.objects.get(slug="minskad-klimatpaverkan")
    bundled("fossil-co2-per-invanare")
    target = goal.targets.all()[0]
    target.value = 5
    goal.targets = [target]
    goal.save_revision()
    draft = goal.get_latest_revision_as_object()
    html = draft.make_preview_request(preview_mode="sv").content.decode()
    assert "Högst 5 ton per invånare och år senast 2025" in plain(html)
    assert "mål: högst 5" in plain(html)
    assert "Högst 1,5 ton" in plain(page(CLIMATE))
