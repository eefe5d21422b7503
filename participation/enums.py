"""The states and kinds that participation knows. One field holds a state, never several flags."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Kind(models.TextChoices):
    PROPOSAL = "proposal", _("proposal")
    EVENT = "event", _("event")


class Status(models.TextChoices):
    DRAFT = "draft", _("draft")
    WAITING = "waiting", _("waiting for review")
    RETURNED = "returned", _("returned to the author")
    PUBLISHED = "published", _("published")
    HIDDEN = "hidden", _("hidden")
    WITHDRAWN = "withdrawn", _("withdrawn")


# What everyone may read.
PUBLIC = frozenset({Status.PUBLISHED})
# What the author may still change.
EDITABLE = frozenset({Status.DRAFT, Status.WAITING, Status.RETURNED, Status.PUBLISHED})
# What the author may send to review or straight to the public.
SUBMITTABLE = frozenset({Status.DRAFT, Status.RETURNED})


class CommentStatus(models.TextChoices):
    PUBLISHED = "published", _("published")
    DELETED = "deleted", _("deleted by the author")
    HIDDEN = "hidden", _("hidden by an editor")


class TagGrade(models.TextChoices):
    AUTHOR = "author", _("tagged by the author")
    SUGGESTED = "suggested", _("suggested")
    CONFIRMED = "confirmed", _("confirmed by an editor")
    DECLINED = "declined", _("declined")


# The ties that lists, counts and filters know. A suggestion is shown on its own page, marked.
HELD = frozenset({TagGrade.AUTHOR, TagGrade.CONFIRMED})


class DecisionKind(models.TextChoices):
    APPROVED = "approved", _("approved")
    RETURNED = "returned", _("returned with a message")
    HIDDEN = "hidden", _("hidden")
    RESTORED = "restored", _("shown again")
    DISMISSED = "dismissed", _("report dismissed")


# Decisions that go against somebody: a reason must be given.
REASONED = frozenset({DecisionKind.RETURNED, DecisionKind.HIDDEN, DecisionKind.DISMISSED})


class Ground(models.TextChoices):
    """Why something is reported or hidden."""

    ILLEGAL = "illegal", _("may be against the law")
    HATE = "hate", _("threat, hate or harassment")
    PERSONAL = "personal", _("somebody's personal details")
    SPAM = "spam", _("advertising or spam")
    OFF_TOPIC = "off_topic", _("not about the county's development")
    COPYRIGHT = "copyright", _("somebody else's picture or text")
    OTHER = "other", _("something else")


class ReportStatus(models.TextChoices):
    OPEN = "open", _("open")
    UPHELD = "upheld", _("led to a measure")
    DISMISSED = "dismissed", _("dismissed")


class NotificationKind(models.TextChoices):
    APPROVED = "approved", _("Your contribution is published")
    RETURNED = "returned", _("Your contribution needs a change")
    HIDDEN = "hidden", _("Your contribution is hidden")
    RESTORED = "restored", _("Your contribution is shown again")
    COMMENT_HIDDEN = "comment_hidden", _("Your comment is hidden")
    COMMENT_RESTORED = "comment_restored", _("Your comment is shown again")
    COMMENTED = "commented", _("New comment on your contribution")
    REPLIED = "replied", _("Reply to your comment")
    INITIATIVE_BEGUN = "initiative_begun", _("An initiative has come from your proposal")
    INITIATIVE_STEP = "initiative_step", _("News of an initiative that you follow")
