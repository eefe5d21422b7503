"""The desk's door: log-in is the site's own, with its limits, and residents stay outside."""

from django.conf import settings
from django.contrib.auth.views import redirect_to_login
from django.core.exceptions import PermissionDenied
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe
from wagtail.admin.utils import get_valid_next_url_from_request
from wagtail.admin.views import account


@never_cache
@require_safe
def log_in(request):
    """Wagtail's form takes any number of guesses, so it is not served: allauth's is."""
    address = get_valid_next_url_from_request(request) or reverse("wagtailadmin_home")
    if request.user.is_authenticated:
        return redirect(address)
    return redirect_to_login(address, login_url=str(settings.LOGIN_URL))


def for_staff(view):
    """Tell residents where they are. Wagtail sends them to log in, and there they already are."""

    def at_the_door(request, *args, **kwargs):
        person = request.user
        if person.is_authenticated and not person.has_perm("wagtailadmin.access_admin"):
            raise PermissionDenied(
                _("This is the editors' desk, and your account has no seat there.")
            )
        return view(request, *args, **kwargs)

    return at_the_door


class AccountView(account.AccountView):
    """Settings of the desk itself. Names and pictures are the site's: /konto/profil/."""

    def get_panels(self):
        elsewhere = (account.NameEmailSettingsPanel, account.AvatarSettingsPanel)
        return [panel for panel in super().get_panels() if not isinstance(panel, elsewhere)]
