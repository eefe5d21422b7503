"""The indicators that goals name, from the bundled catalogue.

Shape: `{"indicators": [{slug, name {sv, en}, unit {sv, en}, decimals, better "higher"|"lower",
groups? (cms.enums.Group, everyone if none), note? {sv, en}, kolada_kpi?}]}`. Source: Region
Kronoberg's strategy and Kolada's list of key figures. Raises DocumentError with every problem
found.
"""

from pathlib import Path

from cms import bundled
from cms.enums import Group
from cms.models import Indicator
from cms.models.indicator import everyone

from .document import DocumentError, read_json
from .node import Node
from .texts import texts


def import_indicators(path: Path = bundled.INDICATORS) -> int:
    """Create the indicators that are missing; those that exist are the editors' own by now."""
    node = Node(read_json(path))
    found = [indicator(item) for item in node.at("indicators")]
    if node.problems:
        raise DocumentError(node.problems)
    known = set(Indicator.objects.values_list("slug", flat=True))
    missing = [item for item in found if item.slug not in known]
    for item in missing:
        item.save()
    return len(missing)


def indicator(node: Node) -> Indicator:
    return Indicator(
        slug=node.at("slug").slug(),
        **texts(node, Indicator, "name", "unit"),
        decimals=node.at("decimals").whole(0, 4),
        better=node.at("better").choice(Indicator.Better.values),
        groups=[item.choice(Group.values) for item in node.at("groups")] or everyone(),
        kolada_kpi=node.at("kolada_kpi").text(10) or None,
        **texts(node, Indicator, "note"),
    )
