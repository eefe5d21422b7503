"""One's own page: what one has written and how it stands, where one belongs, what is new."""

import pytest
from django.urls import reverse

from participation.enums import Status
from tests import people
from tests.factories import (
    EventFactory,
    MembershipFactory,
    NotificationFactory,
    ProposalFactory,
)
from tests.queries import assert_same_queries

pytestmark = pytest.mark.django_db
NEXT = {
    Status.DRAFT: "Ingen annan än du",
    Status.WAITING: "inom tre arbetsdagar",
    Status.RETURNED: "ber dig ändra något",
    Status.PUBLISHED: "Alla kan läsa det",
    Status.HIDDEN: "har dolt det",
    Status.WITHDRAWN: "dragit tillbaka det",
}


def page(client) -> str:
    return client.get(reverse("participation:my_page")).content.decode()


@pytest.mark.parametrize("status", Status)
@pytest.mark.parametrize("make", [ProposalFactory, EventFactory])
def test_how_it_stands_and_what_happens_next(client_for, make, status):
    ebba = people.ebba()
    contribution = make(author=ebba, status=status)
    text = page(client_for(ebba))
    assert contribution.title in text
    assert contribution.get_absolute_url() in text
    assert NEXT[status] in text


def test_what_others_wrote_is_not_there(client_for):
    ProposalFactory(title="Någon annans förslag", status=Status.DRAFT)
    assert "Någon annans" not in page(client_for(people.ebba()))


def test_an_empty_page_says_what_one_can_do(client_for, in_language):
    text = page(client_for(people.ebba()))
    assert reverse("participation:proposal_create") in text
    assert reverse("participation:association_create") in text
    assert 'class="empty"' in text


def test_associations_and_what_is_new(client_for):
    sara = people.sara()
    notification = NotificationFactory(recipient=sara)
    text = page(client_for(sara))
    assert "Kultur i Småland" in text
    assert "Du administrerar" in text
    assert notification.contribution.title in text


def test_a_closed_association_is_not_there(client_for):
    sara = people.sara()
    sara.associations.update(is_active=False)
    assert "Kultur i Småland" not in page(client_for(sara))


def test_the_same_number_of_queries(client_for):
    ebba = people.ebba()

    def make_rows(number):
        for _row in range(number):
            ProposalFactory(author=ebba)
            MembershipFactory(person=ebba)
            NotificationFactory(recipient=ebba)

    assert_same_queries(
        reverse("participation:my_page"), make_rows, few=6, limit=10, client=client_for(ebba)
    )


def test_the_list_goes_on(client_for):
    ebba = people.ebba()
    proposals = [ProposalFactory(author=ebba) for _row in range(21)]
    client = client_for(ebba)
    first = page(client)
    assert proposals[0].title not in first.replace(proposals[10].title, "")
    following = first.partition('rel="next" href="')[2].partition('"')[0]
    assert (
        proposals[0].title
        in client.get(reverse("participation:my_page") + following).content.decode()
    )


def test_a_page_that_does_not_exist_leads_to_the_first(client_for):
    response = client_for(people.ebba()).get(
        reverse("participation:my_page"), {"efter": "rubbish"}, follow=True
    )
    assert response.redirect_chain[-1][0] == reverse("participation:my_page")
    assert "finns inte" in response.content.decode()
