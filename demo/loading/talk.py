"""Comments and replies, written in the order of their moments, and what came of some of them."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.utils import translation

from events import times
from participation.actions import comments, moderation
from participation.enums import CommentStatus
from participation.models import Comment, Contribution, Decision

from .. import content, moments
from ..schedule import Slot, schedule
from .contributions import form_key
from .reports import report_all
from .stage import Stage


@dataclass
class Line:
    """One thing said; `answers` is the line before it in its thread."""

    contribution: Contribution
    row: dict
    key: str
    at: datetime
    answers: "Line | None"
    comment: Comment | None = None


def load(stage: Stage) -> None:
    said = sorted(_lines(stage), key=lambda line: line.at)
    for line in said:
        _write(stage, line)
    for line in said:
        report_all(stage, line.row, line.comment, since=line.at)
        _take_away(stage, line)
    for row in [*content.proposals(), *(slot.event for slot in schedule(stage.today))]:
        found = stage.contributions[row["key"]]
        report_all(stage, row, found, since=found.published_at)


def _lines(stage: Stage) -> Iterator[Line]:
    for row in content.proposals():
        found = stage.contributions[row["key"]]
        yield from _conversation(stage, found, row, found.published_at)
    for slot in schedule(stage.today):
        found = stage.contributions[slot.event["key"]]
        yield from _conversation(stage, found, slot.event, _first_word(slot, found))


def _first_word(slot: Slot, found: Contribution) -> datetime | None:
    """When people begin to talk: some before an event, others when they have been there."""
    if any("day" in row for row in slot.event["comments"]):
        return times.moment(slot.end)
    return found.published_at


def _conversation(
    stage: Stage, found: Contribution, row: dict, start: datetime | None
) -> Iterator[Line]:
    rows = row["comments"]
    if not rows:
        return
    before = None
    moments_of = moments.of_thread(rows, start=start, now=stage.now, key=row["key"])
    for number, (said, at) in enumerate(zip(rows, moments_of, strict=True)):
        answers = before if said.get("reply") else None
        before = Line(found, said, f"{row['key']}-{number}", at, answers)
        yield before


def _write(stage: Stage, line: Line) -> None:
    with translation.override(line.row.get("lang", "sv")):
        line.comment = comments.write(
            line.contribution,
            by=stage.people[line.row["by"]],
            text=line.row["text"],
            form_key=form_key(line.key),
            parent=line.answers and line.answers.comment,
        )
    _set_time(line.comment, line.at)


def _take_away(stage: Stage, line: Line) -> None:
    """What its author deleted, and what an editor hid."""
    status = line.row.get("status")
    if status == CommentStatus.DELETED:
        comments.delete(line.comment, by=line.comment.author)
        changed_at = line.at + timedelta(minutes=3)
    elif status == CommentStatus.HIDDEN:
        decision = moderation.hide_comment(
            line.comment,
            by=stage.editor(line.key),
            reason=line.row["reason"],
            ground=line.row["ground"],
        )
        changed_at = min(line.at + timedelta(hours=27), stage.now - timedelta(minutes=20))
        Decision.objects.filter(pk=decision.pk).update(decided_at=changed_at)
    else:
        return
    Comment.objects.filter(pk=line.comment.pk).update(changed_at=changed_at)


def _set_time(comment: Comment, at: datetime) -> None:
    comment.created_at = comment.changed_at = at
    Comment.objects.filter(pk=comment.pk).update(created_at=at, changed_at=at)
