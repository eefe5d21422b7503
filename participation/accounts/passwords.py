"""A password unlike the person's own details, refused in a sentence about the very detail."""

from django.contrib.auth.password_validation import UserAttributeSimilarityValidator
from django.utils.translation import gettext_lazy as _

TOO_SIMILAR = {
    "email": _("The password is too similar to your e-mail address."),
    "display_name": _("The password is too similar to your display name."),
}


class UnlikeValidator(UserAttributeSimilarityValidator):
    """For one attribute: “din e-postadress”, “ditt visningsnamn” agree with what they name."""

    def get_error_message(self):
        return TOO_SIMILAR[self.user_attributes[0]]
