"""A comment on a contribution, or a reply to one. Never destroyed: hidden and kept."""

from datetime import timedelta

from django.conf import settings
from django.core.validators import MaxLengthValidator
from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from ..enums import CommentStatus
from ..validators import has_something_to_read, no_hidden_characters, no_identity_number

EDIT_WINDOW = timedelta(minutes=15)


class CommentQuerySet(models.QuerySet):
    def public(self):
        return self.filter(status=CommentStatus.PUBLISHED)

    def starting(self):
        """Those that begin a thread."""
        return self.filter(parent=None)

    def in_thread_order(self):
        return self.order_by("created_at", "pk")


class Comment(models.Model):
    contribution = models.ForeignKey(
        "participation.Contribution", on_delete=models.PROTECT, related_name="comments"
    )
    parent = models.ForeignKey(
        "self", on_delete=models.PROTECT, related_name="replies", null=True, blank=True
    )
    author = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="comments"
    )
    text = models.TextField(
        _("comment"),
        max_length=3000,
        validators=[
            MaxLengthValidator(3000),
            has_something_to_read,
            no_hidden_characters,
            no_identity_number,
        ],
    )
    language = models.CharField(max_length=2, choices=settings.LANGUAGES, default="sv")
    status = models.CharField(
        _("status"), max_length=10, choices=CommentStatus, default=CommentStatus.PUBLISHED
    )
    created_at = models.DateTimeField(_("written"), default=timezone.now, editable=False)
    edited_at = models.DateTimeField(_("edited"), null=True, editable=False)
    # Moves with every visible change: what a page that was away asks for (live.py).
    changed_at = models.DateTimeField(default=timezone.now, editable=False)
    form_key = models.UUIDField(null=True, editable=False)

    objects = CommentQuerySet.as_manager()

    class Meta:
        verbose_name = _("comment")
        verbose_name_plural = _("comments")
        constraints = [
            models.UniqueConstraint(
                fields=["author", "form_key"], name="comment_once_for_each_form"
            ),
            models.CheckConstraint(
                condition=Q(status__in=CommentStatus.values), name="comment_status_is_known"
            ),
            models.CheckConstraint(condition=~Q(text=""), name="comment_has_text"),
        ]
        indexes = [
            models.Index(
                fields=["contribution", "parent", "created_at", "id"], name="comment_thread"
            ),
            models.Index(fields=["contribution", "changed_at"], name="comment_changed"),
            models.Index(fields=["created_at"], name="comment_newest"),
        ]

    def __str__(self) -> str:
        return f"{self.author}: {self.text[:60]}"

    def get_absolute_url(self) -> str:
        return reverse("participation:comment", args=[self.pk])

    @property
    def is_public(self) -> bool:
        return self.status == CommentStatus.PUBLISHED

    @property
    def is_within_edit_window(self) -> bool:
        return timezone.now() - self.created_at < EDIT_WINDOW

    @property
    def anchor(self) -> str:
        return f"kommentar-{self.pk}"
