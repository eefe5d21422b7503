"""What this room adds to the desk."""

from django.contrib import messages
from django.shortcuts import redirect
from django.urls import path, reverse
from wagtail import hooks
from wagtail.models import Page
from wagtail.snippets.models import register_snippet

from cms.images.views import AddView

from .desk import StrategyGroup
from .models import ActionArea, Priority
from .models.page_forms import cannot_go
from .models.ties import tied

register_snippet(StrategyGroup)


@hooks.register("register_admin_urls", order=-1)  # before Wagtail's own, at the same address
def upload_of_many_pictures():
    return [path("images/multiple/add/", AddView.as_view())]


@hooks.register("before_delete_page")
def keep_what_people_are_tied_to(request, page):
    """A page stays while it, or anything under it, is what people have tied something to."""
    return _refuse(request, page, tied_under(page))


@hooks.register("before_bulk_action")
def keep_it_in_bulk_too(request, action_type, objects, action):
    pages = [page for page in objects if isinstance(page, Page)]
    held = [row for page in pages for row in tied_under(page)] if action_type == "delete" else []
    return _refuse(request, pages[0] if pages else None, held)


@hooks.register("before_publish_page")
def keep_it_when_published(request, page):
    """The form has asked; this asks again, for what was tied while the draft lay waiting."""
    if not isinstance(page, Priority):
        return None
    kept = [area.pk for area in page.action_areas.all()]
    lost = tied(ActionArea.objects.filter(priority=page.pk).exclude(pk__in=kept))
    return _refuse(request, page, list(lost), "wagtailadmin_pages:edit")


def tied_under(page: Page) -> list[Priority | ActionArea]:
    """The page itself and what is under it, as far as people are tied to it."""
    priorities = Priority.objects.descendant_of(page, inclusive=True)
    areas = ActionArea.objects.filter(priority__in=priorities)
    return [*tied(priorities), *tied(areas)]


def _refuse(request, page, held: list, back_to: str = "wagtailadmin_explore"):
    """Say why and go back; None, and all goes on, when nothing is held."""
    if not held:
        return None
    for row in held:
        messages.error(request, cannot_go(row))
    target = page if back_to.endswith("edit") else page.get_parent()
    return redirect(reverse(back_to, args=[target.pk]))
