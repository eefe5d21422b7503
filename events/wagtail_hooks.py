"""What the calendar's room adds to the desk."""

from django.utils.translation import gettext
from wagtail import hooks

from participation.desk.access import may_moderate
from participation.enums import Kind
from participation.queries import follow_up

from .desk import GapsPanel


@hooks.register("construct_homepage_panels")
def gaps_panel(request, panels):
    if may_moderate(request.user):
        panels.append(GapsPanel())


@hooks.register("count_for_follow_up", order=1)
def events_of_the_year(strategy, year):
    return follow_up.count_of(Kind.EVENT, strategy, year, name=lambda: gettext("Events"))
