"""Who may sit at the desk."""

from django.core.exceptions import PermissionDenied


def may_moderate(user) -> bool:
    return user.has_perm("participation.moderate")


class Moderated:
    """A view for those who moderate, whatever its method and address."""

    def dispatch(self, request, *args, **kwargs):
        if not may_moderate(request.user):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)
