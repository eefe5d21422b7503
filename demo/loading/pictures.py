"""Draws what the content asks for and sends it through the same intake as everyone's pictures."""

from concurrent.futures import ThreadPoolExecutor
from datetime import datetime
from io import BytesIO
from itertools import zip_longest

from cms.images import intake, shelves, store
from cms.models import Image, NewsPage
from events.models import Occurrence
from participation.actions.photos import Picture
from participation.enums import Kind, Status
from participation.models import ContributionPhoto

from .. import content, drawing
from .stage import Stage

FIRST = 12  # what the home page and the tops of the lists show


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
    is_english = row.get("language") == "en"
    image = _store(
        stage,
        row["key"],
        row,
        by=row.get("author") or row["by"],
        description="" if is_english else alt_text,
        description_en=alt_text if is_english else "",
        collection=shelves.residents(),
    )
    return [Picture(image, alt_text)]


def of_news(stage: Stage, row: dict) -> Image:
    picture = row["picture"]
    return _store(
        stage,
        row["slug"],
        row,
        by="maja",
        description=picture["alt"],
        description_en=picture["alt_en"],
    )


def first_shown_first(now: datetime) -> list[int]:
    """All pictures, those that lists begin with first: readers wait for these."""
    proposals = _photos(kind=Kind.PROPOSAL).order_by("-contribution__published_at")
    soon = Occurrence.objects.public().not_over(now).in_time_order()
    of_event = dict(_photos(kind=Kind.EVENT).values_list("contribution_id", "image_id"))
    events = [of_event[pk] for pk in soon.values_list("event_id", flat=True) if pk in of_event]
    pairs = zip_longest(proposals.values_list("image_id", flat=True), events)
    ahead = [image_id for pair in pairs for image_id in pair if image_id]
    news = NewsPage.objects.values_list("image_id", flat=True)
    everything = Image.objects.order_by("-pk").values_list("pk", flat=True)
    return list(dict.fromkeys([*ahead[:FIRST], *news, *ahead, *everything]))


def _photos(kind: Kind):
    return ContributionPhoto.objects.filter(
        contribution__kind=kind, contribution__status=Status.PUBLISHED
    )


def _store(stage: Stage, key: str, row: dict, *, by: str, **fields) -> Image:
    image = store(stage.pictures[key], title=row["title"], by=stage.people[by], **fields)
    stage.images.append(image)
    return image
