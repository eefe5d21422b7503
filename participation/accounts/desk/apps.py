from wagtail.users.apps import WagtailUsersAppConfig


class UsersConfig(WagtailUsersAppConfig):
    """Wagtail's own app, with our list of people in place of its own."""

    user_viewset = "participation.accounts.desk.views.PeopleViewSet"
