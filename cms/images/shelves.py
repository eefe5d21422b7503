"""Where pictures lie: residents' apart from the editors', who neither list nor choose those.

Rights to a collection hold for all under it, so neither lies under the other (migration 0004).
"""

from wagtail.models import Collection

RESIDENTS = "Boendes bilder"
EDITORS = "Redaktionens bilder"


def residents() -> Collection:
    """For what is sent in by a form on the site."""
    return _named(RESIDENTS)


def editors() -> Collection:
    """For what the editors' pages show."""
    return _named(EDITORS)


def _named(name: str) -> Collection:
    found = Collection.objects.filter(name=name, depth=2).first()
    return found or Collection.get_first_root_node().add_child(name=name)
