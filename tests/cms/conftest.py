import pytest

from cms.models import Measurement


@pytest.fixture
def no_values(db):
    """Only what the test itself measures: without the open figures that come with the product."""
    Measurement.objects.all().delete()
