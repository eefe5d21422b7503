"""What people have reported: some still wait for an editor, one was dismissed."""

from datetime import datetime, timedelta

from django.contrib.auth.models import AnonymousUser

from participation.actions import moderation, reports
from participation.models import Comment, Contribution, Decision, Report

from .. import moments
from .stage import Stage


def report_all(
    stage: Stage, row: dict, target: Comment | Contribution, *, since: datetime | None
) -> None:
    """Report as a row's `reports` say: `after` counts days from `since`, `ago` back from today."""
    for notice in row.get("reports", ()):
        by = stage.people[notice["by"]] if "by" in notice else AnonymousUser()
        made = reports.report(
            target,
            by=by,
            ground=notice["ground"],
            text=notice["text"],
            email=notice.get("email", ""),
        )
        at = _moment(stage, notice, since)
        Report.objects.filter(pk=made.pk).update(created_at=at)
        if "dismissed" in notice:
            decision = moderation.dismiss(made, by=stage.people["maja"], reason=notice["dismissed"])
            decided = Decision.objects.filter(pk=decision.pk)
            decided.update(decided_at=at + timedelta(hours=20))


def _moment(stage: Stage, notice: dict, since: datetime) -> datetime:
    if "ago" in notice:
        day = stage.today - timedelta(days=notice["ago"])
        at = moments.on(day, key=notice["text"])
    else:
        at = since + timedelta(days=notice["after"], hours=2)
    return min(at, stage.now - timedelta(minutes=45))
