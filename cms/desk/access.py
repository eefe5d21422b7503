"""Who may sit with the measured values."""

from django.core.exceptions import PermissionDenied

from .. import rules


class ForWriters:
    """A view for those who may write values, whatever its method and address."""

    def dispatch(self, request, *args, **kwargs):
        if not rules.may_write_values(request.user):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)
