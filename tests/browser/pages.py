"""One address of every kind of page. A name of two parts is found by the first such link."""

import re

from playwright.sync_api import Page

STRATEGY = "/strategi/grona-kronoberg-2025/"

FOR_EVERYONE = {
    "home": "/",
    "strategies": "/strategi/",
    "strategy": STRATEGY,
    "area": f"{STRATEGY}livsmiljoer/",
    "priority": f"{STRATEGY}livsmiljoer/prioritering-1/",
    "goal": f"{STRATEGY}livsmiljoer/minskad-klimatpaverkan/",
    "method": f"{STRATEGY}grona-traden/",
    "initiatives": "/insatser/",
    "initiatives, none found": "/insatser/?status=klar&kommun=0760",
    "initiative": ("/insatser/", r"/insatser/[^/]+/$"),
    "gaps": f"{STRATEGY}luckor/",
    "gaps of a year": f"{STRATEGY}luckor/?ar=2024",
    "follow-up": (STRATEGY, r"/uppfoljning-\d+/$"),
    "proposals": "/forslag/",
    "proposals filtered": "/forslag/?prioritering=1&kommun=0780",
    "proposals, none found": "/forslag/?q=zzzzzz",
    "proposal": ("/forslag/", r"/forslag/\d+-[^/]+/$"),
    "events": "/evenemang/",
    "events looking back": "/evenemang/?fran=2025-01-01&plats=utanfor-storsta",
    "event": ("/evenemang/", r"/evenemang/\d+-[^/]+/$"),
    "associations": "/foreningar/",
    "association": ("/foreningar/", r"/foreningar/(?!ny/)[^/]+/$"),
    "search": "/sok/?q=cykel",
    "search, none found": "/sok/?q=zzzzzz",
    "news": "/nyheter/",
    "news item": ("/nyheter/", r"/nyheter/[^/]+/$"),
    "about": "/om/",
    "terms": "/om/villkor/",
    "accessibility": "/om/tillganglighet/",
    "privacy": "/om/integritet/",
    "style guide": "/stilguide/",
    "log in": "/konto/logga-in/",
    "log in by code": "/konto/logga-in/kod/",
    "sign up": "/konto/skapa/",
    "reset password": "/konto/losenord/glomt/",
    "report": "/bidrag/1/anmalan/",
}

FOR_A_RESIDENT = {
    "new proposal": "/forslag/nytt/",
    "proposal with forms": FOR_EVERYONE["proposal"],
    "initiative with forms": FOR_EVERYONE["initiative"],
    "event with forms": FOR_EVERYONE["event"],
    "new association": "/foreningar/ny/",
    "my page": "/konto/",
    "profile": "/konto/profil/",
    "notifications": "/konto/aviseringar/",
    "log out": "/konto/logga-ut/",
    "change e-mail": "/konto/e-post/",
    "change password": "/konto/losenord/",
}

FOR_AN_ASSOCIATION = {
    "new event": "/evenemang/nytt/",
    "change the association": "/foreningar/kultur-i-smaland/andring/",
    "members": "/foreningar/kultur-i-smaland/medlemmar/",
}


def visit(page: Page, where: str | tuple[str, str], prefix: str = "") -> None:
    """Open an address, or the first link on a page whose address fits a pattern."""
    if isinstance(where, str):
        page.goto(prefix + where)
        return
    page.goto(prefix + where[0])
    links = page.locator("main a[href]").evaluate_all("all => all.map(a => a.pathname)")
    found = [link for link in links if re.search(where[1], link)]
    assert found, f"No link like {where[1]} on {page.url}"
    page.goto(found[0])
