"""The socket: public fragments for all, the same text in each language; nothing comes in."""

import json
from datetime import timedelta

import pytest
from asgiref.sync import async_to_sync, sync_to_async
from django.urls import reverse
from django.utils import timezone

from config.asgi import application
from participation import live
from participation.actions import comments, contributions, moderation, supports
from participation.enums import CommentStatus, Status
from participation.models import Comment
from tests import people
from tests.factories import CommentFactory, ProposalFactory
from tests.socket import Socket

OURS = b"http://testserver"


@pytest.fixture
def sent(monkeypatch):
    """What was given to the channel layer, as (group, event)."""
    found = []
    monkeypatch.setattr(live, "_send", lambda group, event: found.append((group, event)))
    return found


def texts_of(sent) -> dict:
    return {group: json.loads(event["text"]) for group, event in sent if "text" in event}


@pytest.mark.django_db
class TestWhatIsSent:
    def test_a_comment_is_rendered_once_in_each_language(
        self, sent, django_capture_on_commit_callbacks
    ):
        proposal = ProposalFactory()
        with django_capture_on_commit_callbacks(execute=True):
            comment = comments.write(proposal, by=people.tomas(), text="Bra <b>tänkt</b>.")
        texts = texts_of(sent)
        assert set(texts) == {f"contribution.{proposal.pk}.{code}" for code in ("sv", "en")}
        swedish = texts[f"contribution.{proposal.pk}.sv"]
        assert swedish["id"] == f"kommentar-{comment.pk}"
        assert "Bra &lt;b&gt;tänkt&lt;/b&gt;." in swedish["html"]
        assert ">Svara" in swedish["html"].replace("</svg> ", "</svg>").replace(" Svara", ">Svara")
        assert f"/en/forslag/{proposal.pk}-" in texts[f"contribution.{proposal.pk}.en"]["html"]

    def test_nothing_of_a_readers_own_is_in_it(self, sent, django_capture_on_commit_callbacks):
        with django_capture_on_commit_callbacks(execute=True):
            comments.write(ProposalFactory(), by=people.tomas(), text="Bra tänkt.")
        for text in texts_of(sent).values():
            for own in ("andring", "borttagning", "csrf", "tomas@example.org"):
                assert own not in text["html"]

    @pytest.mark.parametrize("status", [CommentStatus.DELETED, CommentStatus.HIDDEN])
    def test_what_is_taken_away_leaves_no_word(
        self, sent, django_capture_on_commit_callbacks, status
    ):
        comment = CommentFactory(
            text="Något som inte ska synas",
            author__display_name="Ska Inte Synas",
            contribution__comment_count=1,
        )
        with django_capture_on_commit_callbacks(execute=True):
            comments.set_status(comment, status)
        texts = texts_of(sent)
        assert len(texts) == 2
        assert all("inte ska synas" not in text["html"].lower() for text in texts.values())

    def test_the_number_of_supporters(self, sent, django_capture_on_commit_callbacks):
        proposal = ProposalFactory()
        with django_capture_on_commit_callbacks(execute=True):
            supports.give(proposal, by=people.tomas())
        swedish = texts_of(sent)[f"contribution.{proposal.pk}.sv"]
        assert swedish["id"] == "antal-stod"
        assert "<strong>1</strong> person stöder detta" in swedish["html"]

    def test_what_is_hidden_or_withdrawn_ends_its_updates(
        self, sent, django_capture_on_commit_callbacks
    ):
        ebba = people.ebba()
        hidden, withdrawn = ProposalFactory(author=ebba), ProposalFactory(author=ebba)
        with django_capture_on_commit_callbacks(execute=True):
            moderation.hide(hidden, by=people.maja(), reason="Reklam.")
            contributions.withdraw(withdrawn, by=ebba)
        gone = {group for group, event in sent if event["type"] == "gone"}
        assert gone == {
            f"contribution.{proposal.pk}.{code}"
            for proposal in (hidden, withdrawn)
            for code in ("sv", "en")
        }

    def test_nothing_is_sent_when_the_transaction_fails(self, sent):
        comments.write(ProposalFactory(), by=people.tomas(), text="Bra tänkt.")
        assert sent == []  # the test's transaction has not been committed

    def test_a_layer_that_is_away_stops_nobody(
        self, monkeypatch, caplog, django_capture_on_commit_callbacks
    ):
        class Away:
            async def group_send(self, group, event):
                raise ConnectionError("no Redis")

        monkeypatch.setattr(live, "get_channel_layer", Away)
        with django_capture_on_commit_callbacks(execute=True):
            comments.write(ProposalFactory(), by=people.tomas(), text="Bra tänkt.")
        assert Comment.objects.exists()
        assert "was not sent" in caplog.text

    def test_nor_does_a_message_that_cannot_be_made(
        self, monkeypatch, caplog, django_capture_on_commit_callbacks
    ):
        proposal, tomas = ProposalFactory(), people.tomas()
        monkeypatch.setattr(live, "render_to_string", None)
        with django_capture_on_commit_callbacks(execute=True):
            comments.write(proposal, by=tomas, text="Bra tänkt.")
            supports.give(proposal, by=tomas)
        assert Comment.objects.exists()
        assert "on_commit" in caplog.text


