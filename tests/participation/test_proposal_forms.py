"""The proposal's form over the web: what is typed is kept, and nothing is half-saved."""

import uuid

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from cms.models import ActionArea, Image, Priority
from cms.queries import strategy
from participation.enums import Status
from participation.models import ContributionPhoto, Proposal
from tests import people
from tests.factories import PhotoFactory, ProposalFactory, image_bytes

pytestmark = pytest.mark.django_db

NEW = "/forslag/nytt/"


def fields(**changes) -> dict:
    """What a browser sends: the form and five empty picture forms."""
    sent = {
        "form_key": str(uuid.uuid4()),
        "title": "En nattbuss mellan Växjö och Åseda",
        "summary": "Så att unga kommer hem.",
        "body": "Sista bussen går klockan nio.",
        "municipality": "0760",
        "priorities": [str(Priority.objects.get(number=1).pk)],
        "photos-TOTAL_FORMS": "5",
        "photos-INITIAL_FORMS": "0",
        "photos-MIN_NUM_FORMS": "0",
        "photos-MAX_NUM_FORMS": "5",
    }
    return sent | changes


def picture(name="bild.jpg", content=None, kind="image/jpeg"):
    return SimpleUploadedFile(name, image_bytes() if content is None else content, kind)


@pytest.fixture
def ebba():
    return people.ebba()


@pytest.fixture
def browser(client_for, ebba):
    return client_for(ebba)


def test_a_visitor_logs_in_first_and_comes_back(client):
    response = client.get(NEW + "?prioritering=2")
    assert response["Location"] == "/konto/logga-in/?next=/forslag/nytt/%3Fprioritering%3D2"


def test_the_priority_that_one_comes_from_is_chosen(browser):
    form = browser.get(NEW, {"prioritering": "2"}).context["form"]
    assert [choice["is_chosen"] for choice in form.priority_choices()] == [
        False,
        True,
        False,
        False,
    ]


@pytest.mark.parametrize("number", ["9", "x", "\x00", "2; drop", "²"])
def test_an_unknown_priority_is_passed_over(browser, number):
    form = browser.get(NEW, {"prioritering": number}).context["form"]
    assert not any(choice["is_chosen"] for choice in form.priority_choices())


def test_the_form_says_what_becomes_public_in_both_languages(browser):
    swedish, english = browser.get(NEW).content.decode(), browser.get("/en" + NEW).content.decode()
    for said in ("blir offentliga", "allmän handling", "inget formellt medborgarförslag"):
        assert said in swedish
    for said in ("become public", "public record", "not a formal medborgarförslag"):
        assert said in english


def test_a_proposal_with_everything_is_sent_in(browser, ebba):
    area = ActionArea.objects.get(slug="hallbara-resor-och-transporter")
    sent = fields(
        priorities=[str(row.pk) for row in Priority.objects.filter(number__in=[1, 2])],
        action_areas=[str(area.pk)],
        send="1",
        **{"photos-0-upload": picture(), "photos-0-alt_text": "En buss i kvällsljus."},
    )
    page = browser.post(NEW, sent, follow=True)
    proposal = Proposal.objects.get()
    assert page.redirect_chain == [(proposal.get_absolute_url(), 302)]
    assert "En redaktör läser det" in page.content.decode()
    assert (proposal.author, proposal.status) == (ebba, Status.WAITING)
    assert proposal.photos.get().alt_text == "En buss i kvällsljus."
    assert proposal.tags.count() == 3


def test_a_draft_is_seen_by_nobody_else(browser, client_for):
    browser.post(NEW, fields())
    proposal = Proposal.objects.get()
    assert proposal.status == Status.DRAFT
    other = client_for(people.tomas())
    assert other.get(proposal.get_absolute_url()).status_code == 404
    assert other.get(f"/forslag/{proposal.pk}/andring/").status_code == 404


def test_a_form_sent_twice_makes_one_proposal(browser):
    sent = fields(send="1")
    first, second = browser.post(NEW, sent), browser.post(NEW, sent)
    assert first["Location"] == second["Location"]
    assert Proposal.objects.count() == 1


BAD = [
    ("title", "   "),
    ("title", "Kort"),
    ("title", "x" * 100_000),
    ("title", "En rubrik med \x07 klocka"),
    ("title", "En rubrik \u202evänd"),
    ("summary", "x" * 301),
    ("body", ""),
    ("body", "x" * 100_000),
    ("body", "Noll \x00 tecken"),
    ("body", "Ring Bo, 811218-9876"),
    ("municipality", "9999"),
    ("municipality", ""),
    ("priorities", []),
    ("priorities", ["999999"]),
    ("priorities", ["x"]),
]


@pytest.mark.parametrize(("name", "value"), BAD)
@pytest.mark.parametrize("prefix", ["", "/en"])
def test_bad_input_is_told_and_what_was_typed_is_kept(browser, name, value, prefix):
    sent = fields(**{name: value})
    response = browser.post(prefix + NEW, sent)
    page = response.content.decode()
    assert response.status_code == 200
    assert response.context["form"].errors[name]
    assert ("Något behöver rättas" if not prefix else "Something needs to be mended") in page
    for kept in ("title", "summary", "body"):
        if kept != name:
            assert sent[kept] in page
    if isinstance(value, str) and value.strip() and "\x00" not in value:
        assert response.context["form"][name].value() == value
    assert not Proposal.objects.exists()


