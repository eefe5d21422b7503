"""A first visit is light: at most 150 kB gzipped with everything it loads."""

import gzip

import pytest

from . import pages

LIMIT = 150_000
PACKED = ("image/", "font/", "application/font")  # already as small as they get


@pytest.mark.parametrize("where", [pytest.param(w, id=n) for n, w in pages.FOR_EVERYONE.items()])
def test_first_visit(site, new_page, where):
    finder = new_page()
    pages.visit(finder, where)
    page = new_page()  # nothing kept from before
    answers = []
    page.on("response", lambda answer: answers.append(answer))  # noqa: PLW0108 - Playwright takes no built-in
    page.goto(finder.url, wait_until="networkidle")
    weights = {answer.url: weight(answer) for answer in answers}
    told = "\n".join(
        f"{size:>8} {url}" for url, size in sorted(weights.items(), key=lambda w: -w[1])
    )
    assert sum(weights.values()) <= LIMIT, f"{sum(weights.values())} bytes:\n{told}"


def weight(answer) -> int:
    if not answer.ok or answer.request.redirected_to:
        return 0
    body = answer.body()
    packed = answer.headers.get("content-type", "").startswith(PACKED)
    is_svg = "svg" in answer.headers.get("content-type", "")
    return len(body) if packed and not is_svg else len(gzip.compress(body, 6))
