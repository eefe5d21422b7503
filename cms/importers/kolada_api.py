"""Asks Kolada, page by page, and trusts none of its answers.

Only the address in the setting KOLADA_API is asked, and what has the same scheme, host and port:
an answer that leads elsewhere must not make us ask a machine that only we can reach. Redirects are
not followed for the same reason.
"""

import time
from collections.abc import Iterator
from urllib.parse import quote, urlsplit

import requests
from django.conf import settings

from .faults import Faults
from .kolada import MAX_BYTES, read_page

MOST_PAGES = 200  # of 5,000 rows
TIMEOUT = (5, 30)  # seconds to connect, and between two pieces of an answer
WHOLE_PAGE = 120  # seconds for all of one answer
PORTS = {"http": 80, "https": 443}


def address(kpis: list[str], places: list[str], years: list[int]) -> str:
    """Where the values of these key figures, places (Kolada's ids) and years are."""
    parts = (",".join(quote(str(one), safe="") for one in ids) for ids in (kpis, places, years))
    kpi, place, year = parts
    return f"{settings.KOLADA_API}/data/kpi/{kpi}/municipality/{place}/year/{year}"


def pages(first: str, faults: Faults, digest) -> Iterator[dict]:
    """The answers, in their order; `digest` (of hashlib) is fed with their bytes.

    Raises Stop, noted, when one cannot be used.
    """
    asked: set[str] = set()
    following: str | None = first
    with requests.Session() as session:
        session.headers["User-Agent"] = "gronatraden"
        while following:
            page = len(asked) + 1
            if following in asked:
                raise faults.stop("kolada_circle", 0, page, address=following)
            if page > MOST_PAGES:
                raise faults.stop("kolada_too_many_pages", 0, page, most=MOST_PAGES)
            if origin(following) != origin(settings.KOLADA_API):
                raise faults.stop("kolada_elsewhere", 0, page, address=following)
            asked.add(following)
            content = fetch(session, following, page, faults)
            digest.update(content)
            answer = read_page(content, page, faults)
            following = following_of(answer, page, faults)
            yield answer


def origin(url: str) -> tuple | None:
    """Scheme, host and port; None for what is no address or carries a name and password."""
    try:
        parts = urlsplit(url)
        port = parts.port or PORTS.get(parts.scheme)
    except ValueError:
        return None
    if parts.scheme not in PORTS or not parts.hostname or "@" in parts.netloc or "\\" in url:
        return None
    return parts.scheme, parts.hostname, port


def following_of(answer: dict, page: int, faults: Faults) -> str | None:
    following = answer.get("next_url")
    if following is not None and not isinstance(following, str):
        raise faults.stop("kolada_shape", 0, page)
    return following or None


def fetch(session: requests.Session, url: str, page: int, faults: Faults) -> bytes:
    """The whole of one answer, at most MAX_BYTES, within WHOLE_PAGE seconds."""
    ends = time.monotonic() + WHOLE_PAGE
    try:
        with session.get(url, timeout=TIMEOUT, allow_redirects=False, stream=True) as response:
            if response.is_redirect or 300 <= response.status_code < 400:
                raise faults.stop("kolada_redirect", 0, page)
            if response.status_code != 200:
                raise faults.stop("kolada_status", 0, page, status=response.status_code)
            content = bytearray()
            for piece in response.iter_content(65_536):
                content += piece
                if len(content) > MAX_BYTES:
                    raise faults.stop("kolada_too_large", 0, page, most=MAX_BYTES // 1_000_000)
                if time.monotonic() > ends:
                    raise faults.stop("kolada_slow", 0, page)
            return bytes(content)
    except requests.Timeout:
        raise faults.stop("kolada_slow", 0, page) from None
    except requests.RequestException:
        raise faults.stop("kolada_no_answer", 0, page) from None
