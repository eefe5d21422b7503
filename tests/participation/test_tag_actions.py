"""Ties and their grades: what is suggested, confirmed and declined, and what then counts."""

import pytest
from django.core.management import call_command
from wagtail.models import ModelLogEntry

from cms.models import ActionArea, Priority
from events.models import Occurrence
from participation.actions import contributions, proposals, tags
from participation.enums import Status, TagGrade
from participation.errors import LastPriority, NotAllowed, TooManyPriorities
from participation.models import Contribution, ContributionPriority
from participation.queries.tie_counts import proposal_counts, suggested_count
from tests import people
from tests.factories import EventFactory, ProposalFactory, TagFactory

from .ties import TRAVEL, about_travel, area, grades, suggested, words_of

pytestmark = pytest.mark.django_db


class TestSuggesting:
    def test_what_is_sent_in_is_read_for_words(self):
        ebba = people.ebba()
        proposal = about_travel(author=ebba, status=Status.DRAFT)
        contributions.submit(proposal, by=ebba)
        tag = proposal.tags.suggested().get()
        assert (tag.action_area.slug, tag.words) == (TRAVEL, ["Bussen", "tåget"])
        assert tag.tagged_by is None

    def test_a_draft_is_its_authors_alone(self):
        proposal = about_travel(status=Status.DRAFT)
        assert tags.suggest(proposal) == 0
        assert not proposal.tags.suggested().exists()

    def test_a_change_of_the_text_changes_the_suggestions(self):
        ebba = people.ebba()
        tag = suggested(author=ebba)
        proposal = tag.contribution.proposal
        proposals.change(proposal, by=ebba, **words_of(proposal, body="Tåget och cykeln."))
        tag.refresh_from_db()
        assert tag.words == ["Tåget", "cykeln"]
        proposals.change(proposal, by=ebba, **words_of(proposal, body="Något helt annat."))
        assert not proposal.tags.suggested().exists()

    def test_twice_is_once(self):
        tag = suggested()
        assert tags.suggest(tag.contribution.proposal) == 1
        assert tag.contribution.tags.suggested().get() == tag

    @pytest.mark.parametrize("grade", [TagGrade.AUTHOR, TagGrade.CONFIRMED, TagGrade.DECLINED])
    def test_what_somebody_has_said_something_of_is_not_suggested(self, grade):
        proposal = about_travel()
        TagFactory(
            contribution=proposal,
            priority=area().priority,
            action_area=area(),
            grade=grade,
        )
        assert tags.suggest(proposal) == 0
        assert grades(proposal)[1, TRAVEL] == grade

    def test_nor_anything_under_a_priority_that_was_declined(self):
        proposal = about_travel()
        TagFactory(contribution=proposal, priority=area().priority, grade=TagGrade.DECLINED)
        assert tags.suggest(proposal) == 0

    def test_nor_what_would_be_one_priority_too_many(self):
        assert tags.suggest(about_travel(priorities=[2, 3, 4])) == 0

    def test_all_are_read_anew_when_the_words_change(self, capsys):
        proposals_ = [about_travel() for _ in range(3)]
        about_travel(status=Status.DRAFT)
        call_command("suggest_tags")
        assert "3 of 3 read, 3 suggestions stand" in capsys.readouterr().out
        ActionArea.objects.update(keywords="")
        call_command("suggest_tags")
        assert not ContributionPriority.objects.suggested().exists()
        assert Contribution.objects.count() == len(proposals_) + 1


class TestWhatCounts:
    @pytest.mark.parametrize(
        ("grade", "counts"),
        [
            (TagGrade.AUTHOR, True),
            (TagGrade.CONFIRMED, True),
            (TagGrade.SUGGESTED, False),
            (TagGrade.DECLINED, False),
        ],
    )
    def test_every_list_asks_for_what_is_held(self, grade, counts):
        travel = area()
        for made in (ProposalFactory(priorities=[]), EventFactory(priorities=[])):
            for action_area in (None, travel):
                TagFactory(
                    contribution=made,
                    priority=travel.priority,
                    action_area=action_area,
                    grade=grade,
                )
        rows, times = Contribution.objects.public(), Occurrence.objects.public()
        assert rows.for_priority(travel.priority).count() == 2 * counts
        assert rows.for_action_area(travel).count() == 2 * counts
        assert times.for_priority(travel.priority).count() == counts
        assert times.for_action_area(travel).count() == counts
        key = (travel.priority_id, travel.pk)
        assert proposal_counts().get(key, 0) == counts

    def test_what_has_two_of_the_priorities_stands_once(self):
        ProposalFactory(priorities=[1, 2])
        assert Contribution.objects.for_any_priority(Priority.objects.all()).count() == 1

    def test_suggestions_of_what_is_hidden_do_not_wait(self):
        suggested()
        suggested(status=Status.HIDDEN)
        assert suggested_count() == 1


