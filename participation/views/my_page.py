"""One's own page: what one has written, where one belongs, and what is new."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from cms.queries import cursor

from ..queries import associations
from ..queries import my_page as reading


@login_required
@require_safe
def my_page(request):
    person = request.user
    try:
        page = reading.contributions(person, after=request.GET.get("efter", ""))
    except cursor.UnknownCursor:
        messages.warning(request, _("That page of the list does not exist. Here is the first."))
        return redirect("participation:my_page")
    context = {
        "page": page,
        "memberships": associations.of(person),
        "follows": reading.follows(person),
        "unread": reading.latest_unread(person),
    }
    return render(request, "participation/my_page.html", context)
