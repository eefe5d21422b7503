"""What a person has been told, and having read it."""

import pytest
from django.urls import reverse

from participation.actions import moderation, notifications
from participation.enums import Ground, Status
from participation.errors import NotAllowed
from participation.models import Notification
from tests import people
from tests.factories import (
    CommentFactory,
    DecisionFactory,
    NotificationFactory,
    ProposalFactory,
)
from tests.queries import assert_same_queries

pytestmark = pytest.mark.django_db
LIST = "participation:notifications"


def read(notification) -> bool:
    notification.refresh_from_db()
    return notification.read_at is not None


def test_the_list_leads_to_what_it_speaks_of(client_for, in_language):
    ebba = people.ebba()
    about_comment = NotificationFactory(recipient=ebba)
    decision = DecisionFactory()
    about_decision = NotificationFactory(
        recipient=ebba,
        kind="approved",
        comment=None,
        contribution=decision.contribution,
        decision=decision,
    )
    text = client_for(ebba).get(reverse(LIST)).content.decode()
    assert about_comment.comment.get_absolute_url() in text
    assert about_decision.contribution.get_absolute_url() in text
    assert about_decision.get_kind_display() in text


def test_one_is_marked_as_read_by_post(client_for):
    ebba = people.ebba()
    one, other = NotificationFactory.create_batch(2, recipient=ebba)
    client = client_for(ebba)
    address = reverse("participation:notification_read", args=[one.pk])
    assert client.get(address).status_code == 405
    for _twice in range(2):
        assert client.post(address)["Location"] == reverse(LIST)
    assert read(one)
    assert not read(other)


def test_the_first_reading_counts():
    notification = NotificationFactory()
    notifications.mark_read(notification, by=notification.recipient)
    notification.refresh_from_db()
    first = notification.read_at
    notifications.mark_read(notification, by=notification.recipient)
    notifications.mark_all_read(by=notification.recipient)
    notification.refresh_from_db()
    assert notification.read_at == first


def test_all_are_marked_as_read_and_nobody_elses(client_for):
    ebba = people.ebba()
    mine, theirs = NotificationFactory(recipient=ebba), NotificationFactory()
    client = client_for(ebba)
    assert client.get(reverse("participation:notifications_read")).status_code == 405
    client.post(reverse("participation:notifications_read"))
    assert read(mine)
    assert not read(theirs)
    assert "Markera alla" not in client.get(reverse(LIST)).content.decode()


@pytest.mark.parametrize("wrong", [people.tomas, people.maja, people.nils])
def test_nobody_reads_for_somebody_else(client_for, wrong):
    notification, person = NotificationFactory(), wrong()
    with pytest.raises(NotAllowed):
        notifications.mark_read(notification, by=person)
    address = reverse("participation:notification_read", args=[notification.pk])
    assert client_for(person).post(address).status_code == 404
    assert not read(notification)


@pytest.mark.parametrize(
    "address", [LIST, "participation:notifications_read", "participation:my_page"]
)
def test_visitors_are_asked_to_log_in(client, address):
    assert reverse("account_login") in client.post(reverse(address))["Location"]


def test_the_same_number_of_queries(client_for):
    ebba = people.ebba()
    assert_same_queries(
        reverse(LIST),
        lambda number: NotificationFactory.create_batch(number, recipient=ebba),
        client=client_for(ebba),
    )


def test_a_page_that_does_not_exist_leads_to_the_first(client_for):
    response = client_for(people.ebba()).get(reverse(LIST), {"efter": "x"}, follow=True)
    assert response.redirect_chain[-1][0] == reverse(LIST)


@pytest.mark.parametrize("page", [LIST, "participation:my_page"])
def test_who_wrote_what_is_hidden_reads_why_and_can_go_on(client_for, page):
    ebba = people.ebba()
    comment = CommentFactory(
        author=ebba, text="Ring 070 om ni vill köpa.", contribution__comment_count=1
    )
    moderation.hide_comment(
        comment, by=people.maja(), ground=Ground.SPAM, reason="Kommentaren är reklam."
    )
    client = client_for(ebba)
    text = client.get(reverse(page)).content.decode()
    assert "Kommentaren är reklam." in text
    assert Notification.objects.get().decision.get_ground_display().capitalize() in text
    assert "Ring 070 om ni vill köpa." in text
    assert f'href="{comment.get_absolute_url()}"' not in text
    address = comment.contribution.get_absolute_url()
    assert f'href="{address}"' in text
    assert client.get(address).status_code == 200


@pytest.mark.parametrize("page", [LIST, "participation:my_page"])
@pytest.mark.parametrize("status", [Status.HIDDEN, Status.WITHDRAWN])
def test_the_title_of_what_is_hidden_is_told_to_nobody_else(client_for, page, status):
    ebba = people.ebba()
    hidden = ProposalFactory(title="Ett namn som ingen ska se", status=status)
    NotificationFactory(recipient=ebba, kind="replied", comment=CommentFactory(contribution=hidden))
    NotificationFactory(
        recipient=hidden.author, kind="commented", comment=CommentFactory(contribution=hidden)
    )
    text = client_for(ebba).get(reverse(page)).content.decode()
    assert "Ett namn som ingen ska se" not in text
    assert hidden.get_absolute_url() not in text
    assert "något som inte längre visas" in text
    own = client_for(hidden.author).get(reverse(page)).content.decode()
    assert "Ett namn som ingen ska se" in own
