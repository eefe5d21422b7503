"""Letters that a page does not wait for. Ids in; safe to run twice."""

from django.conf import settings
from django.utils import timezone, translation
from django_tasks import task

from . import mail
from .models import Invitation, User


@task()
def mail_invitation(invitation_id: int) -> None:
    """Mail an invitation, in the language of the person if we know them, else of who invites.

    A worker first takes the row, so that no two send the same letter. No transaction is open
    while the mail server is spoken to: SQLite has one writer, and all others would wait.
    """
    rows = Invitation.objects.filter(pk=invitation_id)
    if not rows.open().unmailed().update(mailed_at=timezone.now()):
        return
    try:
        _letter(rows.select_related("association").get()).send()
    except Exception:
        rows.update(mailed_at=None)
        raise


def _letter(invitation: Invitation):
    known = User.objects.filter(email=invitation.email).values_list("language", flat=True).first()
    language = known or invitation.language
    with translation.override(language):
        address = settings.SITE_URL + invitation.get_absolute_url()
    return mail.compose(
        "account/email/invitation",
        to=invitation.email,
        language=language,
        context={"association": invitation.association, "address": address},
    )
