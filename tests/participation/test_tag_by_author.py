"""What becomes of ties, whoever made them, when the author changes the text (docs/thread.md)."""

import pytest

from cms.models import Priority
from participation.actions import proposals, tags
from participation.enums import TagGrade
from tests import people

from .ties import TRAVEL, area, grades, suggested, words_of

pytestmark = pytest.mark.django_db


class TestTheAuthorsEdit:
    def change(self, proposal, *numbers, areas=(), body=None):
        fields = words_of(
            proposal,
            priorities=list(Priority.objects.filter(number__in=numbers)),
            action_areas=[area(slug) for slug in areas],
        )
        proposals.change(proposal, by=proposal.author, **fields)

    def test_what_was_suggested_and_is_ticked_becomes_the_authors(self):
        proposal = suggested().contribution.proposal
        self.change(proposal, 1, 2, areas=[TRAVEL])
        tag = proposal.tags.get(action_area=area())
        assert (tag.grade, tag.tagged_by) == (TagGrade.AUTHOR, proposal.author)

    def test_what_was_suggested_and_is_not_ticked_stays_suggested(self):
        proposal = suggested().contribution.proposal
        self.change(proposal, 2)
        assert grades(proposal)[1, TRAVEL] == TagGrade.SUGGESTED

    def test_a_confirmed_one_given_up_is_kept_as_declined(self):
        tag = suggested()
        tags.confirm(tag, by=people.maja())
        proposal = tag.contribution.proposal
        self.change(proposal, 2)
        assert grades(proposal) == {
            (2, None): TagGrade.AUTHOR,
            (1, None): TagGrade.DECLINED,
            (1, TRAVEL): TagGrade.DECLINED,
        }
        assert proposal.tags.get(action_area=area()).reviewed_by == proposal.author

    def test_a_declined_one_that_is_not_ticked_stays_declined(self):
        tag = suggested()
        tags.decline(tag, by=people.maja())
        self.change(tag.contribution.proposal, 2)
        assert grades(tag.contribution)[1, TRAVEL] == TagGrade.DECLINED

    def test_a_declined_one_that_is_ticked_is_the_authors_word_again(self):
        tag = suggested()
        tags.decline(tag, by=people.maja())
        self.change(tag.contribution.proposal, 1, 2, areas=[TRAVEL])
        tag.refresh_from_db()
        assert (tag.grade, tag.reviewed_by) == (TagGrade.AUTHOR, None)

    def test_the_form_ticks_what_is_held_and_nothing_else(self, client_for):
        proposal = suggested(author=people.ebba()).contribution
        page = client_for(proposal.author).get(f"/forslag/{proposal.pk}/andring/")
        form = page.context["form"]
        assert form.initial["priorities"] == [Priority.objects.get(number=2).pk]
        assert form.initial["action_areas"] == []
