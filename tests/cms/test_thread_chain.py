"""The chain through one thing: what stands in it, and what does not."""

import pytest
from django.template import Context, Template
from django.utils import timezone

from cms.models import ActionArea, Area, Challenge, Goal, Indicator, Priority, Strategy
from cms.queries.chain import Aim, chain_of
from cms.queries.initiatives import logic_of
from tests.factories import InitiativeFactory

pytestmark = pytest.mark.django_db

TRAVEL = "hallbara-resor-och-transporter"


def priority(number: int) -> Priority:
    return Priority.objects.get(number=number)


def chain(*numbers: int):
    return chain_of(Aim(priority(number)) for number in numbers)


def test_what_belongs_together_by_its_strategic_area():
    found = chain(1)
    assert [goal.slug for goal in found.goals] == ["okad-attraktivitet", "minskad-klimatpaverkan"]
    assert len(found.challenges) == 5
    assert {link.area.slug for link in found.challenges} == {"livsmiljoer"}
    assert [row.number for row in found.priorities] == [1]
    assert sum(len(effect.goals) for effect in found.effects) == 2


def test_two_priorities_of_one_area_share_its_challenges_and_goals():
    assert len(chain(1, 2).challenges) == 5
    assert [row.number for row in chain(1, 2).priorities] == [1, 2]
    both = chain(2, 3)
    assert (len(both.challenges), len(both.goals)) == (11, 7)


def test_an_action_area_keeps_its_priority():
    area = ActionArea.objects.get(slug=TRAVEL)
    found = chain_of([Aim(area.priority), Aim(area.priority, area)])
    assert [row.number for row in found.priorities] == [1]
    assert [aim.action_area for aim in found.action_areas] == [area]


def test_nothing_tied_is_no_chain():
    assert not chain_of([])


class TestWhatIsNotPublished:
    def test_a_goal(self):
        Goal.objects.filter(slug="okad-attraktivitet").update(live=False)
        assert [goal.slug for goal in chain(1).goals] == ["minskad-klimatpaverkan"]

    def test_an_area_with_its_challenges(self):
        Area.objects.filter(slug="livsmiljoer").update(live=False)
        assert chain(1).challenges == []
        assert len(chain(1).goals) == 2

    def test_a_draft_of_what_is(self):
        goal = Goal.objects.get(slug="okad-attraktivitet")
        goal.title = "Hemligt utkast"
        goal.save_revision()
        assert "Hemligt utkast" not in [row.title for row in chain(1).goals]

    def test_and_it_goes_at_once_though_the_grounds_are_remembered(self):
        chain(1)
        Goal.objects.filter(slug="okad-attraktivitet").update(live=False)
        assert "okad-attraktivitet" not in [goal.slug for goal in chain(1).goals]
        assert sum(len(effect.goals) for effect in chain(1).effects) == 1


def test_a_challenge_that_is_published_anew_is_read_anew():
    before = chain(1).challenges[0].challenge
    Challenge.objects.filter(pk=before.pk).update(text="Länet är vackert.")
    Area.objects.filter(slug="livsmiljoer").update(last_published_at=timezone.now())
    assert chain(1).challenges[0].challenge.text == "Länet är vackert."


def test_a_new_value_judges_anew(django_assert_num_queries):
    chain(1)
    with django_assert_num_queries(2):  # the priority, and its pages
        chain(1)
    Indicator.objects.filter(pk=Indicator.objects.first().pk).update(
        values_changed_at=timezone.now()
    )
    with django_assert_num_queries(6):  # and challenges, targets, related series and values
        chain(1)


def test_a_strategy_that_is_archived_has_its_chains_still():
    Strategy.objects.update(is_in_force=False)
    assert (len(chain(1).goals), len(chain(1).challenges)) == (2, 5)


class TestInitiative:
    def shown(self, page) -> str:
        return Template("{% load thread %}{% initiative_chain page logic %}").render(
            Context({"page": page, "logic": logic_of(page)})
        )

    def test_its_chain_in_both_languages(self, in_language):
        area = ActionArea.objects.get(slug=TRAVEL)
        page = InitiativeFactory(action_areas=[area])
        shown = self.shown(page)
        assert ("Den här insatsen" if in_language == "sv" else "This initiative") in shown
        assert f"{priority(1).url}#{TRAVEL}" in shown
        assert area.local_title in shown
        assert shown.count(f">{priority(1).local_title}<") == 1

    def test_an_unpublished_priority_is_not_in_it(self):
        page = InitiativeFactory(priorities=[1, 2])
        Priority.objects.filter(number=2).update(live=False)
        assert priority(1).title in self.shown(page)
        assert Priority.objects.get(number=2).title not in self.shown(page)

    def test_a_preview_shows_what_is_being_written(self):
        page = InitiativeFactory()
        page.ties = [*page.ties.all()]
        assert 'id="traden"' in self.shown(page)
