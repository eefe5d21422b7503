"""The menu's group of measured values, and its addresses under /redaktion/matvarden/."""

from django.urls import path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail.admin.menu import Menu, MenuItem, SubmenuMenuItem
from wagtail.admin.viewsets.base import ViewSet, ViewSetGroup

from .. import rules
from .imports import ImportLog, ImportView, NewImportView
from .values import GridView, ValueList

NAME = "desk_values"


class ValuesViewSet(ViewSet):
    url_prefix = "matvarden"
    icon = "order"

    def get_common_view_kwargs(self, **kwargs):
        return super().get_common_view_kwargs(header_icon=self.icon, **kwargs)

    def get_urlpatterns(self):
        def page(view, **options):
            named = {
                attribute: f"{NAME}:{name}"
                for attribute, name in NAMES.items()
                if hasattr(view, attribute)
            }
            return self.construct_view(view, **{**named, **options})

        log = {"index_url_name": f"{NAME}:log", "index_results_url_name": f"{NAME}:log_results"}
        index = {"index_url_name": f"{NAME}:index", "index_results_url_name": f"{NAME}:results"}
        return [
            path("", page(ValueList, **index), name="index"),
            path("resultat/", page(ValueList, results_only=True, **index), name="results"),
            path("<number:pk>/", page(GridView), name="grid"),
            path("import/", page(NewImportView), name="new"),
            path("import/ny/<slug:noun>/", page(NewImportView), name="begin"),
            path("import/<number:pk>/", page(ImportView), name="detail"),
            path("import/<number:pk>/<slug:noun>/", page(ImportView), name="decide"),
            path("logg/", page(ImportLog, **log), name="log"),
            path("logg/resultat/", page(ImportLog, results_only=True, **log), name="log_results"),
        ]


# What a view calls the others by: its attribute, and the name of the address.
NAMES = {
    "index_url_name": "index",
    "grid_url_name": "grid",
    "import_url_name": "new",
    "new_url_name": "new",
    "begin_url_name": "begin",
    "detail_url_name": "detail",
    "decide_url_name": "decide",
    "log_url_name": "log",
}


class ForWritersOnly:
    def is_shown(self, request) -> bool:
        return rules.may_write_values(request.user)


class Item(ForWritersOnly, MenuItem):
    pass


class Submenu(ForWritersOnly, SubmenuMenuItem):
    pass


class ValuesGroup(ViewSetGroup):
    items = (ValuesViewSet(NAME),)

    def get_menu_item(self, order=None):
        entries = (
            (_("Indicators"), "index", "order"),
            (_("Import"), "new", "download"),
            (_("Log"), "log", "history"),
        )
        items = [
            Item(label, reverse(f"{NAME}:{name}"), name=f"values-{name}", icon_name=icon, order=n)
            for n, (label, name, icon) in enumerate(entries)
        ]
        return Submenu(
            _("Measured values"), Menu(items=items), name="values", icon_name="order", order=290
        )
