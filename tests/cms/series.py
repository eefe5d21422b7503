"""Values for goals of the strategy, as tests need them."""

import csv
from decimal import Decimal

from django.utils import timezone

from cms.bundled import FIGURES
from cms.models import Indicator, Measurement
from tests.factories import MeasurementFactory, SourceFactory


def give(slug: str, values: dict, place: str = "07", group: str = "all", **fields) -> None:
    """Values by year for an indicator of the strategy."""
    indicator = Indicator.objects.get(slug=slug)
    for year, value in values.items():
        MeasurementFactory(
            indicator=indicator,
            place_id=place,
            group=group,
            year=year,
            value=Decimal(str(value)),
            **fields,
        )
    Indicator.objects.filter(pk=indicator.pk).update(values_changed_at=timezone.now())


def bundled(slug: str) -> None:
    """The open figures of an indicator."""
    with FIGURES.open(encoding="utf-8") as file:
        for row in csv.DictReader(file):
            if row["indicator"] == slug:
                source = SourceFactory(name=row["source"], licence=row["licence"])
                texts = {"note": row["note"], "note_en": row["note_en"]}
                values = {row["year"]: row["value"]}
                give(slug, values, row["place"], row["group"], source=source, **texts)
    assert Measurement.objects.filter(indicator__slug=slug).exists()
