"""The demo's letters, shown on the site itself: nobody needs a mailbox to try it."""

from functools import wraps

from django.conf import settings
from django.http import Http404
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from . import letterbox


def for_demo(view):
    """A letter may open somebody's account: without DEBUG this page does not exist."""

    @wraps(view)
    def guarded(request, *args, **kwargs):
        if not settings.DEBUG:
            raise Http404
        return view(request, *args, **kwargs)

    return guarded


@for_demo
@never_cache
@require_safe
def mail_list(request):
    return render(request, "demo/mail_list.html", {"letters": letterbox.newest_first()})


@for_demo
@never_cache
@require_safe
def mail_detail(request, file: str, number: int):
    letter = letterbox.find(file, number)
    if letter is None:
        raise Http404
    return render(request, "demo/mail_detail.html", {"letter": letter})
