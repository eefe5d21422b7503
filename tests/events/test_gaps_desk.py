"""What the desk says of the strategy's gaps, and to whom."""

import re

import pytest

from cms.models import Measurement, Strategy
from tests import people
from tests.factories import EventFactory

pytestmark = pytest.mark.django_db

PAGE = "/strategi/grona-kronoberg-2025/luckor/"


def home(client) -> str:
    return client.get("/redaktion/").content.decode()


@pytest.mark.parametrize("who", [people.maja, people.nils])
def test_editors_read_the_numbers_with_ways_to_what_they_name(client_for, who):
    EventFactory()
    Measurement.objects.all().delete()
    page = home(client_for(who()))
    panel = page[page.index("desk-gaps") :]
    words = " ".join(re.sub(r"<[^>]+>", " ", panel).split())
    assert "8 insatsområden där inget händer 7 mål utan insats 7 mål som saknar mätvärden" in words
    for part in ("insatsomraden", "mal-utan-insats", "mal-utan-varden"):
        assert f'href="{PAGE}#{part}"' in panel
        assert f'id="{part}"' in client_for().get(PAGE).content.decode()
    assert f'{PAGE}#orter"' not in panel  # no town is told, so there is no share


def test_without_a_strategy_in_force_the_desk_opens_all_the_same(client_for):
    Strategy.objects.update(is_in_force=False)
    assert "desk-gaps" not in home(client_for(people.maja()))


def test_residents_are_not_let_in(client_for):
    assert client_for(people.ebba()).get("/redaktion/").status_code in (302, 403)
