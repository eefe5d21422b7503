"""Where a page stands on the green thread: challenge → goal → priority → action area."""

from dataclasses import dataclass, field

from cms.models import Area, Challenge, Goal, Priority


@dataclass(frozen=True)
class Thread:
    """What belongs together in one strategic area."""

    challenges: list[Challenge] = field(default_factory=list)
    goals: list[Goal] = field(default_factory=list)
    priorities: list[Priority] = field(default_factory=list)


def thread_of(page: Area | Goal | Priority) -> Thread:
    """The thread through a page (2 queries for a goal or a priority, 3 for an area).

    A goal or a priority stands for itself among the goals or the priorities, so that a preview
    shows what is being written.
    """
    area = page if isinstance(page, Area) else page.above[-1] if page.above else None
    if not isinstance(area, Area):
        return Thread()
    return Thread(
        challenges=list(area.challenges.all()),
        goals=[page] if isinstance(page, Goal) else list(Goal.objects.of(area)),
        priorities=[page] if isinstance(page, Priority) else list(Priority.objects.of(area)),
    )
