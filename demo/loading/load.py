"""The whole demo, in one transaction: it is there or it is not."""

from dataclasses import dataclass
from datetime import datetime

from django.db import transaction

from cms.queries import strategy
from cms.tasks import prepare_renditions
from participation import indexing
from participation.accounts.models import User
from participation.enums import Status
from participation.models import Comment, Contribution

from .. import drawing
from . import (
    calendar,
    contributions,
    follow_ups,
    initiatives,
    letters,
    news,
    people,
    pictures,
    proposals,
    talk,
    ties,
)
from .stage import Stage

RESIDENT = "boende@example.org"


class NotReady(Exception):
    """The site cannot take the demo; the text says why."""


@dataclass(frozen=True)
class Loaded:
    people: int
    contributions: int
    comments: int
    pictures: int


def is_loaded() -> bool:
    return User.objects.filter(email=RESIDENT).exists()


def load(*, now: datetime, picture_width: int = drawing.WIDTH) -> Loaded:
    """Fill the site as of `now`. Raises NotReady if there is no strategy or anybody is here."""
    if strategy.in_force() is None:
        raise NotReady("There is no strategy in force: run import_strategy first.")
    if Contribution.objects.exists():
        raise NotReady("People have contributed here already: the demo is for an empty site.")
    stage = Stage(now, pictures.draw_all(picture_width))
    with transaction.atomic():
        _fill(stage)
        _forget_what_follows()
    for image_id in pictures.first_shown_first(now):
        prepare_renditions.enqueue(image_id)
    return Loaded(
        people=User.objects.count(),
        contributions=len(stage.contributions),
        comments=Comment.objects.count(),
        pictures=len(stage.images),
    )


def _fill(stage: Stage) -> None:
    people.load(stage)
    entries = [*proposals.entries(stage), *calendar.entries(stage)]
    # In the order of time: who is published once is trusted from then on.
    for entry in sorted(entries, key=lambda entry: entry.sent_at):
        contributions.write(stage, entry)
    ties.settle(stage)
    talk.load(stage)
    proposals.support(stage)
    initiatives.load(stage)
    letters.settle(stage)
    news.load(stage)
    follow_ups.load(stage)
    for found in Contribution.objects.filter(status=Status.PUBLISHED):
        indexing.update(found)


def _forget_what_follows() -> None:
    """No letters and no live messages: what happened here happened long ago.

    Actions hang these on the commit. Django has no public way to take them off again.
    """
    transaction.get_connection().run_on_commit = []
