"""`make gallery`: the pictures of docs/gallery, taken anew of the demo.

Each page in light, in dark and at 360 px, in Swedish; WebP, so that the repository stays small.
"""

import tempfile
from io import BytesIO
from pathlib import Path

from PIL import Image
from playwright.sync_api import Browser, sync_playwright

from ..site import ROOT, Site
from . import pages
from .chromium import DESKTOP, PHONE, launch
from .people import EDITOR, log_in_once

GALLERY = ROOT / "docs" / "gallery"
SHOWN = ["home", "goal", "method", "priority", "initiative", "proposal", "events", "event"]
LOOKS = {
    "light": {"viewport": DESKTOP, "color_scheme": "light"},
    "dark": {"viewport": DESKTOP, "color_scheme": "dark"},
    "360": {"viewport": PHONE, "color_scheme": "light", "device_scale_factor": 2},
}


def main() -> None:
    GALLERY.mkdir(parents=True, exist_ok=True)
    with (
        tempfile.TemporaryDirectory(prefix="gronatraden-gallery-") as folder,
        Site(Path(folder), DEMO="1") as site,
        sync_playwright() as playwright,
    ):
        site.wait_until_idle()
        browser = launch(playwright)
        for name, options in LOOKS.items():
            take_all(browser, site, name, options)
        browser.close()


def take_all(browser: Browser, site: Site, look: str, options: dict) -> None:
    context = browser.new_context(
        base_url=site.url, locale="sv-SE", reduced_motion="reduce", **options
    )
    page = context.new_page()
    for name in SHOWN:
        pages.visit(page, pages.FOR_EVERYONE[name])
        take(page, f"{name}-{look}")
    log_in_once(page, EDITOR, site.url)
    page.goto("/redaktion/")
    take(page, f"desk-{look}")
    context.close()


def take(page, name: str) -> None:
    page.wait_for_load_state("networkidle")
    picture = Image.open(BytesIO(page.screenshot()))
    picture.convert("RGB").save(GALLERY / f"{name}.webp", quality=82, method=6)
    print(f"{name}: {(GALLERY / f'{name}.webp').stat().st_size / 1000:.0f} kB")


if __name__ == "__main__":
    main()
