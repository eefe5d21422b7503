"""No link of the site leads nowhere: every page that a visitor can reach is opened, by HTTP."""

import re
from collections import deque
from html.parser import HTMLParser
from urllib.error import HTTPError
from urllib.parse import parse_qsl, urldefrag, urljoin, urlsplit
from urllib.request import urlopen

import pytest

NOT_FOLLOWED = ("/redaktion/", "/media/", "/static/", "/api/")


class Links(HTMLParser):
    def __init__(self, text: str):
        super().__init__()
        self.hrefs: list[str] = []
        self.ids: set[str] = set()
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        found = dict(attributes)
        if found.get("id"):
            self.ids.add(found["id"])
        if tag == "a" and found.get("href"):
            self.hrefs.append(found["href"])


class Crawl:
    """Opens every address of a language once. Of those with a query, one for each set of names."""

    def __init__(self, start: str):
        self.host = urlsplit(start).netloc
        self.is_english = urlsplit(start).path.startswith("/en/")
        self.waiting = deque([(start, "")])
        self.seen = {start}
        self.shapes: set = set()
        self.ids: dict[str, set[str]] = {}
        self.fragments: list[tuple[str, str, str]] = []
        self.broken: list[str] = []

    def run(self) -> None:
        while self.waiting:
            address, source = self.waiting.popleft()
            try:
                with urlopen(address, timeout=60) as answer:
                    if "text/html" in answer.headers["Content-Type"]:
                        self.read(address, answer.read().decode())
            except HTTPError as error:
                self.broken.append(f"{error.code} {address} (from {source})")
        for address, fragment, source in self.fragments:
            if fragment not in self.ids.get(address, {fragment}):
                self.broken.append(f"no #{fragment} on {address} (from {source})")

    def read(self, address: str, text: str) -> None:
        links = Links(text)
        self.ids[address] = links.ids
        for href in links.hrefs:
            target, fragment = urldefrag(urljoin(address, href))
            if fragment:
                self.fragments.append((target, fragment, address))
            if target not in self.seen and self.is_worth_opening(target):
                self.seen.add(target)
                self.waiting.append((target, address))

    def is_worth_opening(self, address: str) -> bool:
        parts = urlsplit(address)
        if parts.netloc != self.host or parts.path.startswith(NOT_FOLLOWED):
            return False
        if parts.path.startswith("/en/") != self.is_english:
            return False
        if not parts.query:
            return True
        kind = re.sub(r"/\d[^/]*", "/1", parts.path)
        shape = (kind, frozenset(name for name, _ in parse_qsl(parts.query)))
        is_new = shape not in self.shapes
        self.shapes.add(shape)
        return is_new


@pytest.mark.parametrize("start", ["/", "/en/"])
def test_every_link_leads_somewhere(site, start):
    crawl = Crawl(site.url + start)
    crawl.run()
    assert len(crawl.ids) > 100
    assert not crawl.broken, "\n".join(crawl.broken)
