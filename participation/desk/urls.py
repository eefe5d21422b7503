"""Wagtail's admin behind our own door."""

from django.urls import path
from wagtail.admin import urls as wagtailadmin_urls
from wagtail.admin.auth import require_admin_access
from wagtail.utils.urlpatterns import decorate_urlpatterns

from . import door

urlpatterns = [
    path("login/", door.log_in, name="wagtailadmin_login"),
    path("account/", require_admin_access(door.AccountView.as_view()), name="wagtailadmin_account"),
    *wagtailadmin_urls.urlpatterns,
]
decorate_urlpatterns(urlpatterns[1:], door.for_staff)
