"""The conversation on a contribution: threads in time order, each with its replies."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db.models import Exists, OuterRef, Q

from cms.queries import cursor

from ..enums import CommentStatus
from ..models import Comment, Contribution

THREADS_ON_A_PAGE = 50
MISSED_AT_MOST = 200
# Rows are not saved in the order of their clocks: ask for a little more than was missed.
OVERLAP = timedelta(seconds=30)


@dataclass(frozen=True)
class Conversation:
    """One page of threads; each thread has its replies in `thread.shown_replies`."""

    threads: list[Comment]
    next_cursor: str | None
    is_first: bool


def conversation(
    contribution: Contribution, *, after: str = "", start: Comment | None = None
) -> Conversation:
    """Return a page of threads, from a cursor or, where it is not on the first, at `start`.

    Two queries, three with `start`. A comment that is no longer public keeps its place while it
    has replies that are. Raises cursor.UnknownCursor.
    """
    rows = _shown(contribution)
    if start is not None:
        earlier = rows.filter(created_at__lt=start.created_at)[:THREADS_ON_A_PAGE]
        start = start if earlier.count() == THREADS_ON_A_PAGE else None
    if start is not None:
        rows = rows.filter(created_at__gte=start.created_at)
    page = cursor.page(rows, order="created_at", after=after, size=THREADS_ON_A_PAGE)
    replies = Comment.objects.public().filter(parent__in=[thread.pk for thread in page])
    by_thread = {thread.pk: [] for thread in page}
    for reply in replies.select_related("author").in_thread_order():
        reply.contribution = contribution
        by_thread[reply.parent_id].append(reply)
    for thread in page:
        thread.contribution = contribution
        thread.shown_replies = by_thread[thread.pk]
    return Conversation(page.rows, page.next_cursor, page.is_first and start is None)


def missed(contribution: Contribution, *, since: datetime) -> list[Comment]:
    """Comments that came, changed or went since a page lost its connection, oldest first.

    What both came and went meanwhile was never on the page, and is not spoken of.
    """
    seen = Q(status=CommentStatus.PUBLISHED) | Q(created_at__lte=since + OVERLAP)
    rows = contribution.comments.filter(seen, changed_at__gte=since - OVERLAP)
    rows = rows.select_related("author", "parent").in_thread_order()[:MISSED_AT_MOST]
    for comment in rows:
        comment.contribution = contribution
    return list(rows)


def _shown(contribution: Contribution):
    answered = Comment.objects.public().filter(parent=OuterRef("pk"))
    return (
        contribution.comments.starting()
        .filter(Q(status=CommentStatus.PUBLISHED) | Exists(answered))
        .select_related("author")
    )
