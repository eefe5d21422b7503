"""What participation adds to the desk: its lists and pages, a panel, decisions about many."""

from django.db import transaction
from django.templatetags.static import static
from django.utils.html import format_html
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail import hooks

from cms.models import Initiative

from .desk import bulk
from .desk.access import may_moderate
from .desk.home import ReviewPanel
from .desk.menu import ModerationGroup
from .enums import Kind
from .errands import announce
from .queries import follow_up

# Links to another site, in English, about a program that editors know by our name.
ELSEWHERE = ("whats-new-in-wagtail", "editor-guide")


@hooks.register("register_admin_viewset")
def moderation_desk():
    return ModerationGroup()


@hooks.register("register_log_actions")
def words_for_the_log(actions):
    actions.register_action(
        "participation.confirm_tag", _("Confirm the tie"), _("Tie to the strategy confirmed")
    )
    actions.register_action(
        "participation.decline_tag", _("Decline the tie"), _("Tie to the strategy declined")
    )


@hooks.register("construct_homepage_panels")
def review_panel(request, panels):
    if may_moderate(request.user):
        panels.append(ReviewPanel())


for action in bulk.ALL:
    hooks.register("register_bulk_action", action)


@hooks.register("count_for_follow_up")
def proposals_of_the_year(strategy, year):
    return follow_up.count_of(Kind.PROPOSAL, strategy, year, name=lambda: gettext("Proposals"))


@hooks.register("insert_global_admin_css")
def desk_look():
    return format_html('<link rel="stylesheet" href="{}">', static("desk/desk.css"))


@hooks.register("construct_help_menu")
def without_links_elsewhere(request, items):
    items[:] = [item for item in items if not item.name.startswith(ELSEWHERE)]


@hooks.register("after_publish_page")
def tell_of_what_is_published(request, page):
    if isinstance(page.specific, Initiative):
        _announce_on_commit()


@hooks.register("after_bulk_action")
def tell_of_what_is_published_in_bulk(request, action_type, objects, action):
    """Pages published together pass by the hook of one."""
    if action_type == "publish":
        _announce_on_commit()


def _announce_on_commit():
    # Robust: a queue that is away undoes no publishing, `sweep` tells it later.
    transaction.on_commit(announce.enqueue, robust=True)
