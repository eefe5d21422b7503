"""Why an action on an event was refused, in words for the person who tried."""

from django.utils.translation import gettext_lazy as _

from participation.errors import Refused


class AlreadyOver(Refused):
    message = _("The event is over. Give it a date to come before you send it in.")