@pytest.mark.django_db
class TestCatchingUp:
    def ask(self, client, proposal, since):
        address = reverse("participation:missed", args=[proposal.pk])
        return client.get(address, {"sedan": since})

    def test_what_came_changed_and_went_since(self, client):
        proposal, before = ProposalFactory(), timezone.now() - timedelta(hours=1)
        CommentFactory(contribution=proposal, changed_at=before)
        comment = CommentFactory(contribution=proposal)
        gone = CommentFactory(
            contribution=proposal,
            created_at=before,
            status=CommentStatus.DELETED,
            text="Borta.",
            author__display_name="Den Borttagna",
        )
        answer = self.ask(client, proposal, (timezone.now() - timedelta(minutes=5)).isoformat())
        found = answer.json()
        assert found["is_whole"] is True
        ids = [message["id"] for message in found["messages"]]
        assert ids == [f"kommentar-{gone.pk}", f"kommentar-{comment.pk}", "antal-stod"]
        for word in ("Borta.", "Borttagna"):
            assert word not in answer.content.decode()

    def test_what_came_and_went_meanwhile_is_not_spoken_of(self, client):
        proposal = ProposalFactory()
        CommentFactory(contribution=proposal, status=CommentStatus.HIDDEN)
        answer = self.ask(client, proposal, (timezone.now() - timedelta(minutes=5)).isoformat())
        assert [message["id"] for message in answer.json()["messages"]] == ["antal-stod"]

    def test_a_little_more_than_was_missed_is_sent(self, client):
        """A comment whose clock is earlier may have been saved later: nothing falls between."""
        proposal, now = ProposalFactory(), timezone.now()
        late = CommentFactory(contribution=proposal, changed_at=now - timedelta(seconds=20))
        ids = [m["id"] for m in self.ask(client, proposal, now.isoformat()).json()["messages"]]
        assert f"kommentar-{late.pk}" in ids

    @pytest.mark.parametrize("since", ["", "igår", "\x00", "9999-99-99", "0001-01-01T00:00:00"])
    def test_a_moment_that_cannot_be_read_is_told(self, client, since):
        assert self.ask(client, ProposalFactory(), since).status_code == 400

    def test_nothing_hidden_is_told(self, client):
        proposal = ProposalFactory(status=Status.HIDDEN)
        assert self.ask(client, proposal, timezone.now().isoformat()).status_code == 404


@pytest.mark.django_db(transaction=True)
class TestTheSocket:
    def opens(self, query: str, origin: bytes = OURS) -> bool:
        async def run():
            socket = Socket(application, f"/live/?{query}", origin)
            opened = await socket.open()
            await socket.leave()
            return opened

        return async_to_sync(run)()

    def test_it_opens_for_what_is_public(self):
        assert self.opens(f"bidrag={ProposalFactory().pk}&sprak=en")

    @pytest.mark.parametrize("status", [s for s in Status if s != Status.PUBLISHED])
    def test_it_is_refused_for_what_is_not(self, status):
        assert not self.opens(f"bidrag={ProposalFactory(status=status).pk}")

    @pytest.mark.parametrize(
        "query", ["", "bidrag=", "bidrag=x", "bidrag=-1", "bidrag=²", "bidrag=" + "9" * 500, "%00"]
    )
    def test_rubbish_in_the_address_is_refused(self, query):
        assert not self.opens(query)

    def test_an_unknown_language_is_refused(self):
        assert not self.opens(f"bidrag={ProposalFactory().pk}&sprak=xx")

    @pytest.mark.parametrize("origin", [b"https://evil.example", b"null", b""])
    def test_a_foreign_origin_is_refused(self, origin):
        assert not self.opens(f"bidrag={ProposalFactory().pk}", origin)

    @pytest.mark.parametrize("rubbish", ["{" * 10_000, b"\x00\xff" * 100])
    def test_rubbish_that_is_sent_closes_it(self, rubbish):
        address = f"/live/?bidrag={ProposalFactory().pk}"

        async def run():
            socket = Socket(application, address, OURS)
            await socket.open()
            await socket.say(rubbish)
            return await socket.hear()

        assert async_to_sync(run)() == {"type": "websocket.close", "code": 4400}

    def test_a_comment_arrives_and_hiding_closes(self):
        proposal, tomas, maja = ProposalFactory(), people.tomas(), people.maja()

        async def run():
            socket = Socket(application, f"/live/?bidrag={proposal.pk}&sprak=sv", OURS)
            await socket.open()
            await sync_to_async(comments.write)(proposal, by=tomas, text="Hej på er.")
            message = await socket.hear()
            await sync_to_async(moderation.hide)(proposal, by=maja, reason="Reklam.")
            return message, await socket.hear()

        message, closed = async_to_sync(run)()
        assert "Hej på er." in json.loads(message["text"])["html"]
        assert closed == {"type": "websocket.close", "code": 4404}
