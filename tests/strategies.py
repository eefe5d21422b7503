"""An earlier strategy beside the one in force, with one of each part that numbers are about."""

from dataclasses import dataclass
from datetime import date

from cms.models import ActionArea, Area, Goal, Priority, Strategy, StrategyIndex


@dataclass(frozen=True)
class Earlier:
    strategy: Strategy
    priority: Priority
    area: ActionArea
    goal: Goal


def an_earlier_strategy() -> Earlier:
    """“Kronoberg 2015”: published and not in force; priority 1 with one action area, one goal."""
    strategy = StrategyIndex.objects.get().add_child(
        instance=Strategy(
            title="Kronoberg 2015",
            slug="kronoberg-2015",
            kind="Regional utvecklingsstrategi",
            owner_name="Region Kronoberg",
            territory="Kronobergs län",
            county_code="07",
            adopted_date=date(2009, 6, 1),
            target_year=2015,
            introduction="Så var det då.",
            vision_title="Mer av allt",
            vision_text="Ett län där det händer mer.",
        )
    )
    part = strategy.add_child(instance=Area(title="Kultur", slug="kultur", introduction="Då."))
    priority = part.add_child(
        instance=Priority(title="Mer kultur", slug="prioritering-1", number=1, introduction="Då.")
    )
    area = ActionArea.objects.create(priority=priority, slug="scener", title="Fler scener")
    goal = part.add_child(instance=Goal(title="Fler scener", slug="fler", statement="Fler scener."))
    return Earlier(strategy, priority, area, goal)
