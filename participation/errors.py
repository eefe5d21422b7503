"""Why an action was refused, in words for the person who tried."""

from django.utils.translation import gettext_lazy as _

from cms.errors import NotAllowed, NotOpen, Refused  # noqa: F401, they are this room's too


class TooLate(Refused):
    message = _("A comment can be changed for 15 minutes. You can still delete it.")


class Changed(Refused):
    message = _("This has changed since you read it. Read it again before you decide.")


class ReasonMissing(Refused):
    message = _("Write a reason. It is kept with the decision.")


class NameTaken(Refused):
    message = _("There is already an association with that name.")


class TooManyWaiting(Refused):
    message = _(
        "You have several associations that wait for an editor. Wait until they are verified."
    )


class TooManyInvitations(Refused):
    message = _("Many invitations are unanswered. Take some back, or wait until they are answered.")


class InvitationsOfTheDay(Refused):
    message = _("You have sent many invitations today. Send the rest tomorrow.")


class InvitedToday(Refused):
    message = _("That address has been sent an invitation today. Wait until tomorrow.")


class NotVerified(Refused):
    message = _("You can invite members once an editor has verified the association.")


class TooMuchAtOnce(Refused):
    message = _("You write a lot in a short time. Wait a few minutes.")


class TooMuchToday(Refused):
    message = _("You have written much today. Go on tomorrow.")


class TooManyReports(Refused):
    message = _("Many reports have come from your network in a short time. Wait a few minutes.")


class TooManyPriorities(Refused):
    message = _("It is tied to three priorities already, and that is the most.")


class LastPriority(Refused):
    message = _("It is the only priority there is here. Tie it to another one first.")


class LastAdmin(Refused):
    message = _(
        "An association needs somebody who administers it. Let another member do that first."
    )


class InvitationGone(Refused):
    message = _("The invitation has been used or taken back, or it is older than 14 days.")


class OtherAddress(Refused):
    message = _("The invitation was sent to another e-mail address than yours.")
