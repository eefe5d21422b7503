"""What a person or an association contributes: the concrete parent of proposals and events.

Lists read this table alone; a page about one contribution reads the child (docs/adr/0001).
"""

import uuid

from django.conf import settings
from django.core.validators import MinLengthValidator
from django.db import models
from django.db.models import Exists, F, OuterRef, Q
from django.urls import reverse
from django.utils.text import slugify
from django.utils.translation import gettext_lazy as _
from modelsearch import index
from modelsearch.queryset import SearchableQuerySetMixin

from cms.queries.lineage import lineages

from ..enums import EDITABLE, PUBLIC, Kind, Status
from ..validators import (
    has_letters,
    has_something_to_read,
    no_hidden_characters,
    no_identity_number,
)
from .contribution_priority import ContributionPriority


class ContributionQuerySet(SearchableQuerySetMixin, models.QuerySet):
    def public(self):
        return self.filter(status__in=PUBLIC)

    def waiting(self):
        return self.filter(status=Status.WAITING)

    def to_index(self):
        """Those that the search index has not followed: public and not in it, or the reverse."""
        is_behind = Q(indexed_at=None) | ~Q(indexed_at=F("updated_at"))
        return self.filter(
            Q(status__in=PUBLIC) & is_behind | ~Q(status__in=PUBLIC) & Q(indexed_at__isnull=False)
        )

    def by(self, person):
        return self.filter(author=person)

    def for_priority(self, priority):
        """Those tied to the priority, or to an earlier one that goes on in it, each once."""
        return self.for_any_priority([priority])

    def for_any_priority(self, priorities):
        return self._tied(ContributionPriority.objects.to_priorities(lineages(priorities)))

    def for_action_area(self, action_area):
        return self._tied(ContributionPriority.objects.filter(action_area=action_area))

    def _tied(self, tags):
        """Held by one of these ties; a contribution stands once however many there are."""
        return self.filter(Exists(tags.held().filter(contribution=OuterRef("pk"))))

    def for_municipality(self, code: str):
        return self.filter(municipality_id=code)


class Contribution(index.Indexed, models.Model):
    kind = models.CharField(_("kind"), max_length=10, choices=Kind, editable=False)
    status = models.CharField(_("status"), max_length=12, choices=Status, default=Status.DRAFT)

    author = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        related_name="contributions",
        verbose_name=_("author"),
    )
    association = models.ForeignKey(
        "accounts.Association",
        on_delete=models.PROTECT,
        related_name="contributions",
        null=True,
        blank=True,
        verbose_name=_("on behalf of"),
    )
    title = models.CharField(
        _("title"),
        max_length=120,
        validators=[MinLengthValidator(8), has_letters, no_hidden_characters, no_identity_number],
    )
    summary = models.CharField(
        _("summary"),
        max_length=300,
        blank=True,
        validators=[has_something_to_read, no_hidden_characters, no_identity_number],
    )
    language = models.CharField(
        _("language"), max_length=2, choices=settings.LANGUAGES, default="sv"
    )
    municipality = models.ForeignKey(
        "cms.Municipality",
        on_delete=models.PROTECT,
        related_name="contributions",
        verbose_name=_("municipality"),
    )
    priorities = models.ManyToManyField(
        "cms.Priority",
        through="participation.ContributionPriority",
        related_name="contributions",
        verbose_name=_("priorities"),
    )

    created_at = models.DateTimeField(_("begun"), auto_now_add=True)
    updated_at = models.DateTimeField(_("last changed"), auto_now=True)
    submitted_at = models.DateTimeField(_("sent in"), null=True, editable=False)
    published_at = models.DateTimeField(_("published"), null=True, editable=False)
    # The `updated_at` of what the search index holds, if it holds it: what `sweep` compares.
    indexed_at = models.DateTimeField(null=True, editable=False)

    support_count = models.PositiveIntegerField(_("supporters"), default=0, editable=False)
    comment_count = models.PositiveIntegerField(_("comments"), default=0, editable=False)

    # A form carries one key, so that a form sent twice makes one contribution.
    form_key = models.UUIDField(default=uuid.uuid4, editable=False)

    objects = ContributionQuerySet.as_manager()

    # The index is kept by `indexing.update`, which the actions call, and not by every save.
    search_auto_update = False
    search_fields = [
        index.SearchField("title", boost=4),
        index.SearchField("summary", boost=2),
        index.FilterField("status"),
        index.FilterField("kind"),
    ]

    class Meta:
        verbose_name = _("contribution")
        verbose_name_plural = _("contributions")
        constraints = [
            models.UniqueConstraint(
                fields=["author", "form_key"], name="contribution_once_for_each_form"
            ),
            models.CheckConstraint(
                condition=Q(status__in=Status.values), name="contribution_status_is_known"
            ),
            models.CheckConstraint(
                condition=Q(kind__in=Kind.values), name="contribution_kind_is_known"
            ),
            models.CheckConstraint(
                condition=~Q(status=Status.PUBLISHED) | Q(published_at__isnull=False),
                name="contribution_published_has_a_time",
            ),
        ]
        indexes = [
            models.Index(
                fields=["kind", "status", "-published_at", "-id"], name="contribution_newest"
            ),
            models.Index(
                fields=["kind", "status", "-support_count", "-id"], name="contribution_supported"
            ),
            models.Index(
                fields=["municipality", "kind", "status", "-published_at"],
                name="contribution_in_municipality",
            ),
            models.Index(fields=["author", "-updated_at"], name="contribution_of_author"),
            models.Index(fields=["status", "submitted_at", "id"], name="contribution_waiting"),
        ]

    def __str__(self) -> str:
        return self.title

    def get_absolute_url(self) -> str:
        view = f"{'participation' if self.kind == Kind.PROPOSAL else 'events'}:{self.kind}_detail"
        return reverse(view, args=[self.pk, self.slug])

    @property
    def slug(self) -> str:
        return slugify(self.title)[:60].strip("-") or self.kind

    @property
    def is_public(self) -> bool:
        return self.status in PUBLIC

    @property
    def is_editable(self) -> bool:
        return self.status in EDITABLE

    @property
    def sender(self) -> str:
        """Who stands behind it in public: the association, else the person."""
        return self.association.name if self.association else self.author.display_name
