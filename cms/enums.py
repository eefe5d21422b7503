"""The fixed choices that several parts of the room know."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Group(models.TextChoices):
    """Who a value is about."""

    ALL = "all", _("everyone")
    WOMEN = "women", _("women")
    MEN = "men", _("men")
    GIRLS = "girls", _("girls")
    BOYS = "boys", _("boys")


# Groups that a target can be held against one by one.
APART = [(group.value, group.label) for group in Group if group != Group.ALL]


class Pair(models.TextChoices):
    """Two groups whose difference is to shrink."""

    WOMEN_MEN = "women-men", _("women and men")
    GIRLS_BOYS = "girls-boys", _("girls and boys")


class InitiativeStatus(models.TextChoices):
    PLANNED = "planned", _("planned")
    ONGOING = "ongoing", _("in progress")
    PAUSED = "paused", _("paused")
    DONE = "done", _("done")
    STOPPED = "stopped", _("stopped")

    @property
    def slug(self) -> str:
        """Its name in addresses, which are Swedish in both languages."""
        return _STATUS_SLUGS[self]


_STATUS_SLUGS = {
    InitiativeStatus.PLANNED: "planerad",
    InitiativeStatus.ONGOING: "pagar",
    InitiativeStatus.PAUSED: "pausad",
    InitiativeStatus.DONE: "klar",
    InitiativeStatus.STOPPED: "avbruten",
}


class OwnerKind(models.TextChoices):
    """Who answers for an initiative. One that the region does not own is a commitment."""

    REGION = "region", _("the region")
    MUNICIPALITY = "municipality", _("a municipality")
    ASSOCIATION = "association", _("an association")
    COMPANY = "company", _("a company")
    OTHER = "other", _("another organisation")

    @property
    def slug(self) -> str:
        """Its name in addresses, which are Swedish in both languages."""
        return _OWNER_SLUGS[self]


_OWNER_SLUGS = {
    OwnerKind.REGION: "region",
    OwnerKind.MUNICIPALITY: "kommun",
    OwnerKind.ASSOCIATION: "forening",
    OwnerKind.COMPANY: "foretag",
    OwnerKind.OTHER: "annan",
}
