"""A refused action, told to the person who tried."""

from functools import wraps

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.shortcuts import redirect

from ..errors import NotAllowed, Refused


def tells_refusals(view):
    """Show what an action refused: 403 where it is not allowed, else a notice on the same page."""

    @wraps(view)
    def told(request, *args, **kwargs):
        try:
            return view(request, *args, **kwargs)
        except NotAllowed as error:
            raise PermissionDenied(str(error)) from error
        except Refused as error:
            messages.error(request, str(error))
            return redirect(_back(request))

    return told


def _back(request) -> str:
    """The page about what was acted on: actions have addresses below it."""
    target = getattr(request, "acted_on", None)
    return target.get_absolute_url() if target else "participation:my_page"
