"""What people's contributions hold on to. Other rooms are known by their foreign keys alone."""

from django.db.models import PROTECT, RESTRICT, Q, QuerySet


def tied(rows: QuerySet) -> QuerySet:
    """Those of the rows that something elsewhere points at and that therefore cannot be removed."""
    held = Q(pk__in=[])
    # Hidden ones too: who names no way back holds as hard.
    for relation in rows.model._meta.get_fields(include_hidden=True):
        if getattr(relation, "on_delete", None) in (PROTECT, RESTRICT) and relation.auto_created:
            field = relation.field.name
            others = relation.related_model._base_manager.filter(**{f"{field}__isnull": False})
            held |= Q(pk__in=others.values(field))
    return rows.filter(held)
