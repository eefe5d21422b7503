"""What a person has been told, and having read it."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from cms.queries import cursor

from ..actions import notifications as actions
from ..queries import notifications as reading


@login_required
@require_safe
def notifications(request):
    try:
        page = reading.page(request.user, after=request.GET.get("efter", ""))
    except cursor.UnknownCursor:
        messages.warning(request, _("That page of the list does not exist. Here is the first."))
        return redirect("participation:notifications")
    context = {"page": page, "has_unread": request.user.notifications.unread().exists()}
    return render(request, "participation/notification_list.html", context)


@login_required
@require_POST
def notification_read(request, pk: int):
    notification = get_object_or_404(request.user.notifications, pk=pk)
    actions.mark_read(notification, by=request.user)
    return redirect("participation:notifications")


@login_required
@require_POST
def notifications_read(request):
    actions.mark_all_read(by=request.user)
    return redirect("participation:notifications")
