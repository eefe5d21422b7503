"""The yearly follow-up: what it freezes, that it stays frozen, and how anyone can see that."""

import hashlib
import json
from datetime import datetime
from decimal import Decimal
from io import StringIO
from unittest.mock import patch
from zoneinfo import ZoneInfo

import pytest
from django.contrib.auth.models import AnonymousUser
from django.core.exceptions import ValidationError
from django.core.management import CommandError, call_command
from django.db import connection
from django.utils import timezone

from cms.actions import follow_ups
from cms.errors import FollowedUpAlready, NotAllowed, NotPublished, YearOutside
from cms.importers.strategy import import_strategy
from cms.models import (
    FollowUp,
    Goal,
    Indicator,
    Initiative,
    InitiativeIndex,
    InitiativeStep,
    InitiativeTie,
    Measurement,
    Priority,
    Source,
    Strategy,
)
from cms.roles import EDITORS
from cms.snapshots import Count
from tests import people
from tests.factories import UserFactory

pytestmark = pytest.mark.django_db
AUTUMN = datetime(2026, 11, 26, 14, 5, tzinfo=ZoneInfo("Europe/Stockholm"))


@pytest.fixture
def strategy() -> Strategy:
    return Strategy.objects.get()


@pytest.fixture(autouse=True)
def _values(no_values):
    """The goal about emissions is behind: 4.0 tonnes in 2024, and 1.5 in 2025 is the target."""
    source = Source.objects.create(
        name="Mätningen", url="https://exempel.se/data", licence=Source.Licence.CC0
    )
    indicator = Indicator.objects.get(slug="fossil-co2-per-invanare")
    for year, value in ((2022, "4.2"), (2024, "4.0"), (2026, "9.9")):
        Measurement.objects.create(
            indicator=indicator, place_id="07", year=year, value=Decimal(value), source=source,
            note="preliminärt" if year == 2024 else "",
        )  # fmt: skip


def frozen(strategy, year=2025, **options) -> FollowUp:
    with patch.object(timezone, "localtime", return_value=AUTUMN):
        editor = UserFactory(groups=[EDITORS])
        page = follow_ups.freeze(strategy, year, by=editor, **options)
    return FollowUp.objects.get(pk=page.pk)


def goal_of(page: FollowUp, slug="minskad-klimatpaverkan") -> dict:
    return next(goal for goal in page.frozen["goals"] if goal["slug"] == slug)


def test_it_is_a_draft_with_all_that_is_said_of_the_goals(strategy):
    page = frozen(strategy)
    assert (page.title, page.title_en, page.slug) == (
        "Uppföljning 2025", "Follow-up 2025", "uppfoljning-2025",
    )  # fmt: skip
    assert not page.live
    assert page.get_parent().specific == strategy
    said = page.frozen
    assert (said["shape"], said["year"]) == (1, 2025)
    assert said["frozen_at"] == "2026-11-26T14:05:00+01:00"
    assert said["strategy"]["title"] == {"sv": "Gröna Kronoberg 2025", "en": "Green Kronoberg 2025"}
    assert len(said["goals"]) == 7
    assert [row["number"] for row in said["priorities"]] == [1, 2, 3, 4]


def test_a_goal_has_its_judgement_its_words_and_its_values_with_their_source(strategy):
    page = frozen(strategy, 2024)
    goal = goal_of(page)
    assert goal["answer"] == "behind"
    assert goal["answer_name"] == {"sv": "Ligger efter", "en": "Behind"}
    [target] = goal["targets"]
    assert target["words"]["en"] == "at most 1.5 tonnes per inhabitant and year by 2025"
    assert target["words"]["sv"].startswith("högst 1,5 ton")
    said = target["sentences"][0]["en"]
    assert said.startswith("In 2024 the value was 4.0 tonnes per inhabitant and year.")
    values = goal["series"][0]["values"]
    assert [(one["year"], one["value"]) for one in values] == [(2022, "4.2"), (2024, "4")]
    assert values[0]["shown"] == {"sv": "4,2", "en": "4.2"}
    assert values[1]["note"]["sv"] == "preliminärt"
    source = page.frozen["sources"][str(values[0]["source"])]
    assert (source["name"], source["url"]) == ("Mätningen", "https://exempel.se/data")
    assert source["licence"] == "CC0-1.0"
    assert not goal["series"][1]["judges"]
    assert goal["series"][1]["why_not"]["sv"]


