"""Following an initiative: once each, told of what is new, and of nothing twice."""

from datetime import timedelta

import pytest
from django.core import mail
from django.core.management import call_command
from django.urls import reverse
from django.utils import timezone

from cms.enums import InitiativeStatus
from cms.models import Initiative, InitiativeStep
from participation.actions import announcements, follows
from participation.errors import NotAllowed
from participation.models import Announcement, Follow, Notification
from tests import people
from tests.cms.desk_forms import edit_form, save
from tests.factories import FollowFactory, InitiativeFactory

pytestmark = pytest.mark.django_db


def address_of(initiative: Initiative) -> str:
    return reverse("participation:follow", args=[initiative.slug])


def add_step(initiative: Initiative, status=InitiativeStatus.PAUSED, **fields) -> InitiativeStep:
    """A step as publishing leaves it in the database, in a moment to come."""
    Initiative.objects.filter(pk=initiative.pk).update(
        last_published_at=timezone.now() + timedelta(seconds=1)
    )
    day = fields.pop("date", timezone.localdate())
    return InitiativeStep.objects.create(initiative=initiative, status=status, date=day, **fields)


@pytest.fixture
def announce(django_capture_on_commit_callbacks):
    """Tell what is news, and let the letters go that wait for the commit."""

    def run():
        with django_capture_on_commit_callbacks(execute=True):
            announcements.announce_steps()

    return run


def followed(person=None) -> Initiative:
    """One that is known since it was first published, and that somebody follows."""
    initiative = InitiativeFactory()
    announcements.announce_steps()
    FollowFactory(initiative=initiative, person=person or people.tomas())
    return initiative


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


def test_a_new_step_is_told_once_on_the_site_and_by_mail(client_for, announce):
    tomas = people.tomas()
    initiative = followed(tomas)
    add_step(initiative, note="Vi väntar på tillstånd.")
    for _ in range(2):
        announce()
        call_command("sweep", verbosity=0)
    told = Notification.objects.get()
    assert (told.recipient, told.initiative, told.kind) == (tomas, initiative, "initiative_step")
    [letter] = mail.outbox
    assert letter.to == [tomas.email]
    assert letter.subject == f"Nytt om en insats som du bevakar: {initiative.title}"
    page = letter.alternatives[0][0]
    for text in ("pausad", "Vi väntar på tillstånd.", initiative.url, "/konto/#bevakningar"):
        assert text in letter.body, text
        assert text in page, text
    html = client_for(tomas).get("/konto/aviseringar/").content.decode()
    assert "Vi väntar på tillstånd." in html
    assert f'href="{initiative.url}"' in html


def test_a_letter_in_english_leads_to_the_english_page(announce):
    tomas = people.tomas()
    tomas.language = "en"
    tomas.save()
    initiative = followed(tomas)
    add_step(initiative, note="Paus.")
    announce()
    [letter] = mail.outbox
    assert f"/en{initiative.url}" in letter.body
    assert "which you follow" in letter.body
    assert '<blockquote lang="sv">Paus.' in letter.alternatives[0][0]


def test_what_was_there_before_one_followed_is_not_told():
    initiative = InitiativeFactory()
    announcements.announce_steps()
    add_step(initiative)
    Initiative.objects.update(last_published_at=timezone.now() - timedelta(minutes=1))
    FollowFactory(initiative=initiative)
    announcements.announce_steps()
    assert Announcement.objects.count() == 2
    assert not Notification.objects.exists()


def test_the_first_publication_tells_nobody():
    initiative = InitiativeFactory()
    FollowFactory(initiative=initiative)
    announcements.announce_steps()
    assert not Notification.objects.exists()


def test_rows_made_anew_are_the_same_news():
    initiative = followed()
    add_step(initiative)
    announcements.announce_steps()
    rows = list(initiative.steps.all())
    InitiativeStep.objects.all().delete()
    InitiativeStep.objects.bulk_create(
        InitiativeStep(initiative=initiative, status=row.status, date=row.date) for row in rows
    )
    announcements.announce_steps()
    assert Notification.objects.count() == 1


