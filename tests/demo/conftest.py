"""A fixed day for the demo, and its pictures small."""

from datetime import datetime

import pytest
from django.utils import timezone

from cms.images import decoder, intake

NOW = datetime(2026, 11, 23, 15, 0, tzinfo=timezone.get_default_timezone())
SMALL = 60  # pixels


@pytest.fixture(scope="module")
def one_process():
    """The same decoder without a process for each picture: tested as such in tests/cms."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(
            intake,
            "_decode",
            lambda data, kind: decoder.clean(
                data, kind, max_pixels=10_000_000, longest=intake.LONGEST_SIDE
            ),
        )
        yield
