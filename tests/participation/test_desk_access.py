"""Who may come to the desk, by every address and method. Nobody else sees or changes anything."""

import pytest
from django.contrib.auth.models import Group, Permission
from django.urls import reverse

from participation.models import Decision
from tests import people
from tests.factories import UserFactory

from . import desk_pages

pytestmark = pytest.mark.django_db
REDAKTION = "/redaktion/"


@pytest.fixture
def addresses() -> list[str]:
    return desk_pages.everything()


@pytest.fixture
def page_editor():
    """Has a seat at the desk, for the strategy's pages, and does not moderate."""
    group = Group.objects.create(name="Kartografer")
    group.permissions.add(Permission.objects.get(codename="access_admin"))
    return UserFactory(groups=["Kartografer"])


def nothing_is_decided() -> bool:
    return not Decision.objects.exists()


@pytest.mark.parametrize("method", ["get", "post"])
def test_a_visitor_is_sent_to_log_in(client_for, addresses, method):
    visitor = client_for()
    for address in addresses:
        answer = getattr(visitor, method)(address)
        assert answer.status_code == 302, address
        assert answer["Location"].startswith(reverse("account_login")), address
    assert nothing_is_decided()


@pytest.mark.parametrize("method", ["get", "post"])
@pytest.mark.parametrize("role", ["ebba", "sara"])
def test_a_resident_is_told_where_they_are(client_for, addresses, role, method):
    browser = client_for(getattr(people, role)())
    for address in [REDAKTION, *addresses]:
        answer = getattr(browser, method)(address)
        assert answer.status_code == 403, address
        assert "redaktionens arbetsplats" in answer.content.decode(), address
    assert nothing_is_decided()


@pytest.mark.parametrize("method", ["get", "post"])
def test_a_seat_at_the_desk_is_not_enough(client_for, addresses, page_editor, method):
    browser = client_for(page_editor)
    assert browser.get(REDAKTION).status_code == 200
    for address in addresses:
        answer = getattr(browser, method)(address)
        assert (answer.status_code, answer["Location"]) == (302, REDAKTION), address
    assert nothing_is_decided()


def test_one_who_does_not_moderate_sees_nothing_of_it(client_for, page_editor):
    desk_pages.everything()
    page = client_for(page_editor).get(REDAKTION).content.decode()
    assert "Att granska" not in page
    assert "/redaktion/moderering/" not in page


@pytest.mark.parametrize("role", ["maja", "nils"])
def test_editors_and_administrators_come_everywhere(client_for, addresses, role):
    browser = client_for(getattr(people, role)())
    for address in addresses:
        answer = browser.get(address, follow=True)
        assert answer.status_code == 200, address


def test_one_who_is_no_longer_an_editor_is_outside_at_once(client_for, addresses):
    maja = people.maja()
    browser = client_for(maja)
    assert browser.get(addresses[0]).status_code == 200
    maja.groups.clear()
    assert browser.get(addresses[0]).status_code == 403


def test_a_get_decides_nothing(client_for, addresses):
    browser = client_for(people.maja())
    for address in addresses:
        browser.get(address)
    assert nothing_is_decided()


def test_a_decision_needs_its_token(client_for):
    proposal = desk_pages.make("proposal")
    browser = client_for(people.maja(), enforce_csrf_checks=True)
    for address in (
        desk_pages.decision_on("proposal", proposal, "godkannande"),
        desk_pages.together("contribution", "godkannande", proposal),
    ):
        assert browser.post(address).status_code == 403
    assert nothing_is_decided()


@pytest.mark.parametrize("name", desk_pages.LISTS)
def test_no_list_can_be_taken_away_as_a_file(client_for, name):
    """A file of residents' names and addresses would outlive every decision made here."""
    browser = client_for(people.nils())
    for kind in ("csv", "xlsx"):
        answer = browser.get(desk_pages.list_of(name), {"export": kind})
        assert answer["Content-Type"].startswith("text/html")
        assert "Content-Disposition" not in answer


@pytest.mark.parametrize(
    "path", ["new/", "edit/1/", "delete/1/", "copy/1/", "history/1/", "usage/1/"]
)
def test_the_desk_neither_adds_nor_changes_nor_deletes(client_for, path):
    desk_pages.make("proposal")
    answer = client_for(people.nils()).get(desk_pages.list_of("proposal") + path)
    assert answer.status_code in {302, 404}
    assert answer.status_code == 404 or answer["Location"] == REDAKTION


# --- The door -------------------------------------------------------------------------------


def test_wagtails_own_log_in_is_not_there(client_for):
    visitor = client_for()
    answer = visitor.get(REDAKTION + "login/", {"next": "/redaktion/moderering/forslag/"})
    assert answer["Location"] == (f"{reverse('account_login')}?next=/redaktion/moderering/forslag/")
    maja = people.maja()
    tried = {"username": maja.email, "password": "gronatraden"}
    assert visitor.post(REDAKTION + "login/", tried).status_code == 405
    assert "_auth_user_id" not in visitor.session


def test_it_leads_nowhere_else(client_for):
    answer = client_for().get(REDAKTION + "login/", {"next": "https://example.org/"})
    assert answer["Location"] == f"{reverse('account_login')}?next={REDAKTION}"


def test_one_who_is_logged_in_goes_right_in(client_for):
    assert client_for(people.maja()).get(REDAKTION + "login/")["Location"] == REDAKTION


def test_a_resident_does_not_go_round_in_circles(client_for):
    answer = client_for(people.ebba()).get(REDAKTION, follow=True)
    assert answer.status_code == 403
    assert not answer.redirect_chain


@pytest.mark.parametrize("path", ["password_reset/", "password_reset/done/"])
def test_passwords_are_not_wagtails_matter(client_for, path):
    assert client_for().get(REDAKTION + path).status_code == 404


def test_log_out_ends_the_session(client_for):
    browser = client_for(people.maja())
    assert browser.post(REDAKTION + "logout/").status_code == 302
    assert browser.get(REDAKTION).status_code == 302


def test_the_desks_settings_keep_to_the_desk(client_for):
    """Name and portrait are the site's: Wagtail's forms know neither our names nor our pictures."""
    page = client_for(people.maja()).get(reverse("wagtailadmin_account")).content.decode()
    assert "name_email" not in page
    assert 'name="avatar-avatar"' not in page
    assert "theme" in page
