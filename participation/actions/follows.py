"""Wanting to know what becomes of an initiative, and no longer."""

from django.db import transaction

from cms.models import Initiative

from ..errors import NotAllowed
from ..models import Follow


@transaction.atomic
def follow(initiative: Initiative, *, by) -> None:
    """Be told from now on. Idempotent: who follows already has followed since the first time."""
    if not by.has_perm("participation.follow_initiative", initiative):
        raise NotAllowed
    Follow.objects.get_or_create(initiative=initiative, person=by)


def unfollow(initiative: Initiative, *, by) -> None:
    """Be told no more. Idempotent, and always allowed."""
    Follow.objects.filter(initiative=initiative, person=by).delete()
