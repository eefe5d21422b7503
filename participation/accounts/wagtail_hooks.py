"""What accounts add to the desk: words for its log, and who may close whose account."""

from django.contrib.auth import get_user_model
from django.core.exceptions import PermissionDenied
from django.utils.translation import gettext_lazy as _
from wagtail import hooks


@hooks.register("register_log_actions")
def words_for_the_log(actions):
    actions.register_action("accounts.verify", _("Verify"), _("Verified"))
    actions.register_action(
        "accounts.unverify", _("Take the verification back"), _("Verification taken back")
    )
    actions.register_action("accounts.close", _("Close the association"), _("Closed"))
    actions.register_action("accounts.reopen", _("Open the association again"), _("Opened again"))


@hooks.register("before_bulk_action")
def superusers_are_nobodys_to_close(request, action_type, objects, action):
    person_model = get_user_model()
    if request.user.is_superuser or not all(isinstance(row, person_model) for row in objects):
        return
    if any(person.is_superuser for person in objects):
        raise PermissionDenied
