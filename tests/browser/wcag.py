"""WCAG 2.2, levels A and AA, as far as a program can tell (axe-core)."""

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
OPTIONS = {
    "runOnly": {"type": "tag", "values": TAGS},
    "resultTypes": ["violations"],
    # Axe would fetch the style sheets anew and write them into the page, which our policy refuses.
    "preload": False,
}
SETTLED = "() => Promise.all(document.getAnimations().map(one => one.finished.catch(() => {})))"


def assert_accessible(page: Page, where: str = "") -> None:
    page.evaluate(SETTLED)
    violations = Axe().run(page, options=OPTIONS).response["violations"]
    assert not violations, f"{where or page.url}\n{told(violations)}"


def told(violations: list[dict]) -> str:
    lines = []
    for violation in violations:
        lines.append(f"{violation['id']}: {violation['help']} ({violation['helpUrl']})")
        for node in violation["nodes"][:5]:
            lines += [f"    {node['html'][:200]}", f"      {node['failureSummary'][:400]}"]
    return "\n".join(lines)
