"""Associations at the desk: an editor says which ones exist, and may take that back."""

from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import Column, DateColumn
from wagtail.admin.widgets.button import HeaderButton

from cms.models import Municipality

from ..accounts.models import Association
from ..actions import associations
from ..queries import desk
from .choices import Choice
from .columns import LeadColumn
from .filters import AssociationFilterSet
from .forms import CloseForm, ReopenForm, UnverifyForm, VerifyForm
from .lists import DeskList
from .reviews import ReviewView

VERIFY = Choice(
    "bekraftelse",
    associations.verify,
    VerifyForm,
    label=_("Verify the association"),
    told=_("“%(title)s” is verified and stands in the list of associations."),
    is_possible=lambda association: association.is_active and not association.is_verified,
    style="",
    is_plain=True,
)
UNVERIFY = Choice(
    "aterkallelse",
    associations.unverify,
    UnverifyForm,
    label=_("Take the verification back"),
    told=_("“%(title)s” is no longer verified and has left the list of associations."),
    is_possible=lambda association: association.is_active and association.is_verified,
    style="no",
    is_plain=True,
)
CLOSE = Choice(
    "stangning",
    associations.close,
    CloseForm,
    label=_("Close the association"),
    told=_("“%(title)s” is closed. Its page is gone, and nobody can write in its name."),
    is_possible=lambda association: association.is_active,
    style="no",
)
REOPEN = Choice(
    "oppning",
    associations.reopen,
    ReopenForm,
    label=_("Open the association again"),
    told=_("“%(title)s” is open again."),
    is_possible=lambda association: not association.is_active,
)


def status_of(association: Association):
    if not association.is_active:
        return _("closed")
    return _("verified") if association.is_verified else _("waiting for review")


class AssociationList(DeskList):
    model = Association
    page_title = _("Associations")
    filterset_class = AssociationFilterSet
    search_fields = ["name"]
    default_ordering = "created_at"
    nothing_here = _("No association waits for review.")

    def get_base_queryset(self):
        return Association.objects.all()

    @cached_property
    def columns(self):
        names = dict(Municipality.objects.values_list("code", "name"))
        return [
            LeadColumn(
                "name", label=_("Name"), url_name=self.detail_url_name, excerpt="description"
            ),
            Column(
                "municipality",
                label=_("Municipality"),
                accessor=lambda row: names.get(row.municipality_code, ""),
            ),
            DateColumn("created_at", label=_("Founded here"), sort_key="created_at", width="12%"),
            *([Column("status", label=_("Status"), accessor=status_of)] if self.shows_all else []),
        ]


class AssociationReview(ReviewView):
    template_name = "participation/desk/association.html"
    choices = (VERIFY, UNVERIFY, CLOSE, REOPEN)

    def rows(self):
        return Association.objects.select_related("verified_by")

    @property
    def title(self):
        return self.object.name

    @property
    def seen(self):
        return {"name": self.object.name}

    def get_header_buttons(self):
        if not self.object.is_active:
            return []
        address = self.object.get_absolute_url()
        return [HeaderButton(_("View on the site"), url=address, icon_name="view")]

    def get_context_data(self, **kwargs):
        association = self.object
        place = Municipality.objects.filter(code=association.municipality_code).first()
        return super().get_context_data(**kwargs) | {
            "association": association,
            "municipality": place,
            "memberships": association.memberships.select_related("person").order_by("pk"),
            "status": status_of(association),
            "history": desk.log_of(association),
        }
