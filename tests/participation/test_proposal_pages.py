"""The list and the page of a proposal: who sees what, in which language, at what cost."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from participation.enums import CommentStatus, Status
from tests import people
from tests.factories import (
    CommentFactory,
    DecisionFactory,
    PhotoFactory,
    ProposalFactory,
    SupportFactory,
)
from tests.queries import assert_same_queries

pytestmark = pytest.mark.django_db

LIST = "/forslag/"


def titles(response) -> list[str]:
    return [proposal.title for proposal in response.context["page"]]


class TestList:
    def test_newest_first_and_only_what_is_public(self, client):
        now = timezone.now()
        for status in Status:
            ProposalFactory(title=f"Förslag {status}", status=status)
        ProposalFactory(title="Ett äldre förslag", published_at=now - timedelta(days=2))
        assert titles(client.get(LIST)) == ["Förslag published", "Ett äldre förslag"]

    def test_most_supported_first(self, client):
        ProposalFactory(title="Lite stöd hos folket", support_count=2)
        ProposalFactory(title="Mycket stöd hos folket", support_count=20)
        found = titles(client.get(LIST, {"sortering": "stod"}))
        assert found == ["Mycket stöd hos folket", "Lite stöd hos folket"]

    def test_by_priority_and_municipality(self, client):
        ProposalFactory(title="Buss till Åseda igen", priorities=[1, 2], municipality_id="0760")
        ProposalFactory(title="Scen i Strömsnäsbruk", priorities=[2], municipality_id="0767")
        assert len(titles(client.get(LIST, {"prioritering": "2"}))) == 2
        assert titles(client.get(LIST, {"prioritering": "1"})) == ["Buss till Åseda igen"]
        assert titles(client.get(LIST, {"kommun": "0767"})) == ["Scen i Strömsnäsbruk"]
        assert titles(client.get(LIST, {"kommun": "0767", "prioritering": "1"})) == []

    @pytest.mark.parametrize(
        "query", [{"prioritering": "9"}, {"kommun": "0180"}, {"prioritering": "<b>ett</b>"}]
    )
    def test_a_choice_that_is_not_known_is_told_and_passed_over(self, client, query):
        ProposalFactory()
        response = client.get(LIST, query)
        assert len(titles(response)) == 1
        assert "inget val som vi känner till" in response.content.decode()
        assert "<b>ett" not in response.content.decode()

    @pytest.mark.parametrize("after", ["rubbish", "\x00", "x" * 10_000])
    def test_a_page_that_does_not_exist_leads_to_the_first(self, client, after):
        response = client.get(LIST, {"efter": after, "kommun": "0780"}, follow=True)
        assert response.redirect_chain == [("/forslag/?kommun=0780", 302)]
        assert "Den sidan av listan finns inte" in response.content.decode()

    def test_the_pages_hold_everything_once(self, client):
        for number in range(30):
            ProposalFactory(title=f"Förslag nummer {number:02}")
        first = client.get(LIST)
        second = client.get(LIST + first.context["next_address"])
        assert len(titles(first)) == 24
        assert len(set(titles(first) + titles(second))) == 30
        assert second.context["next_address"] is None

    @pytest.mark.parametrize("query", ["", "?sortering=stod", "?prioritering=1&kommun=0780"])
    def test_as_many_questions_for_100_as_for_1(self, query):
        def make_rows(number):
            for _row in range(number):
                PhotoFactory(contribution=ProposalFactory(priorities=[1, 2]))

        assert_same_queries(LIST + query, make_rows, 1, 100, limit=10)


class TestDetail:
    def test_a_proposal_is_read_in_both_languages(self, client, in_language):
        proposal = ProposalFactory(title="Bada i Åsnen", body="Vi vill **bada**.")
        response = client.get(proposal.get_absolute_url())
        page = response.content.decode()
        assert "<strong>bada</strong>" in page
        assert ("Den gröna tråden" if in_language == "sv" else "The green thread") in page
        assert '<h1 lang="sv">Bada i Åsnen</h1>' in page

    def test_another_address_leads_to_the_right_one(self, client):
        proposal = ProposalFactory()
        for slug in ("fel", proposal.slug + "-x"):
            response = client.get(f"/forslag/{proposal.pk}-{slug}/")
            assert (response.status_code, response["Location"]) == (
                301,
                proposal.get_absolute_url(),
            )

    @pytest.mark.parametrize("status", [s for s in Status if s != Status.PUBLISHED])
    @pytest.mark.parametrize(
        ("who", "sees"),
        [(people.visitor, False), (people.tomas, False), (people.ebba, True), (people.maja, True)],
    )
    def test_what_is_not_public_is_for_its_author_and_editors(self, client_for, status, who, sees):
        reader = who()
        sees = sees and not (who is people.maja and status == Status.DRAFT)
        author = reader if who is people.ebba else people.ebba()
        proposal = ProposalFactory(author=author, status=status, title="Ännu inte för alla")
        response = client_for(reader).get(proposal.get_absolute_url())
        assert response.status_code == (200 if sees else 404)
        assert ("Ännu inte för alla" in response.content.decode()) is sees

    @pytest.mark.parametrize("status", [s for s in Status if s != Status.PUBLISHED])
    def test_nor_does_its_short_address_tell_its_title(self, client, status):
        proposal = ProposalFactory(status=status)
        assert client.get(f"/forslag/{proposal.pk}/").status_code == 404

    def test_the_author_reads_why_it_came_back_and_others_do_not(self, client_for):
        ebba = people.ebba()
        proposal = ProposalFactory(author=ebba, status=Status.RETURNED)
        DecisionFactory(contribution=proposal, kind="returned", reason="Bilden är suddig.")
        address = proposal.get_absolute_url()
        assert "Bilden är suddig." in client_for(ebba).get(address).content.decode()

    def test_comments_stand_in_their_threads_and_what_is_gone_says_nothing(self, client):
        proposal = ProposalFactory()
        first = CommentFactory(contribution=proposal, text="Först.")
        CommentFactory(contribution=proposal, parent=first, text="Svar på det.")
        gone = CommentFactory(
            contribution=proposal, text="Hemligt nu.", status=CommentStatus.HIDDEN
        )
        CommentFactory(contribution=proposal, parent=gone, text="Svar på det dolda.")
        alone = CommentFactory(
            contribution=proposal, text="Borta helt.", status=CommentStatus.DELETED
        )
        page = client.get(proposal.get_absolute_url()).content.decode()
        for shown in ("Först.", "Svar på det.", "Svar på det dolda."):
            assert shown in page
        for hidden in ("Hemligt nu.", "Borta helt.", alone.anchor):
            assert hidden not in page

    def test_as_many_questions_for_100_comments_as_for_1(self, client_for):
        proposal, tomas = ProposalFactory(priorities=[1, 2, 3]), people.tomas()
        SupportFactory(proposal=proposal, person=tomas)
        for _photo in range(5):
            PhotoFactory(contribution=proposal)

        def make_rows(number):
            for _row in range(number):
                thread = CommentFactory(contribution=proposal)
                CommentFactory(contribution=proposal, parent=thread)

        assert_same_queries(
            proposal.get_absolute_url(), make_rows, 1, 100, limit=14, client=client_for(tomas)
        )

    def test_a_long_conversation_comes_in_pages(self, client):
        proposal, now = ProposalFactory(), timezone.now()
        for number in range(60):
            CommentFactory(
                contribution=proposal,
                text=f"Inlägg {number:02}.",
                created_at=now + timedelta(seconds=number),
            )
        first = client.get(proposal.get_absolute_url())
        after = first.context["conversation"].next_cursor
        second = client.get(proposal.get_absolute_url(), {"efter": after}).content.decode()
        assert "Inlägg 49." in first.content.decode()
        assert "Inlägg 50." not in first.content.decode()
        assert "Inlägg 50." in second
        assert "Inlägg 49." not in second

    @pytest.mark.parametrize(("number", "first_shown"), [(10, 0), (55, 55)])
    def test_a_comment_is_shown_among_its_neighbours(self, client, number, first_shown):
        proposal, now = ProposalFactory(), timezone.now()
        rows = [
            CommentFactory(contribution=proposal, created_at=now + timedelta(seconds=second))
            for second in range(60)
        ]
        response = client.get(proposal.get_absolute_url(), {"kommentar": rows[number].pk})
        threads = response.context["conversation"].threads
        assert rows[number] in threads
        assert threads[0] == rows[first_shown]

    def test_a_comment_has_a_permanent_address(self, client):
        proposal = ProposalFactory()
        thread = CommentFactory(contribution=proposal)
        reply = CommentFactory(contribution=proposal, parent=thread)
        response = client.get(reverse("participation:comment", args=[reply.pk]))
        assert response["Location"] == (
            f"{proposal.get_absolute_url()}?kommentar={reply.pk}#{reply.anchor}"
        )

    @pytest.mark.parametrize("status", [s for s in Status if s != Status.PUBLISHED])
    def test_the_address_of_a_comment_tells_nothing_of_what_is_hidden(self, client, status):
        comment = CommentFactory(contribution=ProposalFactory(status=status))
        assert client.get(reverse("participation:comment", args=[comment.pk])).status_code == 404

    @pytest.mark.parametrize("query", ["?svara=x", "?svara=-1", "?kommentar=²", "?svara=9" * 40])
    def test_rubbish_in_the_address_is_passed_over(self, client, query):
        assert client.get(ProposalFactory().get_absolute_url() + query).status_code == 200
