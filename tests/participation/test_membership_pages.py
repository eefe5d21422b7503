"""Members and invitations as people meet them: pages, letters, and who is refused."""

import re

import pytest
from django.urls import reverse
from django.utils import timezone

from participation.accounts.models import Association, Invitation, Membership
from tests import people
from tests.factories import MembershipFactory, UserFactory
from tests.queries import assert_same_queries

from .test_association_pages import DATA

pytestmark = pytest.mark.django_db


@pytest.fixture
def sara():
    person = people.sara()
    Association.objects.update(verified_at=timezone.now())
    return person


def at(name: str, *args) -> str:
    return reverse(f"participation:{name}", args=["kultur-i-smaland", *args])


def test_members_see_each_other_and_only_who_administers_decides(client_for, sara, in_language):
    member = MembershipFactory(association=Association.objects.get()).person
    text = client_for(member).get(at("members")).content.decode()
    assert "Sara Wik" in text
    assert "<form method" not in text.partition("<main")[2]
    text = client_for(sara).get(at("members")).content.decode()
    assert member.display_name in text
    assert "sara@example.org" not in text
    assert at("invite") in text


@pytest.mark.parametrize("wrong", [people.tomas, people.maja, "member"])
def test_who_may_not_is_refused_on_every_page(client_for, sara, wrong):
    association = Association.objects.get()
    other = MembershipFactory(association=association)
    invitation = Invitation.objects.create(association=association, email="n@example.org")
    is_member = wrong == "member"
    person = MembershipFactory(association=association).person if is_member else wrong()
    client = client_for(person)
    posts = [
        (at("invite"), {"email": "ny@example.org"}),
        (at("invitation_withdraw", invitation.pk), {}),
        (at("member_role", other.pk), {"admin": "1"}),
        (at("member_remove", other.pk), {}),
        (at("association_edit"), DATA),
    ]
    for address, data in posts:
        assert client.post(address, data).status_code == 403
    assert client.get(at("members")).status_code == (200 if is_member else 403)
    assert client.get(at("member_remove", other.pk)).status_code == 403
    assert list(Invitation.objects.all()) == [invitation]
    other.refresh_from_db()
    assert other.role == Membership.Role.MEMBER


def test_what_changes_something_is_not_done_by_get(client_for, sara):
    other = MembershipFactory(association=Association.objects.get())
    client = client_for(sara)
    for address in (at("invite"), at("member_role", other.pk), at("invitation_withdraw", 1)):
        assert client.get(address).status_code == 405
    for address in (at("member_remove", other.pk), at("association_leave")):
        assert client.get(address).status_code == 200
    assert Membership.objects.count() == 2


def test_a_member_of_another_association_is_not_reached_through_this_one(client_for, sara):
    elsewhere = MembershipFactory()
    client = client_for(sara)
    assert client.post(at("member_remove", elsewhere.pk)).status_code == 404
    assert client.post(at("member_role", elsewhere.pk), {"admin": "1"}).status_code == 404


def test_roles_and_leaving(client_for, sara):
    other = MembershipFactory(association=Association.objects.get())
    client = client_for(sara)
    page = client.post(at("association_leave"), follow=True)
    assert "behöver någon som administrerar" in page.content.decode()
    client.post(at("member_role", other.pk), {"admin": "1"})
    response = client.post(at("association_leave"))
    assert response["Location"] == reverse("participation:my_page")
    assert Membership.objects.get().person == other.person


def test_the_list_of_members_asks_as_much_for_many_as_for_few(client_for, sara):
    association = Association.objects.get()
    assert_same_queries(
        at("members"),
        lambda number: MembershipFactory.create_batch(number, association=association),
        client=client_for(sara),
    )


def invite(client, email, capture) -> None:
    with capture(execute=True):
        assert client.post(at("invite"), {"email": email})["Location"] == at("members")


def link_in(letter) -> str:
    return re.search(r"https?://[^/]+(/\S*inbjudan/\S+)", letter.body)[1]


def test_from_letter_to_member(
    client_for, sara, mailoutbox, django_capture_on_commit_callbacks, in_language
):
    ebba = UserFactory(email="ebba@example.org", display_name="Ebba Lind", language=in_language)
    invite(client_for(sara), "Ebba@example.org", django_capture_on_commit_callbacks)
    link = link_in(mailoutbox[-1])
    visitor = client_for().get(link).content.decode()
    assert f"{reverse('account_login')}?next=" in visitor
    assert f"{reverse('account_signup')}?email=ebba%40example.org" in visitor

    client = client_for(ebba)
    assert client.get(link).status_code == 200
    assert not Membership.objects.filter(person=ebba).exists()
    assert client.post(link)["Location"].endswith("/foreningar/kultur-i-smaland/")
    assert Membership.objects.get(person=ebba).role == Membership.Role.MEMBER
    assert client.post(link).status_code == 404


def test_it_is_not_for_somebody_else_who_has_the_link(
    client_for, sara, mailoutbox, django_capture_on_commit_callbacks
):
    invite(client_for(sara), "ebba@example.org", django_capture_on_commit_callbacks)
    link = link_in(mailoutbox[-1])
    client = client_for(people.tomas())
    for page in (client.get(link), client.post(link)):
        assert "en annan adress" in page.content.decode()
    assert reverse("account_login") in client_for().post(link)["Location"]
    assert Membership.objects.count() == 1


@pytest.mark.parametrize("key", ["1", "1.x", "x.y", "1.5.z", "%00", "å"])
def test_a_link_that_we_did_not_make(client, key):
    response = client.get(f"/foreningar/inbjudan/{key}/")
    assert response.status_code == 404
    assert "gäller inte längre" in response.content.decode()


def test_a_bad_address_is_told_and_stays(client_for, sara, mailoutbox):
    page = client_for(sara).post(at("invite"), {"email": "ebba@"})
    text = page.content.decode()
    assert "error-summary" in text
    assert 'value="ebba@"' in text
    assert not mailoutbox


def test_an_invitation_is_taken_back(client_for, sara, django_capture_on_commit_callbacks):
    client = client_for(sara)
    invite(client, "ebba@example.org", django_capture_on_commit_callbacks)
    row = Invitation.objects.get()
    assert "ebba@example.org" in client.get(at("members")).content.decode()
    client.post(at("invitation_withdraw", row.pk))
    assert client_for().get(row.get_absolute_url()).status_code == 404


def test_who_waits_to_be_verified_is_told_so_and_sends_nothing(client_for, sara, mailoutbox):
    Association.objects.update(verified_at=None)
    client = client_for(sara)
    text = client.get(at("members")).content.decode()
    assert at("invite") not in text
    assert "när en redaktör har bekräftat föreningen" in text
    told = client.post(at("invite"), {"email": "ebba@example.org"}, follow=True).content.decode()
    assert "när en redaktör har bekräftat föreningen" in told
    assert not mailoutbox
