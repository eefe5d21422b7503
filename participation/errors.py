"""Why an action was refused, in words for the person who tried."""

from django.utils.translation import gettext_lazy as _


class Refused(Exception):
    """An action that cannot be done now. `str()` is for the reader, in the active language."""

    message = _("This cannot be done now.")

    def __init__(self, message=None):
        self.message = message or self.message
        super().__init__(self.message)

    def __str__(self) -> str:
        return str(self.message)


class NotAllowed(Refused):
    message = _("You may not do this.")


class NotOpen(Refused):
    message = _("This is no longer open. Reload the page to see what has happened.")


class TooLate(Refused):
    message = _("A comment can be changed for 15 minutes. You can still delete it.")


class Changed(Refused):
    message = _("The author has changed this since you read it. Read it again before you decide.")


class ReasonMissing(Refused):
    message = _("Write a reason. It is kept with the decision.")
