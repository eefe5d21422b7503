"""One row, two languages: what a reader gets, and how the page says which language it is."""

from types import SimpleNamespace

import pytest
from django.template import Context, Template
from django.utils import translation

from cms.models.localised import Localised, language_of


class Row(SimpleNamespace):
    local_title = Localised("title")


BOTH = Row(title="Mål", title_en="Goal")
SWEDISH = Row(title="Mål", title_en="")


@pytest.mark.parametrize(
    ("language", "row", "text", "its_language"),
    [
        ("sv", BOTH, "Mål", "sv"),
        ("en", BOTH, "Goal", "en"),
        ("en-gb", BOTH, "Goal", "en"),
        ("en", SWEDISH, "Mål", "sv"),
        ("de", BOTH, "Mål", "sv"),
        (None, BOTH, "Mål", "sv"),
    ],
)
def test_the_readers_language_or_swedish(language, row, text, its_language):
    with translation.override(language):
        assert (row.local_title, language_of(row, "title")) == (text, its_language)


def test_the_class_itself_answers_with_the_descriptor():
    assert Row.local_title.field == "title"


@pytest.mark.parametrize(
    ("language", "row", "html"),
    [
        ("sv", SWEDISH, "<p>Mål</p>Mål"),
        ("en", BOTH, "<p>Goal</p>Goal"),
        ("en", SWEDISH, '<p lang="sv">Mål</p><span lang="sv">Mål</span>'),
    ],
)
def test_a_page_marks_what_is_in_the_other_language(language, row, html):
    template = Template(
        '{% load strategy %}<p{% lang_of row "title" %}>{{ row.local_title }}</p>'
        '{% marked row "title" %}'
    )
    with translation.override(language):
        assert template.render(Context({"row": row})) == html


def test_a_marked_text_is_escaped():
    row = Row(title="<b>Mål</b> & medel", title_en="")
    with translation.override("en"):
        html = Template('{% load strategy %}{% marked row "title" %}').render(Context({"row": row}))
    assert html == '<span lang="sv">&lt;b&gt;Mål&lt;/b&gt; &amp; medel</span>'
