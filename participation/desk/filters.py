"""Narrowing the desk's lists. A list shows what waits unless another status is asked for."""

import django_filters as filters
from django import forms
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import DateRangePickerWidget, WagtailFilterSet

from cms.models import Municipality, Priority
from cms.models.earlier_priority import label_of

from ..accounts.models import Association, User
from ..enums import CommentStatus, DecisionKind, Ground, Kind, ReportStatus, Status, TagGrade
from ..models import Comment, Contribution, ContributionPriority, Decision, Report

ALL = "alla"


class DeskFilterSet(WagtailFilterSet):
    """`default_status` is shown when the address names none, or one that nobody knows."""

    default_status = ""

    def __init__(self, data=None, *args, **options):
        if self.default_status:
            data = data.copy() if data else QueryDict(mutable=True)
            if data.get("status") not in self.statuses():
                data["status"] = self.default_status
        super().__init__(data, *args, **options)

    @classmethod
    def statuses(cls) -> dict:
        return dict(cls.base_filters["status"].extra["choices"])


class Radio(filters.ChoiceFilter):
    def __init__(self, **options):
        super().__init__(widget=forms.RadioSelect, empty_label=_("All"), **options)


class StatusFilter(filters.ChoiceFilter):
    """One status at a time, or `alla`."""

    def __init__(self, *, choices, initial: str):
        super().__init__(
            label=_("Status"),
            choices=[*choices, (ALL, _("All"))],
            initial=initial,
            empty_label=None,
            widget=forms.RadioSelect,
        )

    def filter(self, rows, value):
        return rows if value == ALL else super().filter(rows, value)


class Period(filters.DateFromToRangeFilter):
    def __init__(self, **options):
        super().__init__(widget=DateRangePickerWidget, **options)


class PriorityField(filters.fields.ModelChoiceField):
    """With its strategy's name, so that two with the same number are told apart."""

    def label_from_instance(self, priority) -> str:
        return label_of(priority)


class PriorityFilter(filters.ModelChoiceFilter):
    field_class = PriorityField

    def __init__(self, **options):
        super().__init__(
            label=_("Priority"),
            queryset=lambda request: Priority.objects.with_strategy().order_by(
                "-strategy_is_in_force", "-strategy_adopted_date", "number", "pk"
            ),
            widget=forms.RadioSelect,
            empty_label=_("All"),
            blank=True,
            **options,
        )

    def filter(self, rows, value):
        return rows.for_priority(value) if value else rows


def municipality_filter() -> filters.ModelChoiceFilter:
    return filters.ModelChoiceFilter(
        label=_("Municipality"),
        queryset=lambda request: Municipality.objects.in_order(),
        widget=forms.RadioSelect,
        empty_label=_("All"),
        blank=True,
    )


class ContributionFilterSet(DeskFilterSet):
    default_status = Status.WAITING

    status = StatusFilter(
        choices=[choice for choice in Status.choices if choice[0] != Status.DRAFT],
        initial=Status.WAITING,
    )
    municipality = municipality_filter()
    priority = PriorityFilter()
    submitted_at = Period(label=_("Sent in"))

    class Meta:
        model = Contribution
        fields = []


class CommentFilterSet(DeskFilterSet):
    default_status = CommentStatus.PUBLISHED

    status = StatusFilter(choices=CommentStatus.choices, initial=CommentStatus.PUBLISHED)
    is_reported = filters.BooleanFilter(
        label=_("Reported"),
        widget=forms.RadioSelect(
            choices=[("", _("All")), ("true", _("Reported")), ("false", _("Not reported"))]
        ),
    )
    created_at = Period(label=_("Written"))

    class Meta:
        model = Comment
        fields = []


class ReportFilterSet(DeskFilterSet):
    default_status = ReportStatus.OPEN

    status = StatusFilter(choices=ReportStatus.choices, initial=ReportStatus.OPEN)
    ground = Radio(label=_("Ground"), choices=Ground.choices)
    created_at = Period(label=_("Reported"))

    class Meta:
        model = Report
        fields = []


class DecisionFilterSet(DeskFilterSet):
    kind = Radio(label=_("Decision"), choices=DecisionKind.choices)
    ground = Radio(label=_("Ground"), choices=Ground.choices)
    decided_by = filters.ModelChoiceFilter(
        label=_("Decided by"),
        queryset=lambda request: User.objects.filter(decisions__isnull=False).distinct(),
        widget=forms.RadioSelect,
        empty_label=_("All"),
        blank=True,
    )
    decided_at = Period(label=_("Decided"))

    class Meta:
        model = Decision
        fields = []


class GradeFilter(StatusFilter):
    """Who says that a tie is right, as the list's status."""

    def filter(self, rows, value):
        return rows if value == ALL else rows.filter(grade=value)


# What waits comes first.
GRADES = (TagGrade.SUGGESTED, TagGrade.AUTHOR, TagGrade.CONFIRMED, TagGrade.DECLINED)


class TieFilterSet(DeskFilterSet):
    default_status = TagGrade.SUGGESTED

    status = GradeFilter(
        choices=[(grade.value, grade.label) for grade in GRADES], initial=TagGrade.SUGGESTED
    )
    kind = Radio(label=_("Kind"), field_name="contribution__kind", choices=Kind.choices)
    priority = filters.ModelChoiceFilter(
        label=_("Priority"),
        queryset=lambda request: Priority.objects.live().order_by("number", "pk"),
        widget=forms.RadioSelect,
        empty_label=_("All"),
        blank=True,
    )

    class Meta:
        model = ContributionPriority
        fields = []


class AssociationStatusFilter(StatusFilter):
    def __init__(self):
        super().__init__(
            choices=[
                ("waiting", _("waiting for review")),
                ("verified", _("verified")),
                ("closed", _("closed")),
            ],
            initial="waiting",
        )

    def filter(self, rows, value):
        known = {
            "waiting": rows.waiting,
            "verified": rows.listed,
            "closed": lambda: rows.filter(is_active=False),
        }
        return known.get(value, rows.all)()


class AssociationFilterSet(DeskFilterSet):
    default_status = "waiting"

    status = AssociationStatusFilter()
    municipality_code = Radio(
        label=_("Municipality"),
        choices=lambda: Municipality.objects.in_order().values_list("code", "name"),
    )

    class Meta:
        model = Association
        fields = []
