"""Files that cannot be used: each fault is named by its place, and nothing of the file is saved."""

import copy
import json

import pytest
from django.core.management import CommandError, call_command
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from wagtail.models import Page, Revision

from cms.importers import strategy_file
from cms.importers.document import DocumentError, Problem
from cms.importers.node import Node
from cms.importers.strategy import import_strategy
from cms.models import HomePage, Strategy, StrategyIndex
from tests.cms.strategy_files import BUNDLED, REMOVED, changed, written

pytestmark = pytest.mark.django_db

GOAL = ("areas", 0, "goals", 0)
PRIORITY = ("areas", 0, "priorities", 0)
TARGET = (*GOAL, "targets", 0)
FAULTS = [
    (("title",), REMOVED, "title", "is missing"),
    (("title",), {"en": "Only English"}, "title.sv", "is missing"),
    (("title",), "Gröna Kronoberg", "title", "must be an object"),
    (("title", "sv"), "", "title.sv", "must not be empty"),
    (("title", "sv"), "   ", "title.sv", "must not be empty"),
    (("title", "sv"), None, "title.sv", "must be a text"),
    (("title", "sv"), "Mål\x00", "title.sv", "has characters that cannot be shown"),
    (("title", "sv"), "x" * 256, "title.sv", "is 256 characters long, at most 255 fit"),
    (("introduction", "sv"), "x" * 100_000, "introduction.sv", "at most 20000 fit"),
    (("titel",), {"sv": "Fel"}, "titel", "is not known here"),
    (("slug",), "Gröna Kronoberg", "slug", "must be small letters"),
    (("slug",), 7, "slug", "must be a text"),
    (("adopted_date",), "11 juni 2015", "adopted_date", "must be a date"),
    (("adopted_date",), REMOVED, "adopted_date", "is missing"),
    (("target_year",), "2025", "target_year", "must be a whole number"),
    (("target_year",), True, "target_year", "must be a whole number"),
    (("target_year",), 20_25_000, "target_year", "must be 1990–2100"),
    (("territory", "county_code"), "7", "territory.county_code", "must be 2 digits"),
    (("vision", "text"), REMOVED, "vision.text", "is missing"),
    (("areas",), {}, "areas", "must be a list"),
    (("areas", 1, "slug"), "livsmiljoer", "areas[1].slug", "stands twice: 'livsmiljoer'"),
    (("areas", 1, "challenges", 0), "Glest", "areas[1].challenges[0]", "must be an object"),
    ((*GOAL, "slug"), "prioritering-1", "areas[0].priorities[0].slug", "stands twice"),
    ((*GOAL, "indicators"), ["lycka"], "areas[0].goals[0].indicators[0]", "unknown: 'lycka'"),
    (
        (*GOAL, "indicators"),
        ["inrikes-flyttnetto", "vaxthusgaser"],
        "areas[0].goals[0].targets[0].indicator",
        "is missing; the goal has inrikes-flyttnetto, vaxthusgaser",
    ),
    (
        (*GOAL, "indicators"),
        ["inrikes-flyttnetto", "vaxthusgaser"],
        "areas[0].goals[0].indicators[1]",
        "no target is about it",
    ),
    ((*GOAL, "indicators"), [], "areas[0].goals[0].targets[0].indicator", "has no indicator"),
    ((*PRIORITY, "number"), 2, "areas[0].priorities[1].number", "stands twice: 2"),
    ((*PRIORITY, "number"), 9, "areas[0].priorities[0].number", "must be 1–4"),
    (
        (*PRIORITY, "action_areas", 1, "slug"),
        "hallbara-resor-och-transporter",
        "areas[0].priorities[0].action_areas[1].slug",
        "stands twice",
    ),
    ((*TARGET, "type"), "hope", "areas[0].goals[0].targets[0].type", "unknown: 'hope'; known are"),
    ((*TARGET, "type"), REMOVED, "areas[0].goals[0].targets[0].type", "is missing"),
    ((*TARGET, "direction"), REMOVED, "areas[0].goals[0].targets[0].direction", "is missing"),
    ((*TARGET, "direction"), "up", "areas[0].goals[0].targets[0].direction", "unknown: 'up'"),
    ((*TARGET, "value"), 3, "areas[0].goals[0].targets[0].value", "is not known here"),
    ((*TARGET, "base_year"), 2025, "areas[0].goals[0].targets[0].base_year", "must come before"),
    ((*TARGET, "groups"), ["cats"], "areas[0].goals[0].targets[0].groups[0]", "unknown: 'cats'"),
    (
        ("areas", 0, "goals", 1, "targets", 0, "value"),
        "1,5",
        "areas[0].goals[1].targets[0].value",
        "must be a number",
    ),
    (
        ("areas", 0, "goals", 1, "targets", 0, "value"),
        1e300,
        "areas[0].goals[1].targets[0].value",
        "must have at most 10 digits",
    ),
    (
        ("areas", 1, "goals", 3, "targets", 1, "between"),
        [["women", "boys"]],
        "areas[1].goals[3].targets[1].between[0]",
        "unknown: known are",
    ),
    (("method", "tools", 1, "slug"), "forandringslogik", "method.tools[1].slug", "stands twice"),
    (("method", "components", 0), {}, "method.components[0].title", "is missing"),
]


