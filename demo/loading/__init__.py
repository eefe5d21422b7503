"""Fills an empty site with the demo, by way of the same actions as everyone's."""

from .load import Loaded, NotReady, is_loaded, load

__all__ = ["Loaded", "NotReady", "is_loaded", "load"]
