"""The chart of a series as a follow-up froze it: nothing of today's values or words is asked."""

from decimal import Decimal
from itertools import groupby

from django.utils.translation import get_language
from django.utils.translation import gettext as _

from cms.enums import Group
from cms.models import Place
from cms.snapshots.report import Shown

from .plan import Line, Plot, in_words, span

IN_ORDER = {group: at for at, group in enumerate(Group.values)}


def frozen_plot(series: Shown) -> Plot | None:
    """What is drawn of a frozen series; None where it had no value but of municipalities."""
    rows = [row for row in series.values if row["place_kind"] != Place.Kind.MUNICIPALITY]
    if not rows:
        return None
    rows.sort(key=lambda row: (not row["is_home"], *_line_of(row), row["year"]))
    lines = tuple(_line(list(values), rows) for _key, values in groupby(rows, key=_line_of))
    unit, decimals = _said(series.indicator["unit"]), series.indicator["decimals"]
    years = [row["year"] for row in rows]
    title = _("%(name)s, %(unit)s, %(years)s") % {
        "name": _said(series.indicator["name"]),
        "unit": unit,
        "years": span(min(years), max(years)),
    }
    description = " ".join(in_words(line, decimals, unit) for line in lines)
    return Plot(series.slug, unit, title, description, decimals, lines)


def _line_of(row: dict) -> tuple:
    return row["place"], IN_ORDER[row["group"]]


def _line(values: list[dict], rows: list[dict]) -> Line:
    first = values[0]
    words = [_said(first["place_name"])] if len({row["place"] for row in rows}) > 1 else []
    if len({row["group"] for row in rows}) > 1:
        words.append(_said(first["group_name"]))
    return Line(
        kind=first["group"] if first["is_home"] else "comparison",
        name=", ".join(words) or _said(first["place_name"]),
        points=tuple((row["year"], Decimal(row["value"])) for row in values),
    )


def _said(pair: dict) -> str:
    return pair.get((get_language() or "sv")[:2]) or pair["sv"]
