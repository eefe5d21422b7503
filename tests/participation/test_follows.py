"""Following an initiative: once each, logged in, and never what is not published."""

import pytest
from django.urls import reverse

from cms.models import Initiative
from participation.actions import follows
from participation.errors import NotAllowed
from participation.models import Follow
from tests import people
from tests.factories import FollowFactory, InitiativeFactory

pytestmark = pytest.mark.django_db


def address_of(initiative: Initiative) -> str:
    return reverse("participation:follow", args=[initiative.slug])


def test_one_follows_once_and_stops_once():
    initiative, tomas = InitiativeFactory(), people.tomas()
    follows.follow(initiative, by=tomas)
    follows.follow(initiative, by=tomas)
    assert Follow.objects.count() == 1
    follows.unfollow(initiative, by=tomas)
    follows.unfollow(initiative, by=tomas)
    assert not Follow.objects.exists()


def test_drafts_cannot_be_followed_nor_by_whom_has_left():
    with pytest.raises(NotAllowed):
        follows.follow(InitiativeFactory(live=False), by=people.tomas())
    with pytest.raises(NotAllowed):
        follows.follow(InitiativeFactory(), by=people.lo())
    assert not Follow.objects.exists()


@pytest.mark.parametrize("htmx", [False, True])
def test_following_over_the_web(client_for, htmx):
    initiative, client = InitiativeFactory(), client_for(people.tomas())
    headers = {"HX-Request": "true"} if htmx else {}
    page = client.post(address_of(initiative), follow=True, headers=headers)
    assert page.redirect_chain == [(initiative.url, 302)]
    assert "Du bevakar det här" in page.content.decode()
    page = client.post(address_of(initiative), {"take_back": "1"}, follow=True, headers=headers)
    assert "Bevaka insatsen" in page.content.decode()
    assert not Follow.objects.exists()


def test_a_visitor_is_asked_to_log_in_and_a_get_changes_nothing(client_for):
    initiative = InitiativeFactory()
    html = client_for().get(initiative.url).content.decode()
    assert f"/konto/logga-in/?next={initiative.url}" in html
    page = "http://testserver" + initiative.url
    answer = client_for().post(address_of(initiative), headers={"referer": page})
    assert answer["Location"].startswith("/konto/logga-in/?next=http")
    assert initiative.slug in answer["Location"]
    assert (
        client_for().post(address_of(initiative), headers={"HX-Request": "true"}).status_code == 401
    )
    seen = client_for(people.tomas()).get(address_of(initiative))
    assert seen["Location"] == initiative.url
    assert not Follow.objects.exists()


def test_what_is_not_published_is_not_there_to_follow(client_for):
    draft, client = InitiativeFactory(live=False), client_for(people.tomas())
    assert client.post(address_of(draft)).status_code == 404
    assert client.post("/insatser/finns-inte/bevakning/").status_code == 404


def test_ones_own_page_lists_them_and_hides_what_is_taken_down(client_for):
    tomas = people.tomas()
    shown, gone = InitiativeFactory(title="Synlig"), InitiativeFactory(title="Nedtagen")
    for initiative in (shown, gone):
        FollowFactory(initiative=initiative, person=tomas)
    gone.unpublish()
    client = client_for(tomas)
    html = client.get("/konto/").content.decode()
    assert "Synlig" in html
    assert "Nedtagen" not in html
    assert "En insats som inte längre visas" in html
    answer = client.post(address_of(gone), {"take_back": "1", "my_page": "1"})
    assert answer["Location"] == "/konto/#bevakningar"
    assert [row.initiative for row in Follow.objects.all()] == [shown]
