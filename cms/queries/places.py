"""Places by their codes."""

from django.core.cache import cache

from cms.models import Municipality

KEY = "municipality-names"
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
