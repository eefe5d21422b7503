"""Bad input in the event's form: told, what is typed is kept, and nothing is half-saved."""

import pytest

from cms.models import Image, Priority
from events.models import Event, Venue
from participation.models import ContributionPhoto
from tests.events.sent import NEW, fields, picture
from tests.factories import (
    image_bytes,
)

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("clock")]


class TestBadInput:
    @pytest.mark.parametrize("prefix", ["", "/en"])
    @pytest.mark.parametrize(
        ("name", "value"),
        [
            ("title", "   "),
            ("title", "Kort"),
            ("title", "x" * 100_000),
            ("title", "En rubrik \u202evänd"),
            ("category", ""),
            ("category", "opera"),
            ("description", ""),
            ("description", "x" * 100_000),
            ("description", "Noll \x00 tecken"),
            ("description", "Ring Bo, 811218-9876"),
            ("date", ""),
            ("date", "igår"),
            ("date", "2026-11-22"),
            ("date", "2030-12-13"),
            ("date", "0001-01-01"),
            ("date", "9999-12-31"),
            ("start_time", ""),
            ("start_time", "25:00"),
            ("start_time", "sju"),
            ("start_time", "12\x0000"),
            ("end_time", "18:00"),
            ("end_time", "17:00"),
            ("end_date", "2026-12-12"),
            ("end_date", "2028-12-12"),
            ("venue_name", "  "),
            ("venue_name", "x" * 100_000),
            ("venue_name", "Dold\u202ekrog"),
            ("address", "x" * 201),
            ("municipality", ""),
            ("municipality", "9999"),
            ("municipality", "\x00"),
            ("price", "-1"),
            ("price", "dyrt"),
            ("price", "NaN"),
            ("price", "1e9"),
            ("price", "12,345"),
            ("price_note", "x" * 121),
            ("ticket_url", "javascript:alert(1)"),
            ("ticket_url", "data:text/html,x"),
            ("ticket_url", "inte en adress"),
            ("ticket_url", "https://example.org/" + "x" * 500),
            ("priorities", []),
            ("priorities", ["999999"]),
            ("priorities", ["x"]),
        ],
    )
    def test_it_is_told_and_what_was_typed_is_kept(self, browser, name, value, prefix):
        sent = fields(send="1", **{name: value})
        response = browser.post(prefix + NEW, sent)
        assert response.status_code == 200
        page, form = response.content.decode(), response.context["form"]
        assert list(form.errors) == [name]
        assert ("Något behöver rättas" if not prefix else "Something needs to be mended") in page
        for kept in {"title", "description", "venue_name", "price_note"} - {name}:
            assert sent[kept] in page
        if isinstance(value, str) and value.strip() and "\x00" not in value:
            assert form[name].value() == value
        assert not Event.objects.exists()
        assert not Venue.objects.exists()

    def test_more_than_three_priorities_are_too_many(self, browser):
        everything = [str(row.pk) for row in Priority.objects.all()]
        response = browser.post(NEW, fields(priorities=everything))
        assert response.context["form"].errors["priorities"]

    @pytest.mark.parametrize(
        ("changes", "field", "told"),
        [
            ({"end_time": "17:00"}, "end_time", "dagen efter som sista dag"),
            ({"end_date": "2026-12-12"}, "end_date", "båda dagarna"),
            ({"end_date": "2026-12-14", "end_time": ""}, "end_time", "den sista dagen"),
            ({"date": "2027-03-28", "start_time": "2.30", "end_time": ""}, "start_time", "fram en"),
            ({"date": "2026-11-22"}, "date", "har redan varit"),
            ({"date": "0026-12-13"}, "date", "året"),
        ],
    )
    def test_a_time_that_cannot_be_is_told_where_it_is_mended(self, browser, changes, field, told):
        form = browser.post(NEW, fields(**changes)).context["form"]
        assert told in form.errors[field][0]

    @pytest.mark.parametrize(
        ("name", "content"),
        [
            ("bild.jpg", b"<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>"),
            ("bild.jpg", b"<!doctype html><script>alert(1)</script>"),
            ("bild.jpg", image_bytes(size=(640, 480))[:900]),
        ],
    )
    def test_what_is_no_picture_is_told_and_the_text_is_kept(self, browser, name, content):
        upload = {"photos-0-upload": picture(name, content), "photos-0-alt_text": "En kör."}
        response = browser.post(NEW, fields(send="1", **upload))
        assert response.context["pictures"].forms[0].errors["upload"]
        assert "Lucia i domkyrkan" in response.content.decode()
        assert "En kör." in response.content.decode()
        assert not Event.objects.exists()
        assert not Image.objects.exists()

    def test_a_picture_stays_while_something_else_is_mended(self, browser):
        upload = {"photos-0-upload": picture(), "photos-0-alt_text": "En kör."}
        response = browser.post(NEW, fields(title="Kort", **upload))
        token = response.context["pictures"].forms[0]["token"].value()
        again = fields(**{"photos-0-token": token, "photos-0-alt_text": "En kör."})
        browser.post(NEW, again)
        assert ContributionPhoto.objects.get().image == Image.objects.get()
