"""Comments over the web: by plain forms, and by htmx, where nothing typed is swapped away."""

import uuid

import pytest
from django.urls import reverse

from participation.enums import CommentStatus, Status
from participation.models import Comment, Proposal
from tests import people
from tests.factories import CommentFactory, ProposalFactory

pytestmark = pytest.mark.django_db

HTMX = {"HX-Request": "true"}


@pytest.fixture
def proposal():
    return ProposalFactory()


@pytest.fixture
def address(proposal):
    return reverse("participation:comment_create", args=[proposal.pk])


def fields(text="Det här behövs.", **others) -> dict:
    return {"text": text, "form_key": str(uuid.uuid4())} | others


def test_a_comment_is_written_and_its_page_shows_it_in_focus(client_for, address):
    response = client_for(people.tomas()).post(address, fields(), follow=True)
    comment = Comment.objects.get()
    page = response.content.decode()
    assert f'id="{comment.anchor}" tabindex="-1" autofocus' in page
    assert "Det här behövs." in page


def test_the_same_form_twice_makes_one_comment(client_for, address):
    client, sent = client_for(people.tomas()), fields()
    client.post(address, sent)
    client.post(address, sent)
    assert Comment.objects.count() == 1


@pytest.mark.parametrize("text", ["   ", "x" * 3001, "noll \x00", "vänd \u202e", "811218-9876"])
def test_what_is_refused_is_told_and_kept(client_for, address, text):
    client = client_for(people.tomas())
    page = client.post(address, fields(text))
    assert page.context["form"].errors["text"]
    assert page.context["form"]["text"].value() == text
    told = client.post(address, fields(text), headers=HTMX)
    assert (told.status_code, told["Content-Type"]) == (422, "text/plain; charset=utf-8")
    assert len(told.content.decode()) > 10
    assert not Comment.objects.exists()


def test_an_answer_to_what_was_deleted_meanwhile_is_kept(client_for, proposal, address):
    gone = CommentFactory(contribution=proposal, status=CommentStatus.DELETED)
    client = client_for(people.tomas())
    page = client.post(address, fields("Mitt svar.", parent=gone.pk))
    assert "Mitt svar." in page.content.decode()
    assert "inte längre öppet" in page.content.decode()
    told = client.post(address, fields("Mitt svar.", parent=gone.pk), headers=HTMX)
    assert told.status_code == 422
    assert "inte längre öppet" in told.content.decode()


def test_a_visitor_logs_in_and_comes_back_to_the_page(client_for, proposal, address):
    page = "http://testserver" + proposal.get_absolute_url()
    answer = client_for().post(address, fields(), headers={"referer": page})
    assert answer["Location"].startswith("/konto/logga-in/?next=")
    told = client_for().post(address, fields(), headers=HTMX)
    assert told.status_code == 401
    assert "utloggad" in told.content.decode()
    assert client_for(people.tomas()).get(address)["Location"] == proposal.get_absolute_url()


def test_a_half_written_comment_follows_into_the_answer(client_for, proposal):
    comment = CommentFactory(contribution=proposal)
    query = {"svara": comment.pk, "text": "Halvvägs <b>"}
    page = client_for(people.tomas()).get(proposal.get_absolute_url(), query, headers=HTMX)
    assert "Halvvägs &lt;b&gt;</textarea>" in page.content.decode()


@pytest.mark.parametrize("status", [s for s in Status if s != Status.PUBLISHED])
def test_what_is_not_public_has_no_door_for_comments(client_for, proposal, address, status):
    Proposal.objects.update(status=status)
    assert client_for(people.tomas()).post(address, fields()).status_code == 404


def test_editing_and_deleting_ask_only_the_author(client_for, proposal):
    tomas = people.tomas()
    comment = CommentFactory(contribution=proposal, author=tomas, text="Stavfell.")
    Proposal.objects.update(comment_count=1)
    edit = reverse("participation:comment_edit", args=[comment.pk])
    delete = reverse("participation:comment_delete", args=[comment.pk])
    for other in (people.ebba(), people.maja()):
        for door in (edit, delete):
            assert client_for(other).get(door).status_code == 404
            assert client_for(other).post(door, {"text": "Kapat."}).status_code == 404
    client = client_for(tomas)
    assert "Stavfell." in client.get(edit).content.decode()
    client.post(edit, {"text": "Stavfel."})
    assert Comment.objects.get().text == "Stavfel."
    assert client.get(delete).status_code == 200
    assert Comment.objects.public().exists()
    client.post(delete)
    assert not Comment.objects.public().exists()
