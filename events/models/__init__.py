from .event import Event
from .occurrence import Occurrence
from .venue import Venue

__all__ = ["Event", "Occurrence", "Venue"]
