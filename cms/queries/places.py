"""Places by their codes and names."""

from collections import Counter

from django.core.cache import cache
from django.db.models.functions import Collate
from django.utils.text import slugify

from cms.models import Locality, Municipality
from cms.models.municipality import SWEDISH_ORDER

KEY = "municipality-names"
TOWNS_KEY = "localities"
SECONDS = 600


def municipality_names() -> dict[str, str]:
    """Code → name, in Swedish order: `{"0764": "Alvesta", …, "0765": "Älmhult"}`.

    Remembered for ten minutes: they change once in a generation, and every list needs them.
    """
    names = cache.get(KEY)
    if names is None:
        names = dict(Municipality.objects.in_order().values_list("code", "name"))
        cache.set(KEY, names, SECONDS)
    return names


def localities() -> list[Locality]:
    """The towns by municipality and name, in Swedish order, each with its municipality.

    Remembered for ten minutes, as the municipalities' names are.
    """
    found = cache.get(TOWNS_KEY)
    if found is None:
        order = [Collate(name, SWEDISH_ORDER) for name in ("municipality__name", "name")]
        found = list(Locality.objects.select_related("municipality").order_by(*order, "pk"))
        cache.set(TOWNS_KEY, found, SECONDS)
    return found


def by_address(rows: list[Locality]) -> dict[str, Locality]:
    """Towns by their names in addresses: `{"aseda": Åseda, …}`.

    Where two municipalities have a town of the same name, the code tells them apart: "by-0780".
    """
    slugs = Counter(slugify(row.name) for row in rows)
    return {
        slug if slugs[slug] == 1 else f"{slug}-{row.municipality_id}": row
        for row in rows
        for slug in [slugify(row.name)]
    }
