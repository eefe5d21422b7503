"""The event's form over the web: listing one, and changing it."""

from datetime import UTC, date, datetime, time
from decimal import Decimal

import pytest
from django.urls import reverse

from cms.models import Priority
from events.models import Event, Occurrence
from participation.accounts.models import Association
from participation.enums import Status
from tests import people
from tests.events.sent import NEW, fields, picture
from tests.factories import (
    AssociationFactory,
    EventFactory,
    MembershipFactory,
    PhotoFactory,
)

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("clock")]


class TestListing:
    def test_a_visitor_logs_in_first_and_comes_back(self, client):
        response = client.get(NEW)
        assert response["Location"] == f"{reverse('account_login')}?next={NEW}"

    def test_what_is_known_of_the_person_is_filled_in(self, browser):
        form = browser.get(NEW, {"prioritering": "3"}).context["form"]
        assert form["municipality"].value() == "0780"
        assert form["association"].value() == Association.objects.get().pk
        chosen = [choice["is_chosen"] for choice in form.priority_choices()]
        assert chosen == [False, False, True, False]

    def test_a_person_without_associations_is_not_asked_for_one(self, client_for):
        assert "association" not in client_for(people.ebba()).get(NEW).context["form"].fields

    def test_of_several_associations_none_is_chosen_in_advance(self, browser, sara):
        MembershipFactory(person=sara)
        assert browser.get(NEW).context["form"]["association"].value() is None

    def test_it_says_what_becomes_public_in_both_languages(self, browser):
        swedish = browser.get(NEW).content.decode()
        english = browser.get("/en" + NEW).content.decode()
        assert "blir offentliga" in swedish
        assert "allmän handling" in swedish
        assert "become public" in english
        assert "public record" in english

    def test_an_event_with_everything_is_sent_in(self, browser, sara):
        association = Association.objects.get()
        sent = fields(
            association=str(association.pk),
            priorities=[str(row.pk) for row in Priority.objects.filter(number__in=[2, 3])],
            send="1",
            **{"photos-0-upload": picture(), "photos-0-alt_text": "Tärnor med ljus."},
        )
        response = browser.post(NEW, sent, follow=True)
        event = Event.objects.get()
        assert response.redirect_chain == [(event.get_absolute_url(), 302)]
        assert "En redaktör läser det" in response.content.decode()
        assert (event.author, event.association) == (sara, association)
        assert (event.status, event.price) == (Status.WAITING, Decimal("120.50"))
        assert event.ticket_url == "https://example.org/lucia"
        assert event.photos.get().alt_text == "Tärnor med ljus."
        assert event.tags.count() == 2
        occurrence = event.occurrences.get()
        assert occurrence.starts_at == datetime(2026, 12, 13, 17, 0, tzinfo=UTC)
        assert occurrence.ends_at == datetime(2026, 12, 13, 18, 30, tzinfo=UTC)

    def test_the_least_that_can_be_sent(self, browser):
        less = dict.fromkeys(("end_time", "address", "price", "price_note", "ticket_url"), "")
        browser.post(NEW, fields(**less))
        event = Event.objects.get()
        assert (event.status, event.price, event.association) == (Status.DRAFT, None, None)
        assert event.occurrences.get().ends_at is None

    def test_over_midnight_by_its_last_day(self, browser):
        browser.post(NEW, fields(start_time="21.00", end_time="1.30", end_date="2026-12-14"))
        occurrence = Occurrence.objects.get()
        assert occurrence.ends_at == datetime(2026, 12, 14, 0, 30, tzinfo=UTC)

    def test_a_form_sent_twice_makes_one_event(self, browser):
        sent = fields(send="1")
        first, second = browser.post(NEW, sent), browser.post(NEW, sent)
        assert first["Location"] == second["Location"]
        assert (Event.objects.count(), Occurrence.objects.count()) == (1, 1)

    def test_an_association_of_others_cannot_be_chosen(self, browser):
        response = browser.post(NEW, fields(association=str(AssociationFactory().pk)))
        assert response.context["form"].errors["association"]
        assert not Event.objects.exists()

    def test_html_in_every_field_is_text(self, browser, client_for):
        evil = "<script>alert(1)</script><img src=x onerror=alert(1)>"
        names = ("title", "description", "venue_name", "address", "price_note")
        browser.post(NEW, fields(**dict.fromkeys(names, evil)))
        Event.objects.update(status=Status.PUBLISHED, published_at=datetime.now(UTC))
        event = Event.objects.get()
        edit = f"/evenemang/{event.pk}/andring/"
        for address in (event.get_absolute_url(), edit, "/evenemang/", "/en/evenemang/"):
            page = browser.get(address).content.decode()
            assert "<script>alert" not in page
            assert "<img src=x" not in page
            assert "&lt;script&gt;alert(1)" in page


