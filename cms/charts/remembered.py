"""Pictures are drawn once: the cache knows each by all that is in it.

The key is made of the whole plan (every value, year and word, so the language and the target
with it), the size and VERSION. A value that changes gives another plan and so another key; no
picture can be out of date, and none has to be taken away.
"""

import hashlib
from collections.abc import Callable

from django.core.cache import cache

VERSION = 2  # raise it when the drawing code changes what it draws
SECONDS = 7 * 24 * 3600


def remembered(draw: Callable[..., str], plan, size, prefix: str) -> str:
    """What `draw(plan, size, prefix)` gives, from the cache if it has been drawn."""
    written = repr((VERSION, draw.__module__, plan, size, prefix))
    key = f"picture-{hashlib.sha256(written.encode()).hexdigest()}"
    picture = cache.get(key)
    if picture is None:
        picture = draw(plan, size, prefix)
        cache.set(key, picture, SECONDS)
    return picture
