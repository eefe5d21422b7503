"""What the page of a yearly follow-up shows of its snapshot."""

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import get_language

from cms.charts.frozen import frozen_plot as plot_of
from cms.charts.plan import Plot
from cms.models import FollowUp, Strategy
from cms.snapshots.report import Report, Shown, report_of

register = template.Library()


@register.simple_tag
def frozen_report(page: FollowUp) -> Report:
    return report_of(page.frozen)


@register.simple_tag
def frozen_plot(series: Shown) -> Plot | None:
    """The chart of what was frozen."""
    return plot_of(series)


@register.filter
def said(pair: dict) -> str | SafeString:
    """A frozen pair in the reader's language; Swedish that stands in for English says that it is.

    An attribute has no room for that: `said_plainly`.
    """
    language = (get_language() or "sv")[:2]
    if pair.get(language):
        return pair[language]
    return format_html('<span lang="sv">{}</span>', pair["sv"]) if pair["sv"] else ""


@register.filter
def said_plainly(pair: dict) -> str:
    return pair.get((get_language() or "sv")[:2]) or pair["sv"]


@register.simple_tag
def follow_ups_of(strategy: Strategy) -> list[FollowUp]:
    """The published ones, the newest first, without what they froze (1 query)."""
    return list(FollowUp.objects.child_of(strategy).live().newest_first().defer("snapshot"))
