"""The queue of suggested ties: what stands in it, and deciding about one or many."""

import pytest

from cms.models import ActionArea, Priority
from participation.enums import Status, TagGrade
from tests import people
from tests.factories import ProposalFactory, TagFactory
from tests.queries import assert_same_queries

from .desk_pages import decision_on, list_of, page_of, together

pytestmark = pytest.mark.django_db

TRAVEL = "hallbara-resor-och-transporter"


@pytest.fixture
def browser(client_for):
    return client_for(people.maja())


def suggestion(title: str = "Bättre för alla i byn", grade=TagGrade.SUGGESTED, **fields):
    proposal = ProposalFactory(title=title, **({"priorities": [2]} | fields))
    area = ActionArea.objects.get(slug=TRAVEL)
    return TagFactory(
        contribution=proposal,
        priority=area.priority,
        action_area=area,
        grade=grade,
        words=["tåget", "hållplats"],
        tagged_by=None,
    )


def titles(answer) -> list[str]:
    return [tag.contribution.title for tag in answer.context["object_list"]]


def told(answer) -> str:
    return " ".join(str(message) for message in answer.context["messages"])


class TestTheList:
    def test_suggestions_of_what_is_public_or_waits(self, browser):
        for status in Status:
            suggestion(f"Det är {status} just nu", status=status)
        suggestion("Bekräftat redan sedan länge", grade=TagGrade.CONFIRMED)
        assert titles(browser.get(list_of("tie"))) == [
            "Det är waiting just nu",
            "Det är published just nu",
        ]

    def test_it_says_what_and_why(self, browser):
        suggestion()
        page = browser.get(list_of("tie")).content.decode()
        assert "1. Hållbara resor och transporter" in page
        assert "Föreslås för att texten säger ”tåget” och ”hållplats”." in page

    def test_the_authors_own_can_be_asked_for(self, browser):
        suggestion()
        own = ProposalFactory(title="Knutet av sin författare", priorities=[3])
        answer = browser.get(list_of("tie"), {"status": "author"})
        assert set(titles(answer)) == {"Bättre för alla i byn", own.title}
        priority = Priority.objects.get(number=3).pk
        answer = browser.get(list_of("tie"), {"status": "author", "priority": priority})
        assert titles(answer) == [own.title]

    def test_where_all_stand_together_what_is_suggested_is_first(self, browser):
        ProposalFactory(priorities=[3])
        tag = suggestion()
        answer = browser.get(list_of("tie"), {"status": "alla"})
        assert answer.context["object_list"][0] == tag

    def test_the_menu_tells_how_many_and_nobody_waits_for_them(self, browser):
        suggestion()
        page = browser.get(list_of("tie")).content.decode()
        assert "Kopplingar till strategin (1)" in page
        assert "Moderering (1)" not in page

    def test_as_many_questions_for_30_as_for_1(self, browser):
        def make_rows(number):
            for _row in range(number):
                suggestion()

        assert_same_queries(list_of("tie"), make_rows, 1, 25, limit=17, client=browser)


class TestOne:
    def test_the_page_shows_the_text_and_the_tie(self, browser):
        tag = suggestion()
        page = browser.get(page_of("tie", tag)).content.decode()
        assert tag.contribution.title in page
        assert "hela vägen</strong> runt sjön" in page
        assert "Hållbara resor och transporter" in page

    def test_it_is_confirmed_with_one_click(self, browser):
        tag = suggestion()
        answer = browser.post(decision_on("tie", tag, "bekraftelse"), follow=True)
        tag.refresh_from_db()
        assert tag.grade == TagGrade.CONFIRMED
        assert "är bekräftad" in told(answer)

    def test_it_is_declined(self, browser):
        tag = suggestion()
        browser.post(decision_on("tie", tag, "avbojande"), {"reason": ""})
        tag.refresh_from_db()
        assert tag.grade == TagGrade.DECLINED

    def test_a_refusal_is_told_and_nothing_is_decided(self, browser):
        tag = ProposalFactory(priorities=[1]).tags.get()
        words = {"reason": "Handlar om annat."}
        page = browser.post(decision_on("tie", tag, "avbojande"), words).content.decode()
        assert "den enda prioriteringen" in page
        assert "Handlar om annat." in page
        tag.refresh_from_db()
        assert tag.grade == TagGrade.AUTHOR

    def test_what_is_hidden_has_no_page_here(self, browser):
        tag = suggestion(status=Status.HIDDEN)
        assert browser.get(page_of("tie", tag)).status_code == 404

    def test_an_editor_ties_from_the_contributions_page(self, browser):
        proposal, area = ProposalFactory(priorities=[2]), ActionArea.objects.get(slug=TRAVEL)
        address = decision_on("proposal", proposal, "koppling")
        browser.post(address, {"aim": f"{area.priority_id}-{area.pk}"})
        assert proposal.tags.get(action_area=area).grade == TagGrade.CONFIRMED

    @pytest.mark.parametrize("aim", ["", "x", "1-999999"])
    def test_what_cannot_be_tied_to_is_told(self, browser, aim):
        proposal = ProposalFactory(priorities=[2])
        answer = browser.post(decision_on("proposal", proposal, "koppling"), {"aim": aim})
        assert answer.status_code == 200
        assert proposal.tags.count() == 1

    def test_the_contributions_page_tells_the_grades(self, browser):
        tag = suggestion()
        page = browser.get(page_of("proposal", tag.contribution)).content.decode()
        assert "(föreslagen)" in page
        assert page_of("tie", tag) in page


class TestMany:
    def test_they_are_confirmed(self, browser):
        rows = [suggestion() for _ in range(3)]
        answer = browser.post(together("contributionpriority", "bekraftelse", *rows), follow=True)
        assert told(answer) == "3 bekräftade."
        for tag in rows:
            tag.refresh_from_db()
            assert tag.grade == TagGrade.CONFIRMED

    def test_one_that_cannot_be_declined_takes_no_other_with_it(self, browser):
        rows = [suggestion(), ProposalFactory(priorities=[1]).tags.get()]
        answer = browser.post(together("contributionpriority", "avbojande", *rows), follow=True)
        assert "1 avböjd, 1 hoppades över" in told(answer)
        grades = []
        for tag in rows:
            tag.refresh_from_db()
            grades.append(tag.grade)
        assert grades == [TagGrade.DECLINED, TagGrade.AUTHOR]
