"""What this room adds to the desk."""

from django.contrib import messages
from django.shortcuts import redirect
from django.urls import path, reverse
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.widgets.button import Button
from wagtail.models import Page
from wagtail.snippets.models import register_snippet

from cms.images.views import AddView, DeleteAddedView, DeleteView, is_shown, select_format

from .desk.initiatives import InitiativeViewSet
from .desk.reference import StrategyGroup
from .desk.viewsets import ValuesGroup
from .models import (
    ActionArea,
    FollowUp,
    Goal,
    Image,
    Initiative,
    Priority,
    PrioritySuccession,
    Strategy,
    once,
)
from .models.page_forms import cannot_go
from .models.succession import circle_of, problem_of
from .models.ties import tied
from .views import strategy_desk

register_snippet(StrategyGroup)


@hooks.register("register_admin_viewset")
def measured_values():
    return ValuesGroup()


@hooks.register("register_log_actions")
def words_for_the_log(actions):
    actions.register_action("cms.import_values", _("Save values"), _("Values saved"))
    actions.register_action("cms.drop_values", _("Drop values"), _("Values dropped"))
    actions.register_action("cms.write_values", _("Write values"), _("Values written by hand"))


@hooks.register("register_admin_viewset")
def register_of_initiatives():
    return InitiativeViewSet()


@hooks.register("register_admin_urls", order=-1)  # before Wagtail's own, at the same addresses
def pictures():
    return [
        path("images/multiple/add/", AddView.as_view()),
        path("images/chooser/<int:image_id>/select_format/", select_format),
        path("images/<int:image_id>/delete/", DeleteView.as_view()),
        path("images/multiple/<int:image_id>/delete/", DeleteAddedView.as_view()),
    ]


@hooks.register("register_admin_urls")
def whole_strategies():
    return [
        path("strategier/<int:pk>/gallande/", strategy_desk.put_in_force, name="put_in_force"),
        path("strategier/<int:pk>/uppfoljning/", strategy_desk.follow_up, name="follow_up"),
    ]


@hooks.register("register_page_header_buttons")
@hooks.register("register_page_listing_more_buttons")
def what_is_done_with_a_strategy(page, user, view_name=None, next_url=None):
    """In the menu beside a strategy's title, and in the page list."""
    if page.specific_class is not Strategy:
        return
    strategy = page.specific
    if not strategy.is_in_force and user.has_perm("cms.put_in_force", strategy):
        address = reverse("put_in_force", args=[page.pk])
        yield Button(_("Put in force"), address, icon_name="check", priority=80)
    if user.has_perm("cms.follow_up", strategy):
        address = reverse("follow_up", args=[page.pk])
        yield Button(_("Make the yearly follow-up"), address, icon_name="doc-full", priority=90)


@hooks.register("register_log_actions")
def whole_doings(actions):
    actions.register_action(
        "cms.put_in_force", _("Put in force"), _("Put in force as the strategy that applies")
    )
    actions.register_action("cms.freeze", _("Freeze"), _("Frozen as the follow-up of the year"))


@hooks.register("after_copy_page")
def follow_ups_stay_with_their_strategy(request, page, new_page):
    """What is frozen says of one strategy how it went: a copy has none of it."""
    for copied in FollowUp.objects.descendant_of(new_page):
        copied.delete(user=request.user)


@hooks.register("before_delete_page")
def keep_what_people_are_tied_to(request, page):
    """A page stays while it, or anything under it, is what people have tied something to."""
    if refused := _refuse(request, reported_under(page), explorer_of(page), why=stays_public):
        return refused
    return _refuse(request, tied_under(page), explorer_of(page))


@hooks.register("before_delete_snippet")
def keep_what_is_in_use(request, instances):
    return _refuse(request, in_use(instances), list_of(instances[0]))


@hooks.register("before_bulk_action")
def keep_it_in_bulk_too(request, action_type, objects, action):
    if action_type != "delete" or not objects:
        return None
    if isinstance(objects[0], Page):
        reported = [row for page in objects for row in reported_under(page)]
        if refused := _refuse(request, reported, explorer_of(objects[0]), why=stays_public):
            return refused
        held = [row for page in objects for row in tied_under(page)]
        return _refuse(request, held, explorer_of(objects[0]))
    if hasattr(objects[0], "snippet_viewset"):
        return _refuse(request, in_use(objects), list_of(objects[0]))
    if isinstance(objects[0], Image):
        return _refuse(request, in_use(objects), reverse("wagtailimages:index"), why=is_shown)
    return None