def test_nothing_is_told_of_a_draft_and_all_of_it_once_it_is_published():
    initiative = followed()
    initiative.unpublish()
    add_step(initiative)
    announcements.announce_steps()
    assert not Notification.objects.exists()
    Initiative.objects.filter(pk=initiative.pk).update(live=True)
    announcements.announce_steps()
    assert Notification.objects.count() == 1


def test_the_closed_account_is_told_nothing(announce):
    initiative = followed(people.lo())
    add_step(initiative)
    announce()
    assert not Notification.objects.exists()
    assert mail.outbox == []


def test_a_worker_that_dies_half_way_leaves_nothing_half_told(monkeypatch):
    initiative = followed()
    add_step(initiative)
    add_step(initiative, InitiativeStatus.STOPPED)
    said = []

    def die(announcement):
        if said:
            raise RuntimeError
        said.append(announcement)

    with monkeypatch.context() as patch:
        patch.setattr("participation.notifiers.stepped", die)
        with pytest.raises(RuntimeError):
            announcements.announce_steps()
    assert Announcement.objects.count() == 1
    call_command("sweep", verbosity=0)
    assert Notification.objects.count() == 2


def test_a_letter_that_fails_keeps_no_other_back_and_is_sent_later(announce, monkeypatch):
    initiative = followed()
    FollowFactory(initiative=initiative)
    add_step(initiative)
    letters = []

    def fail_once(letter, *args, **kwargs):
        letters.append(letter)
        if len(letters) == 1:
            raise OSError
        return 1

    monkeypatch.setattr("django.core.mail.EmailMessage.send", fail_once)
    announce()
    assert Notification.objects.filter(mailed_at=None).count() == 1
    call_command("sweep", verbosity=0)
    assert not Notification.objects.filter(mailed_at=None).exists()
    assert len(letters) == 3


def test_no_letter_about_what_has_been_taken_down():
    initiative = followed()
    add_step(initiative)
    announcements.announce_steps()
    Notification.objects.update(mailed_at=None, mail_begun_at=None)
    mail.outbox.clear()
    initiative.unpublish()
    call_command("sweep", verbosity=0)
    assert mail.outbox == []


def with_new_step(client, initiative: Initiative):
    data = edit_form(client, initiative)
    number = int(data["steps-TOTAL_FORMS"])
    data["steps-TOTAL_FORMS"] = str(number + 1)
    data |= {
        f"steps-{number}-status": "done",
        f"steps-{number}-date": str(timezone.localdate()),
        f"steps-{number}-note": "Nu är det klart.",
        f"steps-{number}-id": "",
    }
    return data


@pytest.mark.django_db(transaction=True)
def test_publishing_at_the_desk_tells_those_who_follow_and_publishing_again_does_not(client_for):
    initiative, editor = followed(), client_for(people.maja())
    data = with_new_step(editor, initiative)
    save(editor, initiative, data.copy())
    assert not Notification.objects.exists()
    save(editor, initiative, data, publish=True)
    assert Notification.objects.count() == len(mail.outbox) == 1
    for _ in range(2):
        save(editor, initiative, edit_form(editor, initiative), publish=True)
    assert Notification.objects.count() == len(mail.outbox) == 1
    assert initiative.steps.count() == 2


@pytest.mark.django_db(transaction=True)
def test_publishing_many_at_once_tells_too(client_for):
    initiative, nils = followed(), people.nils()
    editor = client_for(nils)
    save(editor, initiative, with_new_step(editor, initiative))
    initiative.refresh_from_db()
    initiative.unpublish()
    url = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "publish"])
    editor.post(f"{url}?id={initiative.pk}", follow=True)
    initiative.refresh_from_db()
    assert initiative.live
    assert Notification.objects.count() == 1


def test_telling_thirty_asks_as_much_as_telling_three(django_assert_max_num_queries):
    initiative = followed()
    FollowFactory.create_batch(30, initiative=initiative)
    add_step(initiative)
    with django_assert_max_num_queries(12):
        announcements.announce_steps()
