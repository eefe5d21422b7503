"""What the calendar's room adds to the desk: a panel that says where too little happens."""

from django.core.cache import cache
from django.urls import reverse
from django.utils.translation import npgettext
from wagtail.admin.ui.components import Component

from cms.queries import strategy as strategies

from .queries import gap_report
from .queries.gaps import Period

KEY = "desk-gaps"
SECONDS = 300  # the desk opens often, and its numbers change slowly


class GapsPanel(Component):
    """“Gaps in the strategy”: of the one in force, a year back and a year ahead."""

    name = "gaps"
    template_name = "events/desk/gaps_panel.html"
    order = 60

    def get_context_data(self, parent_context):
        found = numbers()
        if not found:
            return {}
        address = reverse("gaps", args=[found["strategy"]])
        return {"counts": counts(found, address), "share": found["share"], "address": address}


def numbers() -> dict:
    """How much is lacking, remembered for five minutes; nothing where no strategy is in force.

    `share` is the per cent of the events that are outside the largest towns, or None.
    """
    found = cache.get(KEY)
    if found is None:
        found = _read()
        cache.set(KEY, found, SECONDS)
    return found


def counts(found: dict, address: str) -> list[dict]:
    """Each number in words, with the part of the page that names what it counts."""
    areas, unstarted, unmeasured = found["areas"], found["unstarted"], found["unmeasured"]
    where_nothing_happens = npgettext(
        "after a number",
        "action area where nothing happens",
        "action areas where nothing happens",
        areas,
    )
    without_initiative = npgettext(
        "after a number", "goal without an initiative", "goals without an initiative", unstarted
    )
    without_values = npgettext(
        "after a number", "goal that lacks values", "goals that lack values", unmeasured
    )
    return [
        {"number": number, "words": words, "address": f"{address}#{part}"}
        for number, words, part in (
            (areas, where_nothing_happens, "insatsomraden"),
            (unstarted, without_initiative, "mal-utan-insats"),
            (unmeasured, without_values, "mal-utan-varden"),
        )
    ]


def _read() -> dict:
    strategy = strategies.in_force()
    if strategy is None:
        return {}
    report = gap_report.read(strategy, Period.around())
    return {
        "strategy": strategy.slug,
        "areas": len(report.empty_areas),
        "unstarted": len(report.goals_without_initiative),
        "unmeasured": len(report.goals_without_values),
        "share": report.events.county.percent,
    }