@hooks.register("before_publish_page")
def keep_it_when_published(request, page):
    """The form has asked; this asks again, for what happened while the draft lay waiting."""
    address = reverse("wagtailadmin_pages:edit", args=[page.pk]) if page.pk else None
    if page.pk and (text := clash_of(page)):
        messages.error(request, text)
        return redirect(address)
    if not isinstance(page, Priority):
        return None
    kept = [area.pk for area in page.action_areas.all()]
    lost = tied(ActionArea.objects.filter(priority=page.pk).exclude(pk__in=kept))
    return _refuse(request, lost, address)


@hooks.register("after_publish_page")
@hooks.register("after_unpublish_page")
def what_goes_on_is_read_anew(request, page):
    if isinstance(page, Priority):
        PrioritySuccession.objects.forget()


@hooks.register("after_bulk_action")
def what_goes_on_is_read_anew_in_bulk(request, action_type, objects, action):
    if objects and isinstance(objects[0], Page):
        PrioritySuccession.objects.forget()


@hooks.register("before_bulk_action")
def there_is_one_in_bulk_too(request, action_type, objects, action):
    """Pages published together pass by their forms."""
    if action_type != "publish" or not objects:
        return None
    for page in with_drafts_under(objects):
        if text := clash_of(page):
            messages.error(request, text)
            return redirect(explorer_of(objects[0]))
    return None


@hooks.register("before_move_page")
def there_is_one_where_it_goes(request, page, destination):
    found = Priority.objects.live().descendant_of(page, inclusive=True)
    for priority in found if request.method == "POST" else ():
        if text := number_clash(priority, destination):
            messages.error(request, text)
            return redirect(explorer_of(page))
    return None


def with_drafts_under(pages: list[Page]) -> list[Page]:
    """The pages as they would be published, with the drafts under them."""
    rows = [page for one in pages for page in (one, *one.get_descendants().not_live())]
    return [row.get_latest_revision_as_object() for row in rows]


def clash_of(page: Page) -> str:
    """Why the page cannot be public while another is."""
    if isinstance(page, Strategy) and page.is_in_force:
        other = once.in_force(Strategy.objects.exclude(pk=page.pk))
        if other:
            return once.other_is_in_force(other)
    if isinstance(page, Strategy):
        return circle_of(page, page.successor)
    if isinstance(page, Priority):
        earlier = [row.predecessor for row in page.predecessors.all()]
        return number_clash(page, page.get_parent()) or problem_of(page, page.path, earlier)
    return ""


def number_clash(priority: Priority, parent: Page) -> str:
    strategy = Strategy.objects.ancestor_of(parent, inclusive=True).first()
    others = Priority.objects.exclude(pk=priority.pk)
    other = strategy and once.has_number(others, priority.number, strategy)
    return once.number_is_taken(other) if other else ""


def tied_under(page: Page) -> list[Page | ActionArea]:
    """The page itself and what is under it, as far as people or initiatives are tied to it."""
    held = []
    for model in (Priority, Goal, Initiative):
        held += tied(model.objects.descendant_of(page, inclusive=True))
    priorities = Priority.objects.descendant_of(page, inclusive=True)
    return held + list(tied(ActionArea.objects.filter(priority__in=priorities)))


def reported_under(page: Page) -> list[FollowUp]:
    """The follow-ups that have been public: the page itself, or what is under it."""
    found = FollowUp.objects.descendant_of(page, inclusive=True)
    return list(found.filter(first_published_at__isnull=False).defer("snapshot"))


def stays_public(page: FollowUp) -> str:
    return gettext("“%s” has been public and is kept. Unpublish it instead.") % page.title


def in_use(rows: list) -> list:
    """Those that something elsewhere needs."""
    model = type(rows[0])
    return list(tied(model.objects.filter(pk__in=[row.pk for row in rows])))


def explorer_of(page: Page) -> str:
    return reverse("wagtailadmin_explore", args=[page.get_parent().pk])


def list_of(row) -> str:
    return reverse(row.snippet_viewset.get_url_name("list"))


def _refuse(request, held, address: str, why=cannot_go):
    """Say why and go there; None, and all goes on, when nothing is held."""
    for row in held:
        messages.error(request, why(row))
    return redirect(address) if held else None
