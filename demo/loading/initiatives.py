"""Initiatives with their history, who follows them, and what people have been told of them."""

from datetime import timedelta

from wagtail.models import Page

from cms.models import (
    ExpectedEffect,
    Goal,
    Initiative,
    InitiativeIndex,
    InitiativeStep,
    InitiativeTie,
    Milestone,
    Stakeholder,
)
from participation.actions import announcements, follows, initiatives
from participation.models import Follow, InitiativeOrigin

from .. import content, moments
from .stage import Stage

TEXTS = ("slug", "title", "introduction", "why", "resources", "activities")
TERMS = ("short", "medium", "long")


def load(stage: Stage) -> None:
    """All as they were first, then who follows them, then their newest step: that is news."""
    rows = content.initiatives()
    made = [(row, _begin(stage, row)) for row in rows]
    announcements.announce_steps()
    announcements.announce_origins()
    for row, initiative in made:
        for key in row.get("followers", ()):
            follows.follow(initiative, by=stage.people[key])
    for row, initiative in made:
        if len(row["steps"]) > 1:
            _go_on(stage, row, initiative)
    announcements.announce_steps()
    for row, initiative in made:
        _set_times(stage, row, initiative)


def _begin(stage: Stage, row: dict) -> Initiative:
    """A draft, tied to the proposals that it came from, and published."""
    by = stage.people["maja"]
    initiative = Initiative(owner=by, live=False, **_fields(stage, row))
    InitiativeIndex.objects.get().add_child(instance=initiative)
    origins = [
        stage.contributions[key] for key in row.get("from", ()) if key in stage.contributions
    ]
    for origin in origins:
        initiatives.tie(origin.proposal, initiative=initiative, by=by)
    _publish(stage, initiative)
    return Initiative.objects.get(pk=initiative.pk)


def _publish(stage: Stage, initiative: Initiative) -> None:
    by = stage.people["maja"]
    initiative.save_revision(user=by).publish(user=by)


def _go_on(stage: Stage, row: dict, initiative: Initiative) -> None:
    """The newest step, beside those that stand there already."""
    initiative.steps.add(*_steps(stage, row["steps"][-1:]))
    _publish(stage, initiative)


def _fields(stage: Stage, row: dict) -> dict:
    texts = {f"{name}{end}": row.get(f"{name}{end}", "") for name in TEXTS for end in ("", "_en")}
    del texts["slug_en"]
    ends = stage.today + timedelta(days=row["ends"]) if "ends" in row else None
    return texts | {
        "owner_kind": row["owner_kind"],
        "owner_name": row["owner_name"],
        "municipality": stage.municipalities.get(row.get("municipality")),
        "start_date": stage.today + timedelta(days=row["starts"]),
        "end_date": ends,
        "steps": _steps(stage, row["steps"][:-1] or row["steps"]),
        "ties": _ties(stage, row),
        "milestones": [_milestone(stage, one) for one in row.get("milestones", ())],
        "expected_effects": [_effect(one) for one in row.get("effects", ())],
        "stakeholders": [_stakeholder(one) for one in row.get("stakeholders", ())],
    }


def _steps(stage: Stage, rows: list[dict]) -> list[InitiativeStep]:
    return [
        InitiativeStep(
            status=row["status"],
            date=stage.today - timedelta(days=row["ago"]),
            note=row.get("note", ""),
            note_en=row.get("note_en", ""),
        )
        for row in rows
    ]


def _ties(stage: Stage, row: dict) -> list[InitiativeTie]:
    """An action area brings its priority; a priority without any is for the whole of it."""
    ties = stage.ties(row)
    found = [InitiativeTie(priority=one.priority, action_area=one) for one in ties["action_areas"]]
    detailed = {tie.priority for tie in found}
    found += [InitiativeTie(priority=one) for one in ties["priorities"] if one not in detailed]
    return found


def _milestone(stage: Stage, row: dict) -> Milestone:
    done = stage.today - timedelta(days=row["done"]) if "done" in row else None
    return Milestone(
        title=row["title"],
        title_en=row["title_en"],
        due_date=stage.today + timedelta(days=row["due"]),
        done_date=done,
    )


def _effect(row: dict) -> ExpectedEffect:
    terms = {f"{term}_term": row.get(term, "") for term in TERMS}
    terms |= {f"{term}_term_en": row.get(f"{term}_en", "") for term in TERMS}
    return ExpectedEffect(goal=Goal.objects.get(slug=row["goal"]), **terms)


def _stakeholder(row: dict) -> Stakeholder:
    return Stakeholder(
        name=row["name"],
        name_en=row["name_en"],
        role=row["role"],
        involvement=row["how"],
        involvement_en=row["how_en"],
    )


def _set_times(stage: Stage, row: dict, initiative: Initiative) -> None:
    """Published with its first step, followed soon after, and changed with its last."""
    first, last = (
        moments.on(stage.today - timedelta(days=row["steps"][number]["ago"]), key=row["slug"])
        for number in (0, -1)
    )
    first, last = min(first, stage.now), min(last, stage.now)
    Page.objects.filter(pk=initiative.pk).update(
        first_published_at=first, last_published_at=last, latest_revision_created_at=last
    )
    Follow.objects.filter(initiative=initiative).update(created_at=first + (last - first) / 2)
    for origin in InitiativeOrigin.objects.filter(initiative=initiative):
        origin.tied_at = max(first, origin.proposal.published_at)
        origin.save(update_fields=["tied_at"])
