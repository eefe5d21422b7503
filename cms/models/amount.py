"""A number as people write it: no zeros that say nothing, and the reader's own decimal sign."""

from decimal import Decimal

from django.db import models


class AmountField(models.DecimalField):
    def from_db_value(self, value, expression, connection):
        return _trimmed(value)

    def to_python(self, value):
        return _trimmed(super().to_python(value))

    def formfield(self, **kwargs):
        return super().formfield(**{"localize": True, **kwargs})


def _trimmed(value: Decimal | None) -> Decimal | None:
    """1.5000 as 1.5, and 80.0000 as 80 (which `normalize` alone would make 8E+1)."""
    return None if value is None else Decimal(f"{value.normalize():f}")
