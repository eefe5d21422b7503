"""`manage.py demo`: refused where it does harm, and once is enough."""

from datetime import timedelta
from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django.db import transaction

from cms.models import Priority, Strategy
from demo import content, loading
from participation.accounts.models import User
from participation.models import Comment, Contribution, ContributionPhoto, Support
from tests import people
from tests.factories import ProposalFactory

from .conftest import NOW, SMALL

pytestmark = pytest.mark.django_db


@pytest.fixture
def few(monkeypatch, one_process):
    """A demo of one proposal: what is tested here does not depend on how much there is."""
    rows = [row for row in content.proposals() if row["key"] == "asedabibliotek"]
    monkeypatch.setattr(content, "proposals", lambda: rows)
    monkeypatch.setattr(content, "news", list)
    monkeypatch.setattr(content, "all_events", lambda: iter(()))
    monkeypatch.setattr("demo.loading.calendar.schedule", lambda today: [])
    monkeypatch.setattr("demo.loading.talk.schedule", lambda today: [])
    monkeypatch.setattr("demo.drawing.WIDTH", SMALL)


def run() -> str:
    told = StringIO()
    call_command("demo", stdout=told)
    return told.getvalue()


def test_refused_while_debug_is_off(settings):
    settings.DEBUG = False
    with pytest.raises(CommandError, match="DEBUG is off"):
        run()
    assert not User.objects.exists()


@pytest.mark.usefixtures("few")
def test_a_second_run_changes_nothing_and_says_so(settings):
    settings.DEBUG = True
    assert "The demo is here" in run()
    before = (User.objects.count(), Contribution.objects.count(), Comment.objects.count())
    assert before[1] == 1
    assert "Nothing was changed" in run()
    assert (User.objects.count(), Contribution.objects.count(), Comment.objects.count()) == before


@pytest.mark.usefixtures("few")
def test_refused_where_people_have_contributed(settings):
    settings.DEBUG = True
    ProposalFactory(author=people.tomas())
    with pytest.raises(CommandError, match="empty site"):
        run()
    assert User.objects.count() == 1


def test_refused_without_a_strategy(settings):
    settings.DEBUG = True
    Strategy.objects.update(is_in_force=False)
    with pytest.raises(CommandError, match="import_strategy"):
        run()
    assert Priority.objects.exists()


@pytest.mark.usefixtures("few")
def test_all_or_nothing(settings, monkeypatch):
    def fall(stage):
        raise RuntimeError("the disk is full")

    monkeypatch.setattr("demo.loading.letters.settle", fall)
    with pytest.raises(RuntimeError):
        loading.load(now=NOW, picture_width=SMALL)
    assert not User.objects.exists()
    assert not Contribution.objects.exists()


@pytest.mark.usefixtures("few")
def test_the_times_follow_today():
    loading.load(now=NOW + timedelta(days=30), picture_width=SMALL)
    found = Contribution.objects.get()
    assert (NOW + timedelta(days=30) - found.submitted_at).days in (47, 48)


@pytest.mark.usefixtures("few")
def test_the_same_day_gives_the_same_demo():
    def loaded() -> list:
        with transaction.atomic():
            loading.load(now=NOW, picture_width=SMALL)
            rows = list(Contribution.objects.values_list("form_key", "title", "published_at"))
            rows += Comment.objects.values_list("form_key", "text", "created_at")
            rows += Support.objects.values_list("person__email", "created_at")
            rows += ContributionPhoto.objects.values_list("image__file_hash", flat=True)
            transaction.set_rollback(True)
        return rows

    first = loaded()
    assert len(first) > 60
    assert loaded() == first
