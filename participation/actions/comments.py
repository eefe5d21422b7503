"""Writing, changing and deleting comments."""

from uuid import UUID, uuid5

from django.db import IntegrityError, transaction
from django.db.models import F
from django.utils import timezone
from django.utils.translation import get_language

from .. import limits, live, notifiers
from ..enums import CommentStatus
from ..errors import NotAllowed, NotOpen, TooLate
from ..models import Comment, Contribution


def write(
    contribution: Contribution, *, by, text: str, form_key: UUID | None = None, parent=None
) -> Comment:
    """Publish a comment, or a reply to one. The same words sent twice give one comment.

    A reply to a reply joins the thread of the comment it began with.
    """
    if not by.has_perm("participation.comment_on_contribution", contribution):
        raise NotAllowed
    text = text.strip()
    # Who goes back and writes something else in the same form has said another thing.
    form_key = form_key and uuid5(form_key, text)
    sent = Comment.objects.filter(author=by, form_key=form_key)
    if form_key and (found := sent.first()):
        return found
    limits.check_comments(by)
    try:
        return _write(contribution, by=by, text=text, form_key=form_key, parent=parent)
    except IntegrityError:
        if form_key and (found := sent.first()):
            return found
        raise


@transaction.atomic
def _write(contribution: Contribution, *, by, text: str, form_key, parent) -> Comment:
    # The row is held, so that a comment never lands on what was hidden a moment ago.
    rows = Contribution.objects.select_for_update(no_key=True)
    current = rows.get(pk=contribution.pk)
    if not current.is_public or (parent and not _can_be_answered(parent, current)):
        raise NotOpen
    comment = Comment(
        contribution=current,
        parent=parent and (parent.parent or parent),
        author=by,
        text=text,
        language=get_language() or "sv",
        form_key=form_key,
    )
    comment.full_clean(validate_unique=False, validate_constraints=False)
    comment.save()
    _count(comment, 1)
    live.comment_changed(comment)
    notifiers.commented(comment, answered=parent)
    return comment


def _can_be_answered(parent: Comment, contribution: Contribution) -> bool:
    return parent.contribution_id == contribution.pk and parent.is_public


@transaction.atomic
def edit(comment: Comment, *, by, text: str) -> Comment:
    """Change the text of one's own comment, within 15 minutes."""
    _lock(comment)
    if not by.has_perm("participation.edit_comment", comment):
        raise NotAllowed
    if not comment.is_within_edit_window:
        raise TooLate
    comment.text = text.strip()
    comment.edited_at = comment.changed_at = timezone.now()
    comment.full_clean(validate_unique=False, validate_constraints=False)
    comment.save(update_fields=["text", "edited_at", "changed_at"])
    live.comment_changed(comment)
    return comment


@transaction.atomic
def delete(comment: Comment, *, by) -> Comment:
    """Take one's own comment out of sight. It is kept: it is a public record. Idempotent."""
    _lock(comment)
    if comment.author_id == by.pk and comment.status == CommentStatus.DELETED:
        return comment
    if not by.has_perm("participation.delete_comment", comment):
        raise NotAllowed
    set_status(comment, CommentStatus.DELETED)
    return comment


def _lock(comment: Comment) -> None:
    """Read it as it is now, and hold it: an editor may have hidden it a moment ago."""
    comment.refresh_from_db(from_queryset=Comment.objects.select_for_update(no_key=True))


def set_status(comment: Comment, status: CommentStatus) -> None:
    """Show or hide a comment, count it or not, and tell the pages that show it."""
    was_public = comment.is_public
    comment.status, comment.changed_at = status, timezone.now()
    comment.save(update_fields=["status", "changed_at"])
    if comment.is_public != was_public:
        _count(comment, 1 if comment.is_public else -1)
    live.comment_changed(comment)


def _count(comment: Comment, change: int) -> None:
    rows = Contribution.objects.filter(pk=comment.contribution_id)
    rows.update(comment_count=F("comment_count") + change)
