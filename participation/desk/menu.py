"""The menu's group, with how much waits beside each name."""

from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.admin.menu import Menu, MenuItem, SubmenuMenuItem
from wagtail.admin.viewsets.base import ViewSetGroup

from ..queries import desk
from . import viewsets
from .access import may_moderate


def waiting_of(request) -> desk.Waiting:
    """What waits, counted once in a request: the menu and the home panel both ask."""
    if not hasattr(request, "_desk_waiting"):
        request._desk_waiting = desk.waiting()
    return request._desk_waiting


class Counted:
    """A menu item that says how much waits behind it."""

    count = None  # the name of a number of `Waiting`

    def is_shown(self, request) -> bool:
        return may_moderate(request.user)

    def render_component(self, request):
        component = super().render_component(request)
        number = getattr(waiting_of(request), self.count) if self.count else 0
        component.label = f"{component.label} ({number})" if number else str(component.label)
        return component


class CountedMenuItem(Counted, MenuItem):
    def __init__(self, *args, count=None, **options):
        super().__init__(*args, **options)
        self.count = count


class CountedSubmenu(Counted, SubmenuMenuItem):
    count = "total"


class ModerationGroup(ViewSetGroup):
    menu_label = _("Moderation")
    menu_name = "moderation"
    menu_icon = "tasks"
    menu_order = 50
    items = (
        viewsets.proposals,
        viewsets.events,
        viewsets.ties,
        viewsets.comments,
        viewsets.reports,
        viewsets.associations,
        viewsets.decisions,
    )

    @cached_property
    def submenu(self) -> Menu:
        return Menu(
            items=[
                CountedMenuItem(
                    viewset.menu_label,
                    viewset.menu_url,
                    name=viewset.name,
                    icon_name=viewset.icon,
                    order=order,
                    count=viewset.count,
                )
                for order, viewset in enumerate(self.registerables)
            ]
        )

    def get_menu_item(self, order=None):
        return CountedSubmenu(
            self.menu_label,
            self.submenu,
            name=self.menu_name,
            icon_name=self.menu_icon,
            order=self.menu_order,
        )
