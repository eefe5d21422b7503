"""The strategy as pages: whole, twice is once, and what editors and people did is left alone."""

import copy
from decimal import Decimal
from io import StringIO

import pytest
from django.core.management import call_command
from wagtail.models import Page, PageLogEntry, Revision

from cms.importers.strategy import import_strategy
from cms.models import (
    Action,
    ActionArea,
    Area,
    Challenge,
    Goal,
    Indicator,
    Method,
    Priority,
    Strategy,
    StrategyIndex,
    Target,
)
from tests import people
from tests.cms.strategy_files import BUNDLED, changed, written
from tests.factories import TagFactory

pytestmark = pytest.mark.django_db
FIRST_GOAL = ("areas", 0, "goals", 0)


def test_all_of_the_bundled_strategy_is_there():
    counts = {
        model: model.objects.count()
        for model in (Strategy, Area, Challenge, Goal, Priority, ActionArea, Action, Method)
    }
    assert list(counts.values()) == [1, 2, 11, 7, 4, 8, 28, 1]


def test_the_strategys_own_facts():
    page = Strategy.objects.get()
    assert page.title == "Gröna Kronoberg 2025"
    assert page.title_en == "Green Kronoberg 2025"
    assert (page.territory, page.county_code, page.kolada_id) == ("Kronobergs län", "07", "0007")
    assert (str(page.adopted_date), str(page.updated_date)) == ("2015-06-11", "2019-06-19")
    assert (page.target_year, page.period, page.is_in_force) == (2025, "2015–2025", True)
    assert page.owner_name_en == "Region Kronoberg"
    assert page.vision_title.startswith("Vi växer i öppna")


@pytest.mark.parametrize("data", BUNDLED["areas"], ids=["livsmiljoer", "cirkular"])
def test_every_text_of_an_area_is_there(data):
    page = Area.objects.get(slug=data["slug"])
    assert (page.title, page.title_en) == (data["title"]["sv"], data["title"]["en"])
    challenges = [(row.text, row.text_en) for row in page.challenges.all()]
    assert challenges == [(text["sv"], text["en"]) for text in data["challenges"]]
    assert [goal.slug for goal in Goal.objects.of(page)] == [goal["slug"] for goal in data["goals"]]
    for priority, expected in zip(Priority.objects.of(page), data["priorities"], strict=True):
        assert priority.number == expected["number"]
        assert priority.introduction_en == expected["introduction"]["en"]
        for row, part in zip(priority.action_areas.all(), expected["action_areas"], strict=True):
            assert (row.slug, row.title_en) == (part["slug"], part["title"]["en"])
            texts = [(action.text, action.text_en) for action in row.actions.all()]
            assert texts == [(text["sv"], text["en"]) for text in part["actions"]]


def test_targets_are_rules_that_can_be_computed():
    climate = Goal.objects.get(slug="minskad-klimatpaverkan").targets.get()
    assert (climate.type, climate.operator, climate.value) == ("reach", "<=", Decimal("1.5"))
    assert climate.target_year == 2025
    work = Goal.objects.get(slug="forbattrad-matchning").targets.get()
    assert (work.operator, work.value, work.groups) == (">=", 80, ["women", "men"])
    improve, gap = Goal.objects.get(slug="okat-humankapital").targets.all()
    assert (improve.direction, improve.base_year) == ("increase", 2014)
    assert improve.note_en.startswith("The strategy names no base year")
    assert gap.between == ["women-men", "girls-boys"]
    growth = Goal.objects.get(slug="balanserad-tillvaxt").targets.get()
    assert (growth.type, growth.comparison_id) == ("outgrow", "riket-exkl-storstad")
    for target in Target.objects.all():
        target.full_clean()


def test_each_target_knows_its_indicator():
    indicator = Goal.objects.get(slug="minskad-klimatpaverkan").targets.get().indicator
    assert (indicator.unit, indicator.decimals, indicator.better) == (
        "ton per invånare och år", 1, "lower",
    )  # fmt: skip
    assert Indicator.objects.count() == 8


