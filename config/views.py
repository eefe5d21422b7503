"""Pages that belong to no room: errors, liveness, the style guide."""

import sys

from django.db import InterfaceError, OperationalError
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.templatetags.static import static
from django.utils.translation import gettext as _

from . import style_guide as guide


def bad_request(request, exception=None):
    return render(request, "400.html", status=400)


def permission_denied(request, exception=None):
    return render(request, "403.html", {"reason": str(exception or "")}, status=403)


def csrf_failure(request, reason=""):
    """A form whose token is gone: say what to do, and that nothing was saved."""
    message = _(
        "Your browser sent the form without its security key, so nothing was saved. "
        "Go back, reload the page and send it again. What you wrote is usually still there."
    )
    return render(request, "403.html", {"reason": message}, status=403)


def not_found(request, exception=None):
    return render(request, "404.html", status=404)


def server_error(request):
    if isinstance(sys.exc_info()[1], OperationalError | InterfaceError):
        return unavailable(request)
    return _without_database(request, "500.html", 500)


def unavailable(request):
    response = _without_database(request, "503.html", 503)
    response["Retry-After"] = "60"
    return response


def _without_database(request, template: str, status: int) -> HttpResponse:
    """A page that asks the database nothing: no person, no messages."""
    return render(None, template, {"request": request}, status=status)


def alive(request):
    """The process answers."""
    return HttpResponse("ok", content_type="text/plain")


def style_guide(request):
    return render(request, "style_guide.html", guide.context())


def favicon(request):
    """What browsers ask for by themselves on pages that name no icon, as the desk's."""
    return redirect(static("img/favicon.svg"))
