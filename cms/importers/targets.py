"""Targets in a strategy's file: rules that can be computed.

    reach       operator "<=" or ">=", value (in the indicator's unit), target_year, groups?
    improve     direction "increase" or "decrease", base_year, target_year, groups?
    outgrow     comparison (a place's code), base_year, target_year, groups?
    narrow_gap  between [[group, group]], base_year, target_year, groups?

Each may have a `note` in two languages, and names its `indicator` where the goal has several.
"""

from cms.enums import APART, Pair
from cms.models import Indicator, Place, Target

from .node import Node
from .spec import RowSpec
from .texts import text

YEARS = (1990, 2100)
PAIRS = [name.split("-") for name in Pair.values]


def target(node: Node, indicators: list[Indicator | None]) -> RowSpec:
    """A goal's target; `indicators` are those that the goal names."""
    kind = node.at("type").choice(Target.Type.values)
    needed = Target.NEEDS.get(kind)
    if needed is None:
        node.only(["type"], node.value)
        return RowSpec({"type": kind})
    node.only(["type", "target_year", *sorted(needed)], ["indicator", "groups", "note"])
    read = {name: READ[name](node.at(name)) for name in sorted(needed)}
    last = node.at("target_year").whole(*YEARS)
    if last and read.get("base_year") and read["base_year"] >= last:
        node.at("base_year").note("must come before the target year")
    # What belongs to other types is named as empty, so that a changed type leaves nothing behind.
    columns = [Target._meta.get_field(name) for name in Target.RULE_FIELDS]
    rule = {column.attname: read.get(column.name, column.get_default()) for column in columns}
    fields = {"type": kind, "target_year": last, **rule}
    about = indicator(node.at("indicator"), indicators)
    fields["indicator_id"] = about and about.pk
    fields["groups"] = [item.choice(dict(APART)) for item in node.at("groups")]
    return RowSpec(fields | text(node.at("note"), Target, "note"))


def indicator(node: Node, indicators: list[Indicator | None]) -> Indicator | None:
    """The one that is named, else the goal's only one."""
    if node.is_missing and len(indicators) == 1:
        return indicators[0]
    known = {indicator.slug: indicator for indicator in indicators if indicator}
    if node.is_missing:
        node.note(f"is missing; the goal has {', '.join(known) or 'no indicator'}")
    return known.get(node.choice(known))


def pairs(node: Node) -> list[str]:
    """`[["women", "men"]]` as `["women-men"]`."""
    return [pair(item) for item in node]


def pair(node: Node) -> str:
    if node.value not in PAIRS:
        node.note(f"unknown: known are {', '.join(map(str, PAIRS))}")
        return ""
    return "-".join(node.value)


READ = {
    "operator": lambda node: node.choice(Target.Operator.values),
    "value": Node.decimal,
    "direction": lambda node: node.choice(Target.Direction.values),
    "comparison": lambda node: node.choice(Place.objects.values_list("code", flat=True)) or None,
    "base_year": lambda node: node.whole(*YEARS),
    "between": pairs,
}