def everything() -> list:
    """What an import could have touched, as it stands."""
    pages = Page.objects.order_by("pk").values_list("pk", "path", "title", "live")
    return [*pages, Revision.objects.count()]


@pytest.mark.parametrize(("place", "to", "path", "reason"), FAULTS)
def test_a_fault_is_named_by_its_place_and_nothing_is_saved(tmp_path, place, to, path, reason):
    before = everything()
    with pytest.raises(DocumentError) as caught:
        import_strategy(written(tmp_path, changed(*place, to=to)))
    told = {problem.path: problem.reason for problem in caught.value.problems}
    assert path in told, told
    assert reason in told[path]
    assert everything() == before


def test_all_faults_are_told_at_once(tmp_path):
    document = changed("title", to=REMOVED)
    document["areas"][1]["goals"][0]["slug"] = "Fel slug"
    with pytest.raises(DocumentError) as caught:
        import_strategy(written(tmp_path, document))
    assert len(caught.value.problems) == 2


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "is not JSON"),
        (b"{", "line 1, column 2"),
        (b"\xff\xfe", "is not UTF-8 (byte 0)"),
        ('{"title": "Mål"}'.encode("latin-1"), "is not UTF-8"),
        (b'{"slug": "a", "slug": "b"}', "the key slug stands twice"),
        (b'{"target_year": NaN}', "NaN is no number"),
        (b"[" * 200_000, "is nested too deeply"),
        (b'{"target_year": ' + b"9" * 5000 + b"}", "is not JSON"),
        (b" " * 5_000_001, "is larger than 5 MB"),
        (b"[]", "must be an object"),
        (b"null", "must be an object"),
    ],
)
def test_a_file_that_is_no_strategy(tmp_path, content, reason):
    path = tmp_path / "strategy.json"
    path.write_bytes(content)
    with pytest.raises(DocumentError) as caught:
        import_strategy(path)
    assert reason in str(caught.value)


def test_a_file_that_is_not_there(tmp_path):
    with pytest.raises(DocumentError, match="cannot be read"):
        import_strategy(tmp_path / "nowhere.json")
    with pytest.raises(DocumentError, match="cannot be read"):
        import_strategy(tmp_path)


def test_the_command_tells_why_and_where(tmp_path):
    path = written(tmp_path, changed(*TARGET, "type", to="hope"))
    with pytest.raises(CommandError) as caught:
        call_command("import_strategy", path)
    assert str(caught.value).startswith(f"Nothing was saved. {path}:\n")
    assert "areas[0].goals[0].targets[0].type: unknown: 'hope'" in str(caught.value)


def test_an_address_that_another_page_has(tmp_path):
    document = copy.deepcopy(BUNDLED)
    document["slug"] = "ny-strategi"
    document["areas"][0]["goals"][0]["slug"] = "upptagen"
    document["areas"][0]["priorities"][0]["slug"] = "upptagen-2"
    path = written(tmp_path, document)
    import_strategy(path)
    document["areas"][0]["goals"][0]["slug"] = "upptagen-2"
    document["areas"][0]["priorities"][0]["slug"] = "upptagen"
    before = everything()
    with pytest.raises(DocumentError) as caught:
        import_strategy(written(tmp_path, document))
    assert caught.value.problems[0].path == "areas[0].goals[0]"
    assert everything() == before


def test_without_a_home_page(tmp_path):
    StrategyIndex.objects.get().delete()
    HomePage.objects.get().delete()
    with pytest.raises(DocumentError, match="run `migrate` first"):
        import_strategy()


def test_what_fails_in_the_midst_takes_everything_back(tmp_path, monkeypatch):
    document = copy.deepcopy(BUNDLED)
    document["slug"] = "ny-strategi"
    before = everything()

    def fail(*args, **kwargs):
        raise RuntimeError("the disk is full")

    monkeypatch.setattr("cms.models.Method.save_revision", fail)
    with pytest.raises(RuntimeError):
        import_strategy(written(tmp_path, document))
    assert everything() == before
    assert not Strategy.objects.filter(slug="ny-strategi").exists()


scalars = st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text()
values = st.recursive(
    scalars, lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner), max_leaves=8
)


def places(value, path=()) -> list[tuple]:
    """Every place in a document."""
    steps = value.items() if isinstance(value, dict) else enumerate(value)
    found = []
    for step, inner in steps:
        found.append((*path, step))
        if isinstance(inner, dict | list):
            found += places(inner, (*path, step))
    return found


@settings(
    max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(place=st.sampled_from(places(BUNDLED)), to=values)
def test_whatever_stands_anywhere_is_read_or_told(place, to):
    document = json.loads(json.dumps(changed(*place, to=to)))
    node = Node(document)
    strategy_file.strategy(node)
    assert all(isinstance(problem, Problem) and problem.reason for problem in node.problems)
    if not isinstance(to, dict | list | str | int | float):
        assert node.problems
