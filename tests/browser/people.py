"""The demo's people at the log-in page. Each logs in once; after that the session is theirs."""

from playwright.sync_api import Page, expect

PASSWORD = "gronatraden"
RESIDENT = "boende@example.org"
ASSOCIATION = "forening@example.org"
EDITOR = "redaktor@example.org"
ADMINISTRATOR = "admin@example.org"

_sessions: dict[tuple[str, str], list] = {}


def log_in_once(page: Page, email: str, site_url: str) -> None:
    """Log in by the form the first time, by the kept session after that."""
    kept = _sessions.get((site_url, email))
    if kept:
        page.context.add_cookies(kept)
        return
    log_in(page, email)
    _sessions[site_url, email] = page.context.cookies()


def log_in(page: Page, email: str, password: str = PASSWORD) -> None:
    page.goto("/konto/logga-in/")
    page.locator("input[name=login]").fill(email)
    page.locator("input[name=password]").fill(password)
    page.locator("form:has(input[name=password]) button").click()
    expect(page.locator("input[name=password]")).to_have_count(0)