def test_html_in_every_field_is_text(browser):
    evil = "<script>alert(1)</script><img src=x onerror=alert(1)>"
    browser.post(NEW, fields(title=evil, summary=evil, body=evil))
    proposal = Proposal.objects.get()
    for address in (proposal.get_absolute_url(), f"/forslag/{proposal.pk}/andring/"):
        page = browser.get(address).content.decode()
        assert "<script>alert" not in page
        assert "<img src=x" not in page
        assert "&lt;script&gt;alert(1)" in page


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("bild.jpg", b"<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>"),
        ("bild.jpg", b"<!doctype html><script>alert(1)</script>"),
        ("bild.jpg", image_bytes(size=(640, 480))[:900]),
        ("bild.png", b""),
    ],
)
def test_what_is_no_picture_is_told_and_the_text_is_kept(browser, name, content):
    sent = fields(
        send="1",
        **{"photos-0-upload": picture(name, content), "photos-0-alt_text": "En buss."},
    )
    response = browser.post(NEW, sent)
    assert response.context["pictures"].forms[0].errors["upload"]
    assert "En nattbuss mellan Växjö och Åseda" in response.content.decode()
    assert "En buss." in response.content.decode()
    assert not Proposal.objects.exists()
    assert not Image.objects.exists()


def test_a_picture_needs_its_words_and_stays_while_they_are_written(browser):
    sent = fields(**{"photos-0-upload": picture()})
    response = browser.post(NEW, sent)
    form = response.context["pictures"].forms[0]
    assert form.errors["alt_text"]
    assert Image.objects.count() == 1
    again = fields(
        form_key=sent["form_key"],
        **{"photos-0-token": form["token"].value(), "photos-0-alt_text": "En buss."},
    )
    browser.post(NEW, again)
    assert ContributionPhoto.objects.get().image == Image.objects.get()


def test_a_picture_of_somebody_else_cannot_be_taken(browser, client_for, ebba):
    other = client_for(people.tomas()).post(NEW, fields(**{"photos-0-upload": picture()}))
    token = other.context["pictures"].forms[0]["token"].value()
    sent = fields(**{"photos-0-token": token, "photos-0-alt_text": "Tagen av en annan."})
    response = browser.post(NEW, sent)
    assert response.context["pictures"].forms[0].errors["upload"]
    assert not ContributionPhoto.objects.exists()


def test_an_edit_keeps_changes_and_removes_pictures(browser, ebba):
    proposal = ProposalFactory(author=ebba)
    PhotoFactory(contribution=proposal, alt_text="Den som blir kvar.")
    PhotoFactory(contribution=proposal, alt_text="Den som ska bort.")
    address = f"/forslag/{proposal.pk}/andring/"
    pictures = browser.get(address).context["pictures"]
    sent = fields(title="En ny rubrik på förslaget", **{"photos-INITIAL_FORMS": "2"})
    for number, form in enumerate(pictures.forms[:2]):
        sent[f"photos-{number}-token"] = form["token"].value()
        sent[f"photos-{number}-alt_text"] = "En ny beskrivning." if number == 0 else "Borta."
    sent["photos-1-remove"] = "on"
    browser.post(address, sent)
    changed = Proposal.objects.get()
    assert (changed.title, changed.status) == ("En ny rubrik på förslaget", Status.PUBLISHED)
    assert [photo.alt_text for photo in changed.photos.all()] == ["En ny beskrivning."]


def test_who_has_left_an_association_is_still_asked_about_it(client_for):
    sara = people.sara()
    association = sara.associations.get()
    proposal = ProposalFactory(author=sara, association=association)
    sara.memberships.all().delete()
    address = f"/forslag/{proposal.pk}/andring/"
    offered = client_for(sara).get(address).context["form"]["association"]
    assert offered.value() == association.pk
    assert association in offered.field.queryset
    client_for(sara).post(address, fields(association=str(association.pk)))
    assert Proposal.objects.get().association == association


def test_ties_to_a_strategy_that_is_past_stay(browser, ebba, monkeypatch):
    proposal = ProposalFactory(author=ebba, priorities=[1])
    now = [row for row in strategy.priorities_in_force() if row.number != 1]
    monkeypatch.setattr(strategy, "priorities_in_force", lambda: now)
    for chosen in ([], [Priority.objects.get(number=2)]):
        sent = fields(priorities=[str(row.pk) for row in chosen])
        browser.post(f"/forslag/{proposal.pk}/andring/", sent)
        assert Proposal.objects.get().title == sent["title"]
        numbers = proposal.tags.values_list("priority__number", flat=True)
        assert set(numbers) == {1, *(row.number for row in chosen)}


def test_a_form_without_its_token_says_what_to_do(ebba):
    strict = Client(enforce_csrf_checks=True)
    strict.force_login(ebba, backend="allauth.account.auth_backends.AuthenticationBackend")
    response = strict.post(NEW, fields())
    assert response.status_code == 403
    assert "inget har sparats" in response.content.decode()
    assert not Proposal.objects.exists()


def test_withdrawing_is_asked_about_first(browser, ebba):
    proposal = ProposalFactory(author=ebba)
    address = f"/forslag/{proposal.pk}/aterkallelse/"
    assert browser.get(address).status_code == 200
    assert Proposal.objects.get().status == Status.PUBLISHED
    browser.post(address)
    assert Proposal.objects.get().status == Status.WITHDRAWN


def test_a_draft_is_thrown_away_and_told_of_truly(browser, ebba):
    proposal = ProposalFactory(author=ebba, status=Status.DRAFT)
    address = f"/forslag/{proposal.pk}/aterkallelse/"
    asked = browser.get(address).content.decode()
    assert "Kasta utkastet?" in asked
    assert "redaktionen" not in asked.split("<main")[1].split("</main")[0]
    told = browser.post(address, follow=True).content.decode()
    assert Proposal.objects.get().status == Status.WITHDRAWN
    assert "Det skickades aldrig in" in told
    assert "Bara du och redaktionen" not in told
    mine = browser.get("/konto/").content.decode()
    assert "Det skickades aldrig in" in mine
