"""Ties to the strategy beside the author's own: suggested by words, judged by editors."""

from collections.abc import Iterable

from django.db import transaction
from django.utils import timezone
from wagtail.log_actions import log

from cms.models import ActionArea, Priority

from ..enums import HELD, TagGrade
from ..errors import LastPriority, NotAllowed, TooManyPriorities
from ..models import Contribution, ContributionPriority
from ..models.contribution_priority import MAX_PRIORITIES
from ..queries import suggestions


@transaction.atomic
def suggest(contribution: Contribution, *, areas: Iterable[ActionArea] | None = None) -> int:
    """Bring the suggestions in line with the text, and tell how many stand. Idempotent.

    `areas` are those to suggest, where many texts are read. What is not sent in is left alone.
    Whoever calls holds the contribution's lock.
    """
    if contribution.submitted_at is None:
        return 0
    rows = list(contribution.tags.all())
    areas = suggestions.action_areas() if areas is None else list(areas)
    found = {one.key: one for one in suggestions.suggestions_for(contribution, areas, rows)}
    known = {row.action_area_id: row for row in rows if row.grade == TagGrade.SUGGESTED}
    gone = [row.pk for key, row in known.items() if key not in found]
    contribution.tags.suggested().filter(pk__in=gone).delete()
    for area in areas:
        if area.pk in found:
            _suggest_one(contribution, area, list(found[area.pk].words), known.get(area.pk))
    return len(found)


def _suggest_one(contribution, area: ActionArea, words: list[str], known) -> None:
    if known is None:
        ContributionPriority.objects.create(
            contribution_id=contribution.pk,
            priority_id=area.priority_id,
            action_area=area,
            grade=TagGrade.SUGGESTED,
            words=words,
        )
    elif known.words != words:
        known.words = words
        known.save(update_fields=["words"])


@transaction.atomic
def confirm(tag: ContributionPriority, *, by) -> ContributionPriority:
    """An editor says that the tie is right; an action area brings its priority. Idempotent."""
    contribution, tag = _open(tag, by)
    if tag.grade == TagGrade.CONFIRMED:
        return tag
    if tag.action_area_id:
        _hold_priority(contribution, tag.priority_id, by)
    elif tag.grade not in HELD:
        _check_there_is_room(contribution)
    return _decide(tag, TagGrade.CONFIRMED, by, "participation.confirm_tag")


@transaction.atomic
def decline(tag: ContributionPriority, *, by, reason: str = "") -> ContributionPriority:
    """An editor says that the tie is wrong: it counts no longer and is not suggested. Idempotent.

    A priority takes its action areas with it. Raises LastPriority for the only one there is.
    """
    contribution, tag = _open(tag, by)
    if tag.grade == TagGrade.DECLINED:
        return tag
    if tag.action_area_id is None and tag.grade in HELD:
        held = contribution.tags.held().filter(action_area=None)
        if not held.exclude(pk=tag.pk).exists():
            raise LastPriority
    if tag.action_area_id is None:
        below = contribution.tags.filter(priority_id=tag.priority_id, action_area__isnull=False)
        for row in below.exclude(grade=TagGrade.DECLINED):
            _decide(row, TagGrade.DECLINED, by, "participation.decline_tag", reason)
    return _decide(tag, TagGrade.DECLINED, by, "participation.decline_tag", reason)


@transaction.atomic
def add(
    contribution: Contribution, *, by, priority: Priority, action_area: ActionArea | None = None
) -> ContributionPriority:
    """An editor ties a contribution to a priority, or to one of its action areas. Idempotent."""
    contribution = _lock(contribution, by)
    if action_area is not None and action_area.priority_id != priority.pk:
        raise NotAllowed
    row, _is_new = contribution.tags.get_or_create(
        priority=priority,
        action_area=action_area,
        defaults={"grade": TagGrade.SUGGESTED, "tagged_by": by},
    )
    return confirm(row, by=by)


def _open(tag: ContributionPriority, by) -> tuple[Contribution, ContributionPriority]:
    """The tie as it is now, with its contribution locked, if the editor may decide about it."""
    contribution = _lock(tag.contribution, by)
    return contribution, contribution.tags.select_related("priority", "action_area").get(pk=tag.pk)


def _lock(contribution: Contribution, by) -> Contribution:
    if not by.has_perm("participation.tag_contribution", contribution):
        raise NotAllowed
    return Contribution.objects.select_for_update(no_key=True).get(pk=contribution.pk)


def _hold_priority(contribution: Contribution, priority_id: int, by) -> None:
    row = contribution.tags.filter(priority_id=priority_id, action_area=None).first()
    if row is not None and row.grade in HELD:
        return
    _check_there_is_room(contribution)
    row = row or ContributionPriority.objects.create(
        contribution=contribution,
        priority_id=priority_id,
        grade=TagGrade.SUGGESTED,
        tagged_by=by,
    )
    _decide(row, TagGrade.CONFIRMED, by, "participation.confirm_tag")


def _check_there_is_room(contribution: Contribution) -> None:
    if contribution.tags.held().filter(action_area=None).count() >= MAX_PRIORITIES:
        raise TooManyPriorities


def _decide(tag: ContributionPriority, grade: TagGrade, by, action: str, reason: str = ""):
    before, tag.grade = tag.grade, grade
    tag.reviewed_by, tag.reviewed_at = by, timezone.now()
    tag.save(update_fields=["grade", "reviewed_by", "reviewed_at"])
    told = {"tie": tag.aim.title, "before": before, "reason": reason.strip()}
    log(instance=tag.contribution, action=action, user=by, data=told)
    return tag
