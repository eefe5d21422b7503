import json

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.models import PageManager, PagePermissionTester
from wagtail.query import PageQuerySet
from wagtail.search import index

from ..canonical import checksum
from .localised import Localised
from .page import LocalisedPage, tabs

# What is written once, when the page is made.
FROZEN = ("year", "frozen_at", "snapshot", "checksum")


class FollowUpQuerySet(PageQuerySet):
    def update(self, **values):
        if frozen := sorted(set(values) & set(FROZEN)):
            raise TypeError(f"A follow-up is frozen: {', '.join(frozen)}")
        return super().update(**values)

    def newest_first(self):
        return self.order_by("-year", "-frozen_at")


class FrozenPageTester(PagePermissionTester):
    """A follow-up belongs to its strategy and its day: it is neither copied nor moved."""

    def can_copy(self):
        return False

    def can_move(self):
        return False


class FollowUp(LocalisedPage):
    """A strategy's follow-up of a year: numbers, judgements, texts and sources as they were.

    `snapshot` is canonical JSON (shape: `cms.snapshots`), written once by `actions.follow_ups`;
    `checksum` is the SHA-256 of it, so that anyone can see that it holds. Saving, publishing an
    older version and bulk updates are refused when they would change what is frozen.
    """

    year = models.PositiveSmallIntegerField(_("year"), editable=False)
    frozen_at = models.DateTimeField(_("frozen"), editable=False)
    introduction = models.TextField(_("introduction"), max_length=3000, blank=True)
    introduction_en = models.TextField(_("introduction in English"), max_length=3000, blank=True)
    snapshot = models.TextField(_("snapshot"), editable=False)
    checksum = models.CharField(_("checksum (SHA-256)"), max_length=64, editable=False)

    objects = PageManager.from_queryset(FollowUpQuerySet)()

    local_introduction = Localised("introduction")

    is_creatable = False  # it is made from the figures, by an action
    parent_page_types = ["cms.Strategy"]
    subpage_types = []
    template = "cms/follow_up.html"
    search_fields = [
        *LocalisedPage.search_fields,
        index.SearchField("introduction"),
        index.SearchField("introduction_en"),
    ]
    edit_handler = tabs(
        swedish=[FieldPanel("introduction")],
        english=[FieldPanel("introduction_en", heading=_("Introduction"))],
    )

    class Meta:
        verbose_name = _("yearly follow-up")
        verbose_name_plural = _("yearly follow-ups")

    @cached_property
    def frozen(self) -> dict:
        """What the snapshot says."""
        return json.loads(self.snapshot)

    @property
    def holds(self) -> bool:
        """Whether the snapshot is the one that the checksum was taken of."""
        return checksum(self.snapshot) == self.checksum

    def permissions_for_user(self, user):
        return FrozenPageTester(user, self)

    def with_content_json(self, content):
        """An earlier version has its texts, and the same snapshot as every other."""
        page = super().with_content_json(content)
        for name in FROZEN:
            setattr(page, name, getattr(self, name))
        return page

    def clean(self):
        super().clean()
        self._is_as_frozen()

    def minimal_clean(self):
        """What Wagtail asks of a page that is not public."""
        super().minimal_clean()
        self._is_as_frozen()

    def _is_as_frozen(self) -> None:
        """What is frozen is as it was written, and is what the checksum was taken of."""
        stored = type(self).objects.filter(pk=self.pk).values(*FROZEN).first() if self.pk else None
        if stored and any(getattr(self, name) != value for name, value in stored.items()):
            raise ValidationError(_("A follow-up is frozen: its figures cannot be changed."))
        if not self.holds:
            raise ValidationError(_("The checksum is not that of the snapshot."))
