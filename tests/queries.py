"""How many questions a page asks the database."""

from collections.abc import Callable

from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext


def assert_same_queries(
    url: str, make_rows: Callable[[int], object], few=1, many=30, *, limit=10, client=None
) -> None:
    """The page asks as much of the database for `many` rows as for `few`, and at most `limit`.

    `make_rows(n)` adds n rows that the page shows. The page is read once before it is counted,
    so that what is remembered between requests is not.
    """
    client = client or Client()
    make_rows(few)
    client.get(url)
    before = queries_of(url, client)
    make_rows(many - few)
    after = queries_of(url, client)
    told = "\n".join(after)
    assert len(after) == len(before), f"{len(before)} → {len(after)} queries:\n{told}"
    assert len(after) <= limit, f"{len(after)} queries, at most {limit}:\n{told}"


def queries_of(url: str, client: Client) -> list[str]:
    with CaptureQueriesContext(connection) as captured:
        response = client.get(url)
    assert response.status_code == 200, f"{url} answered {response.status_code}"
    return [query["sql"] for query in captured.captured_queries]
