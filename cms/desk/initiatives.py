"""The desk's list of initiatives."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import Column
from wagtail.admin.ui.tables.pages import BulkActionsColumn, PageStatusColumn, PageTitleColumn
from wagtail.admin.views.pages.listing import IndexView
from wagtail.admin.viewsets.pages import PageListingViewSet

from ..enums import InitiativeStatus
from ..models import Initiative


class InitiativeRegister(IndexView):
    """The register, with how far each has come as far as the public knows."""

    def annotate_queryset(self, pages):
        return super().annotate_queryset(pages.with_status())


def progress_of(initiative) -> str:
    return InitiativeStatus(initiative.status).label if initiative.status else ""


class InitiativeViewSet(PageListingViewSet):
    model = Initiative
    name = "initiatives"
    url_prefix = "insatser"
    index_view_class = InitiativeRegister
    icon = "tasks"
    menu_label = _("Initiatives")
    menu_order = 60
    add_to_admin_menu = True
    columns = [
        BulkActionsColumn("bulk_actions"),
        PageTitleColumn("title", label=_("Title"), sort_key="title", classname="title"),
        Column("owner_name", label=_("Owner"), sort_key="owner_name"),
        Column("progress", label=_("Status"), accessor=progress_of),
        Column("status_since", label=_("From"), sort_key="status_since"),
        PageStatusColumn("published", label=_("Published"), sort_key="live"),
    ]
