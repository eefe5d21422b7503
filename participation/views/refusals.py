"""Doors before a change of state, and what is said when they are shut.

A page's form goes to its own address. Where htmx sent it, a refusal is answered in plain words
that `static/js/answers.js` shows beside the form: nothing that was typed is swapped away.
"""

from functools import wraps

from django.contrib import messages
from django.contrib.auth.views import redirect_to_login
from django.core.exceptions import PermissionDenied
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _

from ..errors import NotAllowed, Refused


def tells_refusals(view):
    """Show what an action refused: 403 where it is not allowed, else a notice on the same page."""

    @wraps(view)
    def told(request, *args, **kwargs):
        try:
            return view(request, *args, **kwargs)
        except Refused as error:
            if request.htmx:
                return said(str(error), 403 if isinstance(error, NotAllowed) else 409)
            if isinstance(error, NotAllowed):
                raise PermissionDenied(str(error)) from error
            messages.error(request, str(error))
            return redirect(_back(request))

    return told


def for_people(view):
    """Ask a visitor to log in, and lead back to the page that the form stood on."""

    @wraps(view)
    def guarded(request, *args, **kwargs):
        if request.user.is_authenticated:
            return view(request, *args, **kwargs)
        if request.htmx:
            return said(
                _("You are logged out. Log in in another window, come back here and try again."),
                401,
            )
        return redirect_to_login(_came_from(request))

    return guarded


def said(words: str, status: int) -> HttpResponse:
    """A refusal in plain words, for `answers.js`."""
    return HttpResponse(words, status=status, content_type="text/plain; charset=utf-8")


def _came_from(request) -> str:
    """The page that a form was sent from; one's own page where the browser does not tell."""
    if request.method in ("GET", "HEAD"):
        return request.get_full_path()
    page = request.headers.get("Referer", "")
    is_ours = url_has_allowed_host_and_scheme(page, {request.get_host()}, request.is_secure())
    return page if page and is_ours else reverse("participation:my_page")


def _back(request) -> str:
    """The page about what was acted on: actions have addresses below it."""
    target = getattr(request, "acted_on", None)
    return target.get_absolute_url() if target else reverse("participation:my_page")
