"""What the calendar adds to the desk."""

from django.utils.translation import gettext
from wagtail import hooks

from participation.enums import Kind
from participation.queries import follow_up


@hooks.register("count_for_follow_up", order=1)
def events_of_the_year(strategy, year):
    return follow_up.count_of(Kind.EVENT, strategy, year, name=lambda: gettext("Events"))