def test_the_addresses_of_the_contract():
    base = "/strategi/grona-kronoberg-2025/"
    assert StrategyIndex.objects.get().url == "/strategi/"
    assert Strategy.objects.get().url == base
    assert Area.objects.get(slug="livsmiljoer").url == f"{base}livsmiljoer/"
    assert Priority.objects.get(number=1).url == f"{base}livsmiljoer/prioritering-1/"
    assert Method.objects.get().url == f"{base}grona-traden/"


def test_every_page_has_its_history_from_the_start():
    for page in Page.objects.descendant_of(StrategyIndex.objects.get()):
        assert page.live
        assert not page.has_unpublished_changes
        assert page.latest_revision_id == page.live_revision_id is not None


def test_a_second_run_changes_nothing():
    before = (Revision.objects.count(), PageLogEntry.objects.count())
    rows = list(Action.objects.order_by("pk").values_list())
    report = import_strategy()
    assert (report.created, report.updated, report.kept, report.skipped) == ([], [], [], [])
    assert (Revision.objects.count(), PageLogEntry.objects.count()) == before
    assert list(Action.objects.order_by("pk").values_list()) == rows


def test_the_command_tells_what_it_did():
    out = StringIO()
    call_command("import_strategy", stdout=out)
    assert out.getvalue() == "0 created, 0 updated, 75 unchanged\n"


def test_a_changed_text_is_published_and_the_old_one_is_in_the_history(tmp_path):
    path = written(tmp_path, changed(*FIRST_GOAL, "title", "en", to="More newcomers"))
    report = import_strategy(path)
    goal = Goal.objects.get(slug="okad-attraktivitet")
    assert report.updated == ["goal okad-attraktivitet"]
    assert goal.title_en == "More newcomers"
    assert goal.revisions.count() == 2
    assert import_strategy(path).updated == []


def test_rows_are_known_by_slug_and_keep_what_is_tied_to_them(tmp_path):
    place = ("areas", 0, "priorities", 0, "action_areas", 0)
    area = ActionArea.objects.get(slug="hallbara-resor-och-transporter")
    tag = TagFactory(action_area=area)
    report = import_strategy(
        written(tmp_path, changed(*place, "title", "sv", to="Resor som håller"))
    )
    area.refresh_from_db()
    tag.refresh_from_db()
    assert area.title == "Resor som håller"
    assert tag.action_area == area
    assert len(report.updated) == 2


def test_a_text_without_slug_is_known_by_its_place_when_it_is_reworded(tmp_path):
    place = ("areas", 0, "challenges", 1)
    row = Challenge.objects.get(area__slug="livsmiljoer", sort_order=1)
    text = {"sv": "Resorna är långa och släpper ut mycket.", "en": "Journeys are long."}
    import_strategy(written(tmp_path, changed(*place, to=text)))
    reworded = Challenge.objects.get(pk=row.pk)
    assert (reworded.text, reworded.slug) == (text["sv"], row.slug)


def test_a_new_order_moves_the_rows_and_makes_none(tmp_path):
    document = copy.deepcopy(BUNDLED)
    document["areas"][0]["challenges"].reverse()
    keys = set(Challenge.objects.values_list("pk", flat=True))
    import_strategy(written(tmp_path, document))
    page = Area.objects.get(slug="livsmiljoer")
    assert page.challenges.first().text == BUNDLED["areas"][0]["challenges"][-1]["sv"]
    assert set(Challenge.objects.values_list("pk", flat=True)) == keys


def test_nothing_is_removed_and_what_the_file_lacks_is_told(tmp_path):
    document = copy.deepcopy(BUNDLED)
    del document["areas"][0]["goals"][0]
    del document["areas"][0]["priorities"][0]["action_areas"][1]
    del document["areas"][0]["challenges"][2]
    out = StringIO()
    call_command("import_strategy", written(tmp_path, document), stdout=out)
    assert Goal.objects.count() == 7
    assert ActionArea.objects.count() == 8
    assert Challenge.objects.count() == 11
    told = out.getvalue()
    assert "kept, not in the file: page /hem/strategi/grona-kronoberg-2025/livsmiljoer/okad" in told
    assert "kept, not in the file: actionarea “Hållbart samhällsbyggande”" in told
    assert "kept, not in the file: challenge “Det råder bostadsbrist" in told