def test_the_initiatives_that_are_published_and_the_counts_of_other_rooms(strategy):
    index, priority = InitiativeIndex.objects.get(), Priority.objects.get(number=2)
    for title, live in (("Cykelvägen", True), ("Utkastet", False)):
        page = index.add_child(
            instance=Initiative(
                title=title, introduction="En väg.", why="Den behövs.", live=live,
                owner_name="Region Kronoberg", start_date="2025-01-01",
            )
        )  # fmt: skip
        InitiativeTie.objects.create(initiative=page, priority=priority)
        InitiativeStep.objects.create(initiative=page, status="ongoing", date="2025-03-01")
    count = Count({"sv": "Förslag", "en": "Proposals"}, {1: (12, 5), 2: (0, 0)})
    said = frozen(strategy, counts=[count]).frozen
    [initiative] = said["initiatives"]
    assert (initiative["title"]["sv"], initiative["priorities"]) == ("Cykelvägen", [2])
    assert (initiative["status"], initiative["since"]) == ("ongoing", "2025-03-01")
    assert said["counts"][0]["rows"][0] == {"priority": 1, "all": 12, "in_year": 5}


@pytest.mark.parametrize("person", [people.ebba, people.sara, AnonymousUser])
def test_it_is_the_editors_alone(strategy, person):
    with pytest.raises(NotAllowed):
        follow_ups.freeze(strategy, 2025, by=person())
    assert not FollowUp.objects.exists()


def test_one_for_each_year(strategy):
    frozen(strategy)
    with pytest.raises(FollowedUpAlready):
        frozen(strategy)
    frozen(strategy, 2024)
    assert [page.year for page in FollowUp.objects.newest_first()] == [2025, 2024]


def test_years_outside_and_drafts_are_refused(strategy):
    for year in (2014, 2027):
        with pytest.raises(YearOutside):
            frozen(strategy, year)
    strategy.unpublish()
    with pytest.raises(NotPublished):
        frozen(strategy)


def test_a_fault_on_the_way_leaves_nothing(strategy):
    with (
        patch("cms.actions.follow_ups.log", side_effect=RuntimeError),
        pytest.raises(RuntimeError),
    ):
        frozen(strategy)
    assert not FollowUp.objects.exists()
    assert Strategy.objects.get().numchild == strategy.numchild


def test_the_checksum_is_that_of_the_bytes(strategy, client):
    page = frozen(strategy)
    page.save_revision().publish()
    for prefix in ("", "/en"):
        answer = client.get(f"{prefix}{page.url}data.json")
        assert answer["Content-Type"] == "application/json"
        assert hashlib.sha256(answer.content).hexdigest() == page.checksum
    assert json.loads(answer.content) == page.frozen
    assert "å".encode() in answer.content


def test_a_draft_gives_nothing_away(strategy, client):
    page = frozen(strategy)
    assert client.get(f"{page.url}data.json").status_code == 404
    assert client.get(f"{strategy.url}uppfoljning-1999/data.json").status_code == 404


def test_nothing_that_happens_afterwards_changes_it(strategy):
    page = frozen(strategy)
    page.save_revision().publish()
    before = (page.snapshot, page.checksum, page.frozen_at)
    Measurement.objects.update(value=1)
    Goal.objects.update(title="Något annat")
    import_strategy(overwrite=True)
    page = FollowUp.objects.get(pk=page.pk)
    page.introduction = "En ny inledning"
    page.save_revision().publish()
    after = FollowUp.objects.get(pk=page.pk)
    assert (after.snapshot, after.checksum, after.frozen_at) == before
    assert after.introduction == "En ny inledning"


@pytest.mark.parametrize("field", ["snapshot", "checksum", "year"])
def test_it_cannot_be_saved_with_another_content(strategy, field):
    page = frozen(strategy)
    setattr(page, field, 2020 if field == "year" else "{}")
    with pytest.raises(ValidationError):
        page.save()
    with pytest.raises(TypeError):
        FollowUp.objects.update(**{field: getattr(page, field)})
    assert FollowUp.objects.get(pk=page.pk).holds


def test_a_version_with_another_content_brings_none_of_it(strategy):
    page = frozen(strategy)
    revision = page.save_revision()
    revision.content |= {"snapshot": "{}", "checksum": "0" * 64, "year": 2020}
    revision.save()
    revision.publish()
    after = FollowUp.objects.get(pk=page.pk)
    assert after.live
    assert (after.year, after.holds) == (2025, True)


def test_the_command_says_which_is_broken(strategy):
    frozen(strategy, 2024)
    page, out, errors = frozen(strategy), StringIO(), StringIO()
    call_command("verify_follow_ups", stdout=out)
    assert out.getvalue() == "2 follow-ups, each as it was frozen.\n"
    with connection.cursor() as cursor:
        cursor.execute(
            "UPDATE cms_followup SET snapshot = %s WHERE page_ptr_id = %s", ["{}", page.pk]
        )
    with pytest.raises(CommandError, match="1 of 2"):
        call_command("verify_follow_ups", stderr=errors)
    assert page.url_path in errors.getvalue()
