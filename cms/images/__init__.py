"""Pictures: the one way into the store (docs/images.md, ADR 5) and how they are shown."""

from .errors import ImageError
from .renditions import prefetch_photos, prepare
from .storing import store

__all__ = ["ImageError", "prefetch_photos", "prepare", "store"]
