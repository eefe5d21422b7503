"""Why an action was refused, in words for the editor who tried."""

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


class NotPublished(Refused):
    message = _("The strategy is not published. Publish it first.")


class NothingToTieTo(Refused):
    message = _(
        "The strategy has no published priority, so there would be nothing to tie a proposal to. "
        "Publish its areas and priorities first."
    )


class FollowedUpAlready(Refused):
    message = _("There is a follow-up for that year already.")


class YearOutside(Refused):
    message = _("Choose a year from the strategy's first one up to this one.")
