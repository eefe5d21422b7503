"""Ties to the strategy at the desk: what words suggest, an editor confirms or declines."""

from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import Column, DateColumn
from wagtail.admin.widgets.button import HeaderButton

from ..enums import TagGrade
from ..models import ContributionPriority
from ..queries import desk
from ..wording import why_suggested
from . import choices
from .columns import LeadColumn, page_about, selection
from .filters import ALL, TieFilterSet
from .lists import WIDE, DeskList
from .reviews import ReviewView


def aim_of(tag: ContributionPriority) -> str:
    """What it is tied to: "2. Ett mer levande offentligt rum"."""
    return f"{tag.priority.number}. {tag.aim.local_title}"


class TieList(DeskList):
    model = ContributionPriority
    bulk_model = ContributionPriority
    page_title = _("Ties to the strategy")
    filterset_class = TieFilterSet
    search_fields = ["contribution__title"]
    default_ordering = "pk"
    nothing_here = _("No suggested tie waits for review.")

    def get_base_queryset(self):
        return desk.ties()

    def order_queryset(self, rows):
        """The oldest first; where all grades stand together, what is suggested before the rest."""
        is_mixed = self.filters.form["status"].value() == ALL
        return rows.order_by("-grade", "pk") if is_mixed else rows.order_by("pk")

    @cached_property
    def columns(self):
        return [
            selection(ContributionPriority),
            LeadColumn(
                "title",
                label=_("Title"),
                url_name=self.detail_url_name,
                accessor="contribution.title",
            ),
            Column("aim", label=_("Tied to"), accessor=aim_of),
            Column("words", label=_("Why"), accessor=why_suggested, classname=WIDE),
            Column("grade", label=_("Who tagged"), accessor="get_grade_display", classname=WIDE),
            DateColumn("tagged_at", label=_("Since"), width="12%"),
        ]


class TieReview(ReviewView):
    template_name = "participation/desk/tie.html"
    choices = choices.ABOUT_TIE

    def rows(self):
        related = ("contribution__author", "contribution__association")
        return desk.ties().select_related(*related)

    @property
    def title(self):
        return self.object.contribution.title

    def get_header_buttons(self):
        contribution = self.object.contribution
        address = page_about(contribution)
        return [HeaderButton(_("Read it in full at the desk"), url=address, icon_name="view")]

    def get_context_data(self, **kwargs):
        tag = self.object
        contribution = tag.contribution
        return super().get_context_data(**kwargs) | {
            "tag": tag,
            "aim": aim_of(tag),
            "why": why_suggested(tag) if tag.grade == TagGrade.SUGGESTED or tag.words else "",
            "contribution": contribution,
            "child": getattr(contribution, contribution.kind),
            "body_template": f"participation/desk/body_{contribution.kind}.html",
            "others": desk.ties_of(contribution).exclude(pk=tag.pk),
        }
