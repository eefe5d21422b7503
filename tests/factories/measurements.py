"""Series and their values."""

import factory
from django.utils import timezone
from factory.django import DjangoModelFactory

from cms.models import Indicator, Measurement, Source


class IndicatorFactory(DjangoModelFactory):
    slug = factory.Sequence(lambda n: f"indikator-{n}")
    name = factory.Sequence(lambda n: f"Indikator {n}")
    name_en = factory.Sequence(lambda n: f"Indicator {n}")
    unit = "procent"
    unit_en = "per cent"
    decimals = 1
    better = "higher"

    class Meta:
        model = Indicator


class SourceFactory(DjangoModelFactory):
    name = "SCB, folkmängd"
    licence = "CC0-1.0"

    class Meta:
        model = Source
        django_get_or_create = ["name"]


class MeasurementFactory(DjangoModelFactory):
    """A value of the county; the indicator is told that its values have changed."""

    indicator = factory.SubFactory(IndicatorFactory)
    place_id = "07"
    group = "all"
    year = factory.Sequence(lambda n: 1900 + n % 200)
    value = 100
    source = factory.SubFactory(SourceFactory)

    class Meta:
        model = Measurement
        skip_postgeneration_save = True

    @factory.post_generation
    def tell(self, create, extracted, **kwargs):
        if create:
            Indicator.objects.filter(pk=self.indicator_id).update(values_changed_at=timezone.now())
