"""Targets in words, as they stand on a goal's page."""

from decimal import Decimal

from django.utils.formats import number_format
from django.utils.text import get_text_list
from django.utils.translation import gettext as _

from cms.enums import Group, Pair
from cms.models import Indicator, Target


def describe_target(target: Target) -> str:
    """Such as "at most 1.5 tonnes per inhabitant and year by 2025", in the reader's language.

    The unit is the indicator's.
    """
    return _sentence(target) % {
        "amount": _amount(target.value, target.indicator),
        "place": target.comparison.local_name if target.comparison else "",
        "pairs": _pairs(target.between),
        "groups": _groups(target.groups),
        "base_year": target.base_year,
        "target_year": target.target_year,
    }


def _sentence(target: Target) -> str:
    return {
        "<=": _("at most %(amount)s%(groups)s by %(target_year)s"),
        ">=": _("at least %(amount)s%(groups)s by %(target_year)s"),
        "increase": _("higher in %(target_year)s than in %(base_year)s%(groups)s"),
        "decrease": _("lower in %(target_year)s than in %(base_year)s%(groups)s"),
        Target.Type.OUTGROW: _(
            "a greater increase than in %(place)s from %(base_year)s to %(target_year)s%(groups)s"
        ),
        Target.Type.NARROW_GAP: _(
            "a smaller difference in %(target_year)s than in %(base_year)s %(pairs)s%(groups)s"
        ),
    }[target.operator or target.direction or target.type]


def _amount(value: Decimal | None, indicator: Indicator) -> str:
    if value is None:
        return ""
    number = number_format(value, force_grouping=True)
    return f"{number} {indicator.local_unit}"


def _groups(groups: list[str]) -> str:
    """With the space before it, so that a sentence without groups has no hole."""
    if not groups:
        return ""
    names = [str(Group(group).label) for group in groups]
    return _(" for %(groups)s alike") % {"groups": get_text_list(names, _("and"))}


def _pairs(pairs: list[str]) -> str:
    names = [_("between %(pair)s") % {"pair": Pair(pair).label} for pair in pairs]
    return get_text_list(names, _("and"))
