"""Draws what the content asks for and sends it through the same intake as everyone's pictures."""

from concurrent.futures import ThreadPoolExecutor
from io import BytesIO

from cms.images import intake, store
from cms.models import Image
from participation.actions.photos import Picture

from .. import content, drawing
from .stage import Stage


def draw_all(width: int) -> dict[str, intake.CleanPicture]:
    """Every picture of the content, by the key of what it belongs to."""
    rows = [*content.proposals(), *content.all_events()]
    wanted = {row["key"]: row["picture"] for row in rows if "picture" in row}
    wanted |= {row["slug"]: row["picture"] for row in content.news()}

    def make(key: str) -> intake.CleanPicture:
        picture = wanted[key]
        drawn = drawing.draw(picture["motif"], picture["palette"], key, width=width)
        return intake.clean(BytesIO(drawn))

    # The intake decodes in a process of its own: two threads keep two processors busy.
    with ThreadPoolExecutor(max_workers=2) as threads:
        return dict(zip(wanted, threads.map(make, wanted), strict=True))


def of_contribution(stage: Stage, row: dict) -> list[Picture]:
    """The pictures of a proposal or an event, as the actions take them."""
    if "picture" not in row:
        return []
    alt_text = row["picture"]["alt"]
    language = "description_en" if row.get("language") == "en" else "description"
    image = _store(stage, row["key"], row, by=row.get("author") or row["by"],
                   **{"description": "", language: alt_text})  # fmt: skip
    return [Picture(image, alt_text)]


def of_news(stage: Stage, row: dict) -> Image:
    picture = row["picture"]
    return _store(stage, row["slug"], row, by="maja", description=picture["alt"],
                  description_en=picture["alt_en"])  # fmt: skip


def _store(stage: Stage, key: str, row: dict, *, by: str, **descriptions: str) -> Image:
    image = store(stage.pictures[key], title=row["title"], by=stage.people[by], **descriptions)
    stage.images.append(image)
    return image
