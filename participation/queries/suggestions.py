"""What suggestions are made from: the action areas with their words, and a contribution's text."""

from collections.abc import Iterable

from cms.models import ActionArea
from cms.queries import strategy

from ..enums import Kind, TagGrade
from ..models import Contribution, ContributionPriority
from ..models.contribution_priority import MAX_PRIORITIES
from ..suggesting import Suggestion, Topic, suggest

_LONG_TEXT = {Kind.PROPOSAL: "body", Kind.EVENT: "description"}


def action_areas() -> list[ActionArea]:
    """Those of the strategy in force, in its order, with their words (1 query)."""
    rows = ActionArea.objects.filter(priority__in=strategy.numbered())
    return list(rows.exclude(keywords="").order_by("priority__number", "sort_order", "pk"))


def suggestions_for(
    contribution: Contribution,
    areas: Iterable[ActionArea],
    tags: Iterable[ContributionPriority],
) -> list[Suggestion]:
    """The action areas that the text speaks of and that nobody has tied it to, or declined.

    None under a priority that was declined, nor where it would be one priority too many.
    """
    areas, tags = list(areas), [tag for tag in tags if tag.grade != TagGrade.SUGGESTED]
    settled = {tag.action_area_id for tag in tags if tag.action_area_id}
    priorities = {tag.priority_id: tag.grade for tag in tags if not tag.action_area_id}
    held = {pk for pk, grade in priorities.items() if grade != TagGrade.DECLINED}
    declined = priorities.keys() - held
    without = {
        area.pk
        for area in areas
        if area.pk in settled
        or area.priority_id in declined
        or (len(held) >= MAX_PRIORITIES and area.priority_id not in held)
    }
    topics = [Topic(area.pk, area.keywords) for area in areas]
    return suggest(contribution.title, text_of(contribution), topics, without=without)


def text_of(contribution: Contribution) -> str:
    """Summary and text; the child is read where only the parent is at hand (1 query)."""
    field = _LONG_TEXT[Kind(contribution.kind)]
    is_whole = hasattr(contribution, field)
    child = contribution if is_whole else getattr(contribution, contribution.kind)
    return f"{contribution.summary}\n{getattr(child, field)}"