class TestConfirming:
    def test_the_tie_counts_and_its_priority_with_it(self):
        tag, maja = suggested(), people.maja()
        confirmed = tags.confirm(tag, by=maja)
        assert (confirmed.grade, confirmed.reviewed_by) == (TagGrade.CONFIRMED, maja)
        assert grades(tag.contribution) == {
            (2, None): TagGrade.AUTHOR,
            (1, None): TagGrade.CONFIRMED,
            (1, TRAVEL): TagGrade.CONFIRMED,
        }

    def test_twice_is_once_and_it_is_kept_who_said_so(self):
        tag = suggested()
        for editor in (people.maja(), people.nils()):
            tags.confirm(tag, by=editor)
        tag.refresh_from_db()
        assert tag.reviewed_by.email == "maja@example.org"
        logged = ModelLogEntry.objects.filter(action="participation.confirm_tag")
        assert {entry.data["tie"] for entry in logged} == {
            area().title,
            area().priority.title,
        }
        assert logged.count() == 2

    def test_what_was_declined_can_be_confirmed_after_all(self):
        tag, maja = suggested(), people.maja()
        tags.decline(tag, by=maja)
        assert tags.confirm(tag, by=maja).grade == TagGrade.CONFIRMED

    def test_not_beyond_three_priorities(self):
        tag = suggested()
        for number in (3, 4):
            TagFactory(contribution=tag.contribution, priority=Priority.objects.get(number=number))
        before = grades(tag.contribution)
        with pytest.raises(TooManyPriorities):
            tags.confirm(tag, by=people.maja())
        assert grades(tag.contribution) == before
        assert not ModelLogEntry.objects.filter(action="participation.confirm_tag").exists()


class TestDeclining:
    def test_it_counts_no_longer_and_is_not_suggested_again(self):
        tag = suggested()
        tags.decline(tag, by=people.maja(), reason=" Handlar om annat. ")
        assert tags.suggest(tag.contribution.proposal) == 0
        assert tag.contribution.tags.get(action_area=area()).grade == TagGrade.DECLINED
        entry = ModelLogEntry.objects.get(action="participation.decline_tag")
        assert entry.data["reason"] == "Handlar om annat."

    def test_a_priority_takes_its_action_areas_with_it(self):
        proposal = ProposalFactory(priorities=[1, 2])
        TagFactory(contribution=proposal, priority=area().priority, action_area=area())
        tags.decline(proposal.tags.get(priority__number=1, action_area=None), by=people.maja())
        assert grades(proposal) == {
            (1, None): TagGrade.DECLINED,
            (1, TRAVEL): TagGrade.DECLINED,
            (2, None): TagGrade.AUTHOR,
        }

    def test_not_the_only_priority(self):
        proposal = ProposalFactory(priorities=[1])
        with pytest.raises(LastPriority):
            tags.decline(proposal.tags.get(), by=people.maja())
        assert grades(proposal) == {(1, None): TagGrade.AUTHOR}


class TestAdding:
    def test_an_editor_ties_as_confirmed(self):
        proposal, maja = ProposalFactory(priorities=[2]), people.maja()
        for _time in range(2):
            tags.add(proposal, by=maja, priority=area().priority, action_area=area())
        assert grades(proposal) == {
            (2, None): TagGrade.AUTHOR,
            (1, None): TagGrade.CONFIRMED,
            (1, TRAVEL): TagGrade.CONFIRMED,
        }

    def test_not_to_an_action_area_of_another_priority(self):
        with pytest.raises(NotAllowed):
            tags.add(
                ProposalFactory(),
                by=people.maja(),
                priority=Priority.objects.get(number=2),
                action_area=area(),
            )


@pytest.mark.parametrize("who", [people.ebba, people.tomas, people.lo])
def test_nobody_but_editors_says_anything_of_a_tie(who):
    person = who()
    tag = suggested(author=person)
    for act in (tags.confirm, tags.decline):
        with pytest.raises(NotAllowed):
            act(tag, by=person)
    with pytest.raises(NotAllowed):
        tags.add(tag.contribution, by=person, priority=area().priority)
    assert grades(tag.contribution) == {(2, None): "author", (1, TRAVEL): "suggested"}
