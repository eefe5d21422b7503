"""A strategy that comes after the bundled one, beside which it is imported.

Its priority 1 goes on from the earlier 1 and 2, its 2 from the earlier 3; the earlier 4 goes on in
none, and its own 3 from none.
"""

from copy import deepcopy
from pathlib import Path

from cms.importers.strategy import import_strategy
from cms.models import Priority, PrioritySuccession, Strategy

from .strategy_files import BUNDLED, written

SLUG = "grona-kronoberg-2035"
SUCCESSIONS = {1: [1, 2], 2: [3]}


def document(slug: str = SLUG, year: int = 2035) -> dict:
    """As a file has it: three priorities, of which the last is new."""
    found = deepcopy(BUNDLED)
    found |= {
        "slug": slug,
        "title": {"sv": f"Gröna Kronoberg {year}", "en": f"Green Kronoberg {year}"},
        "adopted_date": f"{year - 10}-06-11",
        "target_year": year,
    }
    del found["updated_date"]
    found["areas"][1]["priorities"].pop()
    first, second = (found["areas"][at]["priorities"] for at in (0, 1))
    for number, priority in enumerate([*first, *second], start=1):
        priority["title"] = {"sv": f"Ny prioritering {number}", "en": f"New priority {number}"}
    return found


def imported(folder: Path, slug: str = SLUG, year: int = 2035) -> Strategy:
    """Published beside the others, not in force, and tied to none."""
    import_strategy(written(folder, document(slug, year)))
    return Strategy.objects.get(slug=slug)


def mapped(folder: Path) -> Strategy:
    """The same, with its priorities going on from those of the strategy in force."""
    earlier, strategy = Strategy.objects.in_force(), imported(folder)
    for number, before in SUCCESSIONS.items():
        for one in before:
            succeed(priority(strategy, number), priority(earlier, one))
    return strategy


def priority(strategy: Strategy, number: int) -> Priority:
    return Priority.objects.of(strategy).get(number=number)


def succeed(later: Priority, *earlier: Priority) -> None:
    """Published, as an editor does it."""
    later = Priority.objects.get(pk=later.pk)
    for one in earlier:
        later.predecessors.add(PrioritySuccession(predecessor=one))
    later.save_revision().publish()
