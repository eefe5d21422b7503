"""What the calendar's room adds to the desk."""

from wagtail import hooks

from participation.desk.access import may_moderate

from .desk import GapsPanel


@hooks.register("construct_homepage_panels")
def gaps_panel(request, panels):
    if may_moderate(request.user):
        panels.append(GapsPanel())
