"""The list of people at the desk, and the pages of one."""

from django.core.exceptions import PermissionDenied
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import BooleanColumn, BulkActionsCheckboxColumn, Column, DateColumn
from wagtail.users.views import users

from .forms import NewPersonForm, PersonForm


class PeopleFilterSet(users.UserFilterSet):
    is_superuser = None


class PeopleView(users.IndexView):
    search_fields = ["display_name", "email"]

    @cached_property
    def columns(self):
        return [
            BulkActionsCheckboxColumn("bulk_actions", obj_type="user"),
            users.UserColumn(
                "display_name",
                label=_("Display name"),
                sort_key="display_name",
                get_url=self.get_edit_url,
                classname="name",
            ),
            Column("email", label=_("E-mail address"), sort_key="email"),
            Column("roles", label=_("Roles"), accessor=roles_of),
            BooleanColumn("is_active", label=_("Open"), sort_key="is_active", width="10%"),
            DateColumn("last_login", label=_("Last log-in"), sort_key="last_login", width="15%"),
        ]

    def get_base_queryset(self):
        return super().get_base_queryset().prefetch_related("groups")


class PersonView(users.EditView):
    """Nobody below a superuser decides over one."""

    def setup(self, request, *args, **kwargs):
        super().setup(request, *args, **kwargs)
        if self.object.is_superuser and not request.user.is_superuser:
            raise PermissionDenied


class PeopleViewSet(users.UserViewSet):
    index_view_class = PeopleView
    edit_view_class = PersonView
    filterset_class = PeopleFilterSet
    menu_label = _("People")
    ordering = "display_name"
    create_template_name = "wagtailadmin/generic/create.html"
    edit_template_name = "wagtailadmin/generic/edit.html"

    def get_form_class(self, for_update=False):
        return PersonForm if for_update else NewPersonForm


def roles_of(person) -> str:
    return ", ".join(group.name for group in person.groups.all())
