from decimal import Decimal

import factory
from factory.django import DjangoModelFactory

from cms.enums import Group
from cms.models import Indicator, Measurement, Place, Source


class IndicatorFactory(DjangoModelFactory):
    class Meta:
        model = Indicator

    slug = factory.Sequence(lambda n: f"serie-{n}")
    name = factory.Sequence(lambda n: f"Serie {n}")
    unit = "procent"
    decimals = 1
    better = Indicator.Better.HIGHER


class PlaceFactory(DjangoModelFactory):
    """An area to compare with, unless told otherwise: the country's own are there already."""

    class Meta:
        model = Place

    code = factory.Sequence(lambda n: f"omrade-{n}")
    kind = Place.Kind.COMPARISON
    name = factory.Sequence(lambda n: f"Område {n}")


class SourceFactory(DjangoModelFactory):
    class Meta:
        model = Source
        django_get_or_create = ["name"]

    name = factory.Sequence(lambda n: f"Källa {n}")
    licence = Source.Licence.CC0


class MeasurementFactory(DjangoModelFactory):
    """For everyone in Kronoberg in 2020, unless told otherwise."""

    class Meta:
        model = Measurement

    indicator = factory.SubFactory(IndicatorFactory)
    place_id = "07"
    group = Group.ALL
    year = 2020
    value = Decimal("50.5")
    source = factory.SubFactory(SourceFactory)
