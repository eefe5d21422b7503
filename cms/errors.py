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


class ValuesChanged(Refused):
    message = _("Nothing was saved, for values have changed since this was read.")


class CellsChanged(Refused):
    """Somebody else wrote in the same cells; `cells` are their (group, year)."""

    message = _(
        "Somebody else has changed the same values since you opened the page. Nothing was saved. "
        "What stands now is said at each cell; what you wrote is still there."
    )

    def __init__(self, cells: list[tuple[str, int]]):
        super().__init__()
        self.cells = cells


class FileTooLarge(Refused):
    message = _("The file is larger than 50 MB. Divide it into several.")


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
