"""Choosing whom a contribution is sent for: oneself or an association."""

from django.db.models import Q

from ..accounts.models import Association


def offer_associations(form, person, *, none: str) -> None:
    """Offer the associations of a person; whoever has none is not asked.

    What was sent in the name of one that the author has left is offered that name still: a change
    of the text is no change of the sender.
    """
    mine = Q(pk__in=Association.objects.of(person).values("pk"))
    mine |= Q(pk=form.instance.association_id)
    field = form.fields["association"]
    field.queryset = Association.objects.filter(mine).by_name()
    field.empty_label = none
    if not field.queryset.exists():
        del form.fields["association"]
