"""What people's contributions hold on to. Other rooms are known by their foreign keys alone."""

from django.db.models import PROTECT, RESTRICT, Q, QuerySet


def tied(rows: QuerySet) -> QuerySet:
    """Those of the rows that something elsewhere points at and that therefore cannot be removed."""
    held = Q(pk__in=[])
    for relation in rows.model._meta.related_objects:
        if relation.on_delete in (PROTECT, RESTRICT):
            field = relation.field.name
            others = relation.related_model._base_manager.filter(**{f"{field}__isnull": False})
            held |= Q(pk__in=others.values(field))
    return rows.filter(held)
