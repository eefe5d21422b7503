"""What kinds of events the calendar knows, and how an occurrence stands."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Category(models.TextChoices):
    MUSIC = "music", _("Music")
    THEATRE = "theatre", _("Theatre and performance")
    DANCE = "dance", _("Dance")
    FILM = "film", _("Film")
    EXHIBITION = "exhibition", _("Exhibition")
    LITERATURE = "literature", _("Literature and lecture")
    HERITAGE = "heritage", _("Cultural heritage")
    CRAFT = "craft", _("Craft and workshop")
    MARKET = "market", _("Market and festival")
    NATURE = "nature", _("Nature and outdoors")
    CHILDREN = "children", _("For children")
    MEETING = "meeting", _("Meeting place")

    @property
    def slug(self) -> str:
        """Its name in addresses, which are Swedish in both languages."""
        return _SLUGS[self]


_SLUGS = {
    Category.MUSIC: "musik",
    Category.THEATRE: "teater",
    Category.DANCE: "dans",
    Category.FILM: "film",
    Category.EXHIBITION: "utstallning",
    Category.LITERATURE: "litteratur",
    Category.HERITAGE: "kulturarv",
    Category.CRAFT: "hantverk",
    Category.MARKET: "marknad",
    Category.NATURE: "natur",
    Category.CHILDREN: "barn",
    Category.MEETING: "motesplats",
}
BY_SLUG = {slug: category for category, slug in _SLUGS.items()}


class Where(models.TextChoices):
    """Where in its municipality: the words are those of the list's address."""

    LARGEST = "storsta", _("In the largest town")
    OUTSIDE = "utanfor-storsta", _("Outside the largest town")
    UNKNOWN = "okand", _("Town not known")


class OccurrenceStatus(models.TextChoices):
    SCHEDULED = "scheduled", _("scheduled")
    CANCELLED = "cancelled", _("cancelled")
