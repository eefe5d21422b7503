"""Notices of content, from anyone."""

from django.db import transaction

from ..enums import ReportStatus
from ..errors import NotAllowed, NotOpen
from ..models import Comment, Contribution, Report


@transaction.atomic
def report(target, *, by=None, ground: str, text: str = "", email: str = "") -> Report:
    """Tell the editors about a contribution or a comment.

    A person who reports the same thing again adds no second row while the first is open.
    """
    is_comment = isinstance(target, Comment)
    permission = "report_comment" if is_comment else "report_contribution"
    person = by if by is not None and by.is_authenticated else None
    if not _may_report(by, permission, target):
        raise NotAllowed
    _hold(target)
    key = {"comment" if is_comment else "contribution": target}
    if person:
        mine = Report.objects.filter(reporter=person, status=ReportStatus.OPEN, **key)
        if found := mine.first():
            return found
    notice = Report(reporter=person, reporter_email=email, ground=ground, text=text.strip(), **key)
    notice.full_clean(validate_constraints=False)
    notice.save()
    return notice


def _hold(target) -> None:
    """Keep it as it is, and public: a report would stay open on what was hidden a moment ago."""
    rows = Comment.objects if isinstance(target, Comment) else Contribution.objects
    if not rows.public().select_for_update(no_key=True).filter(pk=target.pk).first():
        raise NotOpen


def _may_report(by, permission: str, target) -> bool:
    return by is not None and by.has_perm(f"participation.{permission}", target)
