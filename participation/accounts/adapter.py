"""How allauth speaks with people here: in our words, in their language, by a mail that may fail."""

import logging

from allauth.account.adapter import DefaultAccountAdapter
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from . import mail
from .models import User

logger = logging.getLogger(__name__)


class MailNotSent(Exception):
    """The mail server did not take the letter. `str()` is for the person who waits for it."""

    message = _(
        "We could not send the e-mail just now. Check the address and try again in a few minutes."
    )

    def __str__(self) -> str:
        return str(self.message)


class AccountAdapter(DefaultAccountAdapter):
    error_messages = DefaultAccountAdapter.error_messages | {
        "cannot_remove_primary_email": _(
            "This is the address you log in with. Add a new one first."
        ),
        "duplicate_email": _("This is already your address."),
        "email_password_mismatch": _("The e-mail address or the password is wrong."),
        "email_taken": _("This address belongs to another account."),
        "enter_current_password": _("That is not your password now."),
        "incorrect_code": _("That is not the code in our latest e-mail to you."),
        "incorrect_password": _("That is not your password."),
        "too_many_login_attempts": _("Too many attempts. Wait a few minutes and try again."),
        "rate_limited": _("Wait a little before you ask for a new code."),
    }

    def save_user(self, request, user, form, commit=True):
        user.display_name = form.cleaned_data["display_name"]
        user.language = get_language()
        return super().save_user(request, user, form, commit)

    def get_logout_redirect_url(self, request) -> str:
        return reverse("wagtail_serve", args=[""])

    def get_password_change_redirect_url(self, request) -> str:
        return reverse("participation:my_page")

    def render_mail(self, template_prefix, email, context, headers=None):
        person = context.get("user") or User.objects.filter(email=email.lower()).first()
        if template_prefix == "account/email/unknown_account" and person:
            # allauth knows only active people; those who are suspended are told what is so.
            template_prefix = "account/email/account_suspended"
        language = person.language if person else get_language()
        return mail.compose(template_prefix, to=email, language=language, context=context)

    def send_mail(self, template_prefix, email, context) -> None:
        try:
            super().send_mail(template_prefix, email, context)
        except OSError as error:  # what smtplib and sockets raise
            logger.exception("%s was not sent", template_prefix)
            raise MailNotSent from error

    def send_notification_mail(self, template_prefix, user, context=None, email=None) -> None:
        """Tell a person what changed. The change is done: a letter that fails does not undo it."""
        context = {"user": user} | (context or {})
        try:
            super().send_notification_mail(template_prefix, user, context, email)
        except MailNotSent:
            logger.warning("%s was not told of %s", user.pk, template_prefix)
