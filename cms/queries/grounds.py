"""The strategy's own part of a chain: its pages and what stands on them, remembered."""

from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from hashlib import sha256

from django.contrib.contenttypes.models import ContentType
from django.core.cache import cache
from django.db.models import Q, Subquery
from django.utils import timezone
from wagtail.models import Page

from cms.evaluation import Answer
from cms.models import (
    Area,
    Challenge,
    Goal,
    Indicator,
    InitiativeIndex,
    Priority,
    Strategy,
)

from .judgements import states_in
from .standing import judged_year

# Seconds. New values and versions are seen at once, what else an indicator says within these.
VERSION = "1"  # raise it when a class or field of what is remembered changes
REMEMBERED = 3600


@dataclass(frozen=True)
class Pages:
    """Published pages of a strategy, each kind in the tree's order."""

    strategies: list[Strategy] = field(default_factory=list)
    areas: list[Area] = field(default_factory=list)
    goals: list[Goal] = field(default_factory=list)
    priorities: list[Priority] = field(default_factory=list)
    registers: list[InitiativeIndex] = field(default_factory=list)
    values_changed_at: datetime | None = None


@dataclass(frozen=True)
class Grounds:
    """The challenges of each area and the answer of each goal, by primary key."""

    challenges: dict[int, list[Challenge]]
    answers: dict[int, Answer]


def pages_at(
    paths: Collection[str], *, under: Collection[str] = (), with_register: bool = False
) -> Pages:
    """The published pages with these tree paths, and all below `under` (1 query)."""
    wanted = Q(path__in=paths)
    for path in under:
        wanted |= Q(path__startswith=path)
    if with_register:
        wanted |= Q(content_type=ContentType.objects.get_for_model(InitiativeIndex))
    newest = Indicator.objects.filter(values_changed_at__isnull=False)
    newest = newest.order_by("-values_changed_at").values("values_changed_at")[:1]
    rows = Page.objects.live().filter(wanted).order_by("path")
    rows = rows.annotate(values_changed_at=Subquery(newest))
    kinds = {"strategy": [], "area": [], "goal": [], "priority": [], "initiativeindex": []}
    changed_at = None
    for row in rows.select_related(*kinds):
        changed_at = row.values_changed_at
        name = row.cached_content_type.model
        if name in kinds:
            kinds[name].append(getattr(row, name))
    return Pages(*kinds.values(), values_changed_at=changed_at)


def grounds_of(
    areas: Sequence[Area],
    goals: Sequence[Goal],
    *,
    strategies: Sequence[Strategy],
    changed_at: datetime | None = None,
) -> Grounds:
    """What stands on the pages (4 queries the first time). No draft is in it.

    Rows of a page change when it is published and answers when values do: all of that is in the
    key, so that what is remembered is never older than the pages.
    """
    if not areas and not goals:
        return Grounds({}, {})
    pages = (*strategies, *areas, *goals)
    parts = [f"{page.pk}:{page.last_published_at}" for page in pages]
    years = [str(judged_year(strategy)) for strategy in strategies]
    text = "|".join([VERSION, *parts, *years, str(changed_at), str(timezone.localdate().year)])
    key = f"grounds:{sha256(text.encode()).hexdigest()}"
    # Not get_or_set, which adds: an `add` is refused while the cache is away (config.cache).
    found = cache.get(key)
    if found is None:
        found = read_grounds(areas, goals, strategies=strategies)
        cache.set(key, found, REMEMBERED)
    return found


def read_grounds(
    areas: Sequence[Area], goals: Sequence[Goal], *, strategies: Sequence[Strategy]
) -> Grounds:
    """The same as it stands now, for a page that shows all of it.

    One query, and three for each strategy: each is judged for its own county and time.
    """
    challenges = defaultdict(list)
    for row in Challenge.objects.filter(area__in=areas).order_by("sort_order", "pk"):
        challenges[row.area_id].append(row)
    states = [
        state
        for strategy in strategies
        for state in states_in(
            strategy, [goal for goal in goals if goal.path.startswith(strategy.path)]
        )
    ]
    return Grounds(dict(challenges), {state.goal.pk: state.answer for state in states})
