"""A new password: forgotten, changed, or the first one."""

import pytest
from django.urls import reverse

from participation.accounts.models import User
from tests import people
from tests.factories.accounts import PASSWORD

from .test_log_in import is_logged_in, log_in

pytestmark = pytest.mark.django_db
NEW = "björkar vid sjön"


def test_forgotten(client, letter, in_language):
    people.ebba()
    asked = client.post(reverse("account_reset_password"), {"email": "Ebba@example.org"})
    assert asked["Location"] == reverse("account_confirm_password_reset_code")
    confirmed = client.post(asked["Location"], {"code": letter.code()})
    assert confirmed["Location"] == reverse("account_complete_password_reset")
    assert client.get(confirmed["Location"]).status_code == 200
    done = client.post(confirmed["Location"], {"password1": NEW}, follow=True)
    assert done.redirect_chain[-1][0] == reverse("account_password_reset_completed")
    assert letter().subject == "Ditt lösenord är ändrat"  # Ebba's language, not the page's
    log_in(client, password=NEW)
    assert is_logged_in(client)


def test_no_new_password_without_the_code(client, letter):
    people.ebba()
    client.post(reverse("account_reset_password"), {"email": "ebba@example.org"})
    response = client.post(reverse("account_complete_password_reset"), {"password1": NEW})
    assert response["Location"] == reverse("account_confirm_password_reset_code")
    assert User.objects.get().check_password(PASSWORD)


def test_three_wrong_codes_end_it(client, letter):
    people.ebba()
    address = reverse("account_confirm_password_reset_code")
    client.post(reverse("account_reset_password"), {"email": "ebba@example.org"})
    right = letter.code()
    wrong = "000000" if right != "000000" else "111111"
    for _attempt in range(3):
        client.post(address, {"code": wrong})
    assert client.post(address, {"code": right})["Location"] == reverse("account_login")


def test_changed_logs_out_everywhere_else(client_for, letter, in_language):
    ebba = people.ebba()
    here, there = client_for(ebba), client_for(ebba)
    address = reverse("account_change_password")
    assert here.get(address).status_code == 200
    response = here.post(address, {"oldpassword": PASSWORD, "password1": NEW})
    assert response["Location"] == reverse("participation:my_page")
    my_page = reverse("participation:my_page")
    assert here.get(my_page).status_code == 200
    assert there.get(my_page).status_code == 302
    assert letter().to == ["ebba@example.org"]


def test_changed_only_by_who_knows_the_old_one(client_for):
    client = client_for(people.ebba())
    address = reverse("account_change_password")
    page = client.post(address, {"oldpassword": "fel", "password1": NEW})
    assert "inte ditt nuvarande lösenord" in page.content.decode()
    assert User.objects.get().check_password(PASSWORD)


def test_the_first_password_of_an_account_without_one(client_for, in_language):
    ebba = people.ebba()
    ebba.set_unusable_password()
    ebba.save()
    client = client_for(ebba)
    response = client.get(reverse("account_change_password"))
    assert response["Location"] == reverse("account_set_password")
    assert client.get(response["Location"]).status_code == 200
    client.post(reverse("account_set_password"), {"password1": NEW})
    assert User.objects.get().check_password(NEW)


@pytest.mark.parametrize(
    ("new", "said"),
    [
        ("ebba@example.org", "Lösenordet liknar din e-postadress för mycket."),
        ("Maximiliana Grå", "Lösenordet liknar ditt visningsnamn för mycket."),
    ],
)
def test_not_like_oneself_and_only_the_passwords_are_asked_for_anew(client_for, new, said):
    ebba = people.ebba()
    ebba.display_name = "Maximiliana Grå"
    ebba.save()
    data = {"oldpassword": PASSWORD, "password1": new}
    page = client_for(ebba).post(reverse("account_change_password"), data).content.decode()
    assert said in page
    assert "Skriv lösenorden igen." in page


def test_a_failed_log_in_speaks_of_nothing_saved(client):
    people.ebba()
    page = client.post(reverse("account_login"), {"login": "x", "password": "y"}).content.decode()
    assert "error-summary" in page
    assert "sparats" not in page
