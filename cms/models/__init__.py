from .image import Image, Rendition

__all__ = ["Image", "Rendition"]
