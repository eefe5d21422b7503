from datetime import date

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import OuterRef, Subquery
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import (
    FieldPanel,
    FieldRowPanel,
    InlinePanel,
    MultiFieldPanel,
)
from wagtail.models import PageManager
from wagtail.query import PageQuerySet
from wagtail.search import index

from ..enums import InitiativeStatus, OwnerKind
from .initiative_step import InitiativeStep
from .localised import Localised
from .page import LocalisedPage, tabs
from .priority_succession import PrioritySuccession


class InitiativeQuerySet(PageQuerySet):
    def with_status(self, until: date | None = None):
        """Each with `status`, that of its latest step, and `status_since`, the date of it.

        `until` is the day as of which it is told; None for a status that it did not have then.
        """
        latest = InitiativeStep.objects.filter(initiative=OuterRef("pk")).latest_first()
        latest = latest.filter(date__lte=until) if until else latest
        return self.annotate(
            status=Subquery(latest.values("status")[:1]),
            status_since=Subquery(latest.values("date")[:1]),
        )

    def not_stopped(self):
        """Those that may still come to something; what was stopped moves no goal."""
        return self.with_status().exclude(status=InitiativeStatus.STOPPED)

    def for_goal(self, goal):
        return self.filter(expected_effects__goal=goal).distinct()

    def for_priority(self, priority):
        """Those for the priority, or for an earlier one that goes on in it."""
        return self.for_any_priority([priority])

    def for_any_priority(self, priorities):
        keys = PrioritySuccession.objects.lineage(*(priority.pk for priority in priorities))
        return self.filter(ties__priority__in=keys).distinct()

    def for_action_area(self, action_area):
        return self.filter(ties__action_area=action_area).distinct()

    def commitments(self):
        """Those that somebody else than the region answers for."""
        return self.exclude(owner_kind=OwnerKind.REGION)


class Initiative(LocalisedPage):
    """An insats: what the region, or somebody who has made a commitment, does for the strategy."""

    introduction = models.TextField(
        _("what is done"), max_length=600, help_text=_("Two or three sentences for the register.")
    )
    introduction_en = models.TextField(_("what is done, in English"), max_length=600, blank=True)
    why = models.TextField(_("why"), max_length=3000)
    why_en = models.TextField(_("why, in English"), max_length=3000, blank=True)
    resources = models.TextField(
        _("resources"), max_length=2000, blank=True, help_text=_("Money, time and people.")
    )
    resources_en = models.TextField(_("resources in English"), max_length=2000, blank=True)
    activities = models.TextField(_("activities"), max_length=2000, blank=True)
    activities_en = models.TextField(_("activities in English"), max_length=2000, blank=True)

    owner_kind = models.CharField(
        _("who owns it"), max_length=12, choices=OwnerKind, default=OwnerKind.REGION
    )
    owner_name = models.CharField(
        _("owner"), max_length=120, help_text=_("As it is written, for example “Alvesta kommun”.")
    )
    municipality = models.ForeignKey(
        "cms.Municipality",
        verbose_name=_("municipality"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="initiatives",
        help_text=_("Leave it empty when the initiative is for the whole county."),
    )
    start_date = models.DateField(_("begins"))
    end_date = models.DateField(_("ends"), null=True, blank=True)
    objects = PageManager.from_queryset(InitiativeQuerySet)()

    local_introduction = Localised("introduction")
    local_why = Localised("why")
    local_resources = Localised("resources")
    local_activities = Localised("activities")

    parent_page_types = ["cms.InitiativeIndex"]
    subpage_types = []
    template = "cms/initiative_detail.html"
    search_fields = [
        *LocalisedPage.search_fields,
        index.SearchField("introduction"),
        index.SearchField("introduction_en"),
        index.SearchField("why"),
        index.SearchField("why_en"),
        index.SearchField("owner_name"),
    ]
    edit_handler = tabs(
        swedish=[
            FieldPanel("introduction"),
            FieldPanel("why"),
            FieldPanel("resources"),
            FieldPanel("activities"),
        ],
        english=[
            FieldPanel("introduction_en", heading=_("What is done")),
            FieldPanel("why_en", heading=_("Why")),
            FieldPanel("resources_en", heading=_("Resources")),
            FieldPanel("activities_en", heading=_("Activities")),
        ],
        rows=(
            _("Owner and period"),
            [
                MultiFieldPanel(
                    [FieldPanel("owner_kind"), FieldPanel("owner_name")], heading=_("Owner")
                ),
                FieldRowPanel(
                    [FieldPanel("start_date"), FieldPanel("end_date")], heading=_("Period")
                ),
                FieldPanel("municipality"),
            ],
        ),
        more=[
            (
                _("Status and milestones"),
                [
                    InlinePanel(
                        "steps",
                        heading=_("Status"),
                        label=_("Status"),
                        min_num=1,
                        help_text=_(
                            "Add a row when something changes and leave the earlier ones: together "
                            "they are the public history. The latest day tells the status now."
                        ),
                    ),
                    InlinePanel("milestones", heading=_("Milestones"), label=_("Milestone")),
                ],
            ),
            (
                _("Strategy and effects"),
                [
                    InlinePanel("ties", heading=_("Priorities"), label=_("Priority"), min_num=1),
                    InlinePanel(
                        "expected_effects",
                        heading=_("Goals it is expected to move"),
                        label=_("Goal"),
                    ),
                    InlinePanel("stakeholders", heading=_("Stakeholders"), label=_("Stakeholder")),
                ],
            ),
        ],
    )

    class Meta:
        verbose_name = _("initiative")
        verbose_name_plural = _("initiatives")

    @property
    def is_commitment(self) -> bool:
        """Somebody else than the region answers for it."""
        return self.owner_kind != OwnerKind.REGION

    def get_absolute_url(self) -> str:
        return self.url

    def clean(self):
        super().clean()
        if self.start_date and self.end_date and self.end_date < self.start_date:
            raise ValidationError({"end_date": _("It ends before it begins.")})
