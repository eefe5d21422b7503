"""The series in a list, and each as a table to write in."""

from django.core import signing
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic import TemplateView
from wagtail.admin import messages
from wagtail.admin.ui.tables import Column, TitleColumn
from wagtail.admin.views.generic.base import BaseListingView, WagtailAdminTemplateMixin
from wagtail.admin.widgets.button import HeaderButton

from ..actions import measurements
from ..enums import Group
from ..errors import CellsChanged, Refused
from ..models import Indicator, Place, Source, Strategy, once
from ..queries import measurements as queries
from .access import ForWriters
from .grid import Grid


class ValueList(ForWriters, BaseListingView):
    page_title = gettext_lazy("Measured values")
    model = Indicator
    paginate_by = 50
    grid_url_name = None
    import_url_name = None

    def get_base_queryset(self):
        return queries.indicators()

    def order_queryset(self, rows):
        return rows

    def get_header_buttons(self):
        address = reverse(self.import_url_name)
        return [HeaderButton(_("Import values"), url=address, icon_name="download")]

    @cached_property
    def columns(self):
        return [
            TitleColumn(
                "name",
                label=_("Indicator"),
                get_url=lambda row: reverse(self.grid_url_name, args=[row.pk]),
            ),
            Column("unit", label=_("Unit"), accessor="local_unit", classname="desk-wide"),
            Column("value_count", label=_("Values")),
            Column("place_count", label=_("Places"), classname="desk-wide"),
            Column("years", label=_("Years"), accessor=years_of),
        ]


def years_of(indicator: Indicator) -> str:
    if indicator.first_year is None:
        return "–"
    first, last = indicator.first_year, indicator.last_year
    return str(first) if first == last else f"{first}–{last}"


class GridView(ForWriters, WagtailAdminTemplateMixin, TemplateView):
    """GET shows a series at a place (`?plats=07`); POST writes what was changed in it."""

    template_name = "cms/desk/grid.html"
    index_url_name = None

    @cached_property
    def indicator(self) -> Indicator:
        return get_object_or_404(Indicator, pk=self.kwargs["pk"])

    @cached_property
    def place(self) -> Place:
        """As asked for; else the strategy's own county."""
        if asked := self.request.GET.get("plats"):
            found = next((place for place in self.places if place.pk == asked), None)
            if found is None:
                raise Http404
            return found
        strategy = once.in_force(Strategy.objects.all())
        home = strategy.county_code if strategy else ""
        return next((place for place in self.places if place.pk == home), self.places[0])

    @cached_property
    def places(self) -> list[Place]:
        return list(queries.places())

    @cached_property
    def sources(self):
        return list(queries.sources())

    @cached_property
    def grid(self) -> Grid:
        asked = self.request.GET.get("fran", "")
        year = int(asked) if asked.isascii() and asked.isdigit() and len(asked) == 4 else None
        return Grid(self.indicator, self.place, year)

    def post(self, request, *args, **kwargs):
        try:
            usable = self.grid.take(request.POST, {str(source.pk) for source in self.sources})
        except signing.BadSignature:
            messages.error(request, _("The form was damaged on its way. Nothing was saved."))
            return redirect(self.address)
        if not usable:
            messages.error(request, _("Nothing was saved. What to look at is said in the table."))
        elif self.write():
            return redirect(self.address)
        return self.render_to_response(self.get_context_data(**kwargs))

    def write(self) -> bool:
        try:
            job = measurements.write(
                self.indicator,
                self.place,
                cells=self.grid.cells,
                seen=self.grid.seen,
                by=self.request.user,
            )
        except CellsChanged as error:
            self.grid.stand_by(error.cells)
            messages.error(self.request, str(error))
            return False
        except Refused as error:
            messages.error(self.request, str(error))
            return False
        messages.success(self.request, told(job))
        return True

    @property
    def address(self) -> str:
        return self.request.get_full_path()

    def get_page_title(self):
        return self.indicator.local_name

    def get_breadcrumbs_items(self):
        return [
            *self.breadcrumbs_items,
            {"url": reverse(self.index_url_name), "label": ValueList.page_title},
            {"url": "", "label": self.get_page_title()},
        ]

    def get_context_data(self, **kwargs):
        return super().get_context_data(**kwargs) | {
            "indicator": self.indicator,
            "place": self.place,
            "grid": self.grid,
            "groups": [Group(one).label for one in self.grid.groups],
            "sources": [(str(source.pk), source.name) for source in self.sources],
            "places": self.places,
            "earlier": self.grid.rows[-1].year - 10,
            "new_source": reverse(Source.snippet_viewset.get_url_name("add")),
        }


def told(job) -> str:
    if job is None:
        return _("Nothing was changed: all stood so already.")
    return _("Saved: %(new)s new, %(changed)s changed, %(removed)s removed.") % {
        "new": job.new_count,
        "changed": job.changed_count,
        "removed": job.removed_count,
    }