def test_new_parts_come_in(tmp_path):
    document = copy.deepcopy(BUNDLED)
    document["areas"][0]["challenges"].append({"sv": "Vattnet sinar.", "en": "Water runs low."})
    goal = copy.deepcopy(document["areas"][0]["goals"][1])
    document["areas"][0]["goals"].append({**goal, "slug": "renare-sjoar"})
    report = import_strategy(written(tmp_path, document))
    assert len(report.created) == 4
    assert Challenge.objects.get(text="Vattnet sinar.").slug == "vattnet-sinar"
    assert Goal.objects.get(slug="renare-sjoar").live


def test_a_goal_can_change_area(tmp_path):
    document = copy.deepcopy(BUNDLED)
    document["areas"][1]["goals"].append(document["areas"][0]["goals"].pop(0))
    before = Goal.objects.get(slug="okad-attraktivitet")
    import_strategy(written(tmp_path, document))
    moved = Goal.objects.get(slug="okad-attraktivitet")
    assert moved.pk == before.pk
    assert moved.url.endswith("/cirkular-ekonomi-och-humankapital/okad-attraktivitet/")
    assert import_strategy(written(tmp_path, document)).updated == []


def test_a_draft_is_never_written_over(tmp_path):
    goal = Goal.objects.get(slug="okad-attraktivitet")
    goal.statement = "Ett utkast"
    goal.save_revision(user=people.maja())
    path = written(tmp_path, changed(*FIRST_GOAL, "title", "sv", to="Ny titel"))
    report = import_strategy(path, overwrite=True)
    assert report.skipped == ["goal okad-attraktivitet: it has a draft that is not published"]
    goal = Goal.objects.get(pk=goal.pk)
    assert goal.title == "Ökad attraktivitet"
    assert goal.get_latest_revision_as_object().statement == "Ett utkast"


@pytest.mark.parametrize("overwrite", [False, True])
def test_what_an_editor_has_published_stays_unless_told_otherwise(overwrite):
    goal = Goal.objects.get(slug="okad-attraktivitet")
    goal.title = "Redaktörens rubrik"
    goal.save_revision(user=people.maja()).publish()
    report = import_strategy(overwrite=overwrite)
    goal = Goal.objects.get(pk=goal.pk)
    assert goal.title == ("Ökad attraktivitet" if overwrite else "Redaktörens rubrik")
    assert bool(report.skipped) is not overwrite


def test_a_page_that_editors_took_down_stays_down(tmp_path):
    Goal.objects.get(slug="okad-attraktivitet").unpublish()
    path = written(tmp_path, changed(*FIRST_GOAL, "title", "sv", to="Ny titel"))
    assert import_strategy(path).skipped
    assert not Goal.objects.get(slug="okad-attraktivitet").live


def test_a_locked_page_is_left():
    goal = Goal.objects.get(slug="okad-attraktivitet")
    Goal.objects.filter(pk=goal.pk).update(locked=True, title="Låst")
    assert import_strategy().skipped == ["goal okad-attraktivitet: it is locked at the desk"]


def test_another_strategy_lives_beside_and_is_not_in_force(tmp_path):
    document = {**copy.deepcopy(BUNDLED), "slug": "kronoberg-2035", "target_year": 2035}
    import_strategy(written(tmp_path, document))
    new = Strategy.objects.get(slug="kronoberg-2035")
    assert not new.is_in_force
    assert Goal.objects.of(new).count() == 7
    assert Goal.objects.count() == 14


def test_an_editors_indicator_is_left_as_it_is():
    Indicator.objects.filter(slug="fornybar-energi").update(name="Grön energi")
    import_strategy()
    assert Indicator.objects.get(slug="fornybar-energi").name == "Grön energi"
