"""The list of associations, the page of each, and founding and changing one."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.core.paginator import InvalidPage, Paginator
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from ..accounts.models import Association
from ..actions import associations as actions
from ..errors import NameTaken, NotAllowed, Refused
from ..forms.associations import AssociationFilterForm, AssociationForm
from ..queries import associations as reading

PAGE_SIZE = 24


@require_safe
def association_list(request):
    filter_form = AssociationFilterForm(request.GET)
    rows = reading.listed(municipality=filter_form.municipality, words=filter_form.words)
    paginator = Paginator(rows, PAGE_SIZE)
    try:
        page = paginator.page(filter_form.page)
    except InvalidPage:
        messages.warning(request, _("That page of the list does not exist. Here is the first."))
        return redirect(request.path + filter_form.address_of())
    context = {
        "filter_form": filter_form,
        "page": page,
        **_addresses(filter_form, page),
    }
    return render(request, "participation/association_list.html", context)


@require_safe
def association_detail(request, slug: str):
    association = get_object_or_404(Association.objects.public(), slug=slug)
    context = {
        "association": association,
        "shows_all": reading.shows_all_to(association, request.user),
    }
    return render(request, "participation/association_detail.html", context)


@login_required
def association_create(request):
    form = AssociationForm(request.POST if request.method == "POST" else None)
    if form.is_valid():
        association = _saved(form, actions.create, by=request.user)
        if association:
            messages.success(request, _("Your association has a page. You administer it."))
            return redirect(association)
    return render(request, "participation/association_form.html", {"form": form})


@login_required
def association_edit(request, slug: str):
    association = get_object_or_404(Association.objects.public(), slug=slug)
    if not request.user.has_perm("accounts.edit_association", association):
        raise PermissionDenied(_("Only those who administer the association can change its page."))
    data = request.POST if request.method == "POST" else None
    form = AssociationForm(data, instance=get_object_or_404(Association, pk=association.pk))
    if form.is_valid() and _saved(form, actions.change, association, by=request.user):
        messages.success(request, _("The association's page is saved."))
        return redirect(association)
    context = {"form": form, "association": association}
    return render(request, "participation/association_form.html", context)


def _saved(form, action, *args, by):
    """What the action gives, or None and its refusal in the form."""
    try:
        return action(*args, by=by, **form.cleaned_data)
    except NotAllowed as error:
        raise PermissionDenied(str(error)) from error
    except Refused as error:
        form.add_error("name" if isinstance(error, NameTaken) else None, str(error))
        return None


def _addresses(filter_form, page) -> dict:
    """The addresses of the pages beside this one."""
    before = page.has_previous() and page.previous_page_number()
    after = page.has_next() and page.next_page_number()
    return {
        "previous_url": before and filter_form.address_of(sida=before),
        "next_url": after and filter_form.address_of(sida=after),
        "pages": [
            (number, filter_form.address_of(sida=number), number == page.number)
            for number in page.paginator.get_elided_page_range(page.number, on_each_side=1)
            if number != Paginator.ELLIPSIS
        ],
    }
