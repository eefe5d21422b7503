"""Fifty people write at the same moment: no "database is locked", nothing lost, nothing twice.

On the embedded default (SQLite, one process and a worker) and on PostgreSQL with Redis.
"""

import json
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from urllib.error import HTTPError
from urllib.parse import urlencode
from urllib.request import HTTPRedirectHandler, Request, build_opener

import pytest

from ..site import Site

PEOPLE = 50
TOKEN = "a" * 32
# Runs in the site's own database; prints a session for each person and where to write.
PREPARE = f"""
import json
from django.test import Client
from tests.factories import ProposalFactory, UserFactory
def session():
    client = Client()
    client.force_login(UserFactory(), backend="allauth.account.auth_backends.AuthenticationBackend")
    return client.cookies["sessionid"].value
sessions = [session() for _ in range({PEOPLE})]
print(json.dumps({{"proposal": ProposalFactory().pk, "sessions": sessions}}))
"""
COUNT = """
import json
from participation.models import Contribution, Support
proposal = Contribution.objects.get(pk={pk})
print(json.dumps({{
    "comments": sorted(comment.text for comment in proposal.comments.all()),
    "supports": Support.objects.filter(proposal_id=proposal.pk).count(),
    "counted": [proposal.comment_count, proposal.support_count],
}}))
"""


@pytest.fixture(params=["embedded", "servers"])
def engines(request):
    if request.param == "embedded":
        return {}
    url, redis_url = request.getfixturevalue("postgresql"), request.getfixturevalue("redis")
    return {"DATABASE_URL": url, "REDIS_URL": redis_url}


def test_nothing_is_lost(tmp_path, engines):
    with Site(tmp_path, DEMO="0", **engines) as site:
        prepared = json.loads(site.manage("shell", "-v0", "-c", PREPARE))
        statuses = write_at_once(site.url, prepared["proposal"], prepared["sessions"])
        found = json.loads(site.manage("shell", "-v0", "-c", COUNT.format(pk=prepared["proposal"])))
        said = site.said()
    assert set(statuses) == {302}, f"{statuses}\n{said[-3000:]}"
    assert found["comments"] == sorted(words(number) for number in range(PEOPLE))
    assert found["supports"] == PEOPLE
    assert found["counted"] == [PEOPLE, PEOPLE]
    assert "locked" not in said


def write_at_once(site_url: str, proposal: int, sessions: list[str]) -> list[int]:
    """Each person comments and supports; all let go at the same moment. The answers' statuses."""
    gate = Barrier(len(sessions))

    def write(number: int) -> list[int]:
        post = Poster(site_url, sessions[number])
        gate.wait()
        return [
            post(f"/bidrag/{proposal}/kommentarer/", text=words(number)),
            post(f"/forslag/{proposal}/stod/"),
        ]

    with ThreadPoolExecutor(len(sessions)) as pool:
        return [status for pair in pool.map(write, range(len(sessions))) for status in pair]


def words(number: int) -> str:
    return f"Röst nummer {number:02} vill detta."


class Poster:
    def __init__(self, site_url: str, session: str):
        self.site_url = site_url
        self.opener = build_opener(NoRedirect)
        self.headers = {
            "Cookie": f"sessionid={session}; csrftoken={TOKEN}",
            "X-CSRFToken": TOKEN,
        }

    def __call__(self, path: str, **fields: str) -> int:
        data = urlencode(fields).encode()
        try:
            return self.opener.open(Request(self.site_url + path, data, self.headers)).status
        except HTTPError as error:
            return error.code


class NoRedirect(HTTPRedirectHandler):
    def redirect_request(self, *arguments):
        return None