class TestChanging:
    def test_the_form_shows_what_is_there_and_saves_it_unchanged(self, browser, sara):
        browser.post(NEW, fields(end_date="2026-12-14", start_time="21:00", end_time="01:00"))
        event, occurrence = Event.objects.get(), Occurrence.objects.get()
        address = f"/evenemang/{event.pk}/andring/"
        response = browser.get(address)
        form = response.context["form"]
        shown = {
            name: form[name].value() for name in ("date", "start_time", "end_time", "end_date")
        }
        assert shown == {
            "date": date(2026, 12, 13),
            "start_time": time(21),
            "end_time": time(1),
            "end_date": date(2026, 12, 14),
        }
        page = response.content.decode()
        assert 'value="2026-12-13"' in page
        assert 'value="21:00"' in page
        sent = {name: form[name].value() for name in form.fields if form[name].value() is not None}
        pictures = {name: value for name, value in fields().items() if name.startswith("photos")}
        browser.post(address, sent | pictures | {"title": "Lucia med dans efteråt"})
        event = Event.objects.get()
        assert (event.title, event.price) == ("Lucia med dans efteråt", Decimal("120.50"))
        after = event.occurrences.get()
        assert after.pk == occurrence.pk
        assert (after.starts_at, after.ends_at) == (occurrence.starts_at, occurrence.ends_at)
        assert event.tags.count() == 1

    def test_a_picture_is_kept_or_removed(self, browser, sara):
        event = EventFactory(author=sara)
        PhotoFactory(contribution=event, alt_text="En kör.")
        address = f"/evenemang/{event.pk}/andring/"
        token = browser.get(address).context["pictures"].forms[0]["token"].value()
        kept = {
            "photos-INITIAL_FORMS": "1",
            "photos-0-token": token,
            "photos-0-alt_text": "En kör.",
        }
        browser.post(address, fields(**kept))
        assert event.photos.count() == 1
        browser.post(address, fields(**kept, **{"photos-0-remove": "on"}))
        assert event.photos.count() == 0

    def test_a_draft_that_is_over_gets_a_new_day_before_it_is_sent_in(
        self, client_for, sara, clock
    ):
        client_for(sara).post(NEW, fields())
        event = Event.objects.get()
        clock.forward(days=60)
        browser = client_for(sara)
        address = f"/evenemang/{event.pk}/andring/"
        assert browser.post(address, fields()).status_code == 302
        told = browser.post(address, fields(send="1")).context["form"].errors["date"][0]
        assert "har redan varit" in told
        response = browser.post(f"/evenemang/{event.pk}/inskick/", follow=True)
        assert "nytt datum" in response.content.decode()
        assert Event.objects.get().status == Status.DRAFT
        browser.post(address, fields(send="1", date="2027-12-13"))
        assert Event.objects.get().status == Status.WAITING

    @pytest.mark.parametrize("path", ["andring", "inskick", "aterkallelse"])
    @pytest.mark.parametrize("who", [people.tomas, people.maja, people.nils])
    def test_what_is_anothers_is_not_there(self, client_for, path, who):
        event = EventFactory(author=people.ebba())
        response = client_for(who()).post(f"/evenemang/{event.pk}/{path}/", fields())
        assert response.status_code == 404
        assert Event.objects.get().title == event.title
        assert Event.objects.get().status == Status.PUBLISHED

    @pytest.mark.parametrize("path", ["andring", "inskick", "aterkallelse"])
    def test_a_visitor_logs_in_first(self, client, path):
        event = EventFactory()
        response = client.post(f"/evenemang/{event.pk}/{path}/", fields())
        assert response["Location"].startswith(reverse("account_login"))

    @pytest.mark.parametrize("status", [Status.HIDDEN, Status.WITHDRAWN])
    def test_what_is_taken_away_can_only_be_read(self, browser, sara, status):
        event = EventFactory(author=sara, status=status)
        response = browser.get(f"/evenemang/{event.pk}/andring/", follow=True)
        assert "kan inte längre ändras" in response.content.decode()

    def test_withdrawing_is_asked_about_first(self, browser, sara):
        event = EventFactory(author=sara)
        address = f"/evenemang/{event.pk}/aterkallelse/"
        assert browser.get(address).status_code == 200
        assert Event.objects.get().status == Status.PUBLISHED
        page = browser.post(address, follow=True).content.decode()
        assert Event.objects.get().status == Status.WITHDRAWN
        assert "återkallat" in page

    def test_sending_in_is_by_post_alone(self, browser, sara):
        event = EventFactory(author=sara, status=Status.DRAFT)
        address = f"/evenemang/{event.pk}/inskick/"
        assert browser.get(address).status_code == 405
        browser.post(address)
        assert Event.objects.get().status == Status.WAITING
