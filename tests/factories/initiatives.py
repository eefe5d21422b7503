"""Initiatives in the register, as an editor would have published them."""

from datetime import date

from cms.models import (
    ActionArea,
    ExpectedEffect,
    Initiative,
    InitiativeIndex,
    InitiativeStep,
    InitiativeTie,
)


def an_initiative(
    title, *, ties=(), goals=(), municipality_id=None, live=True, **fields
) -> Initiative:
    """In the register: `ties` are priorities and action areas, `goals` those it is to move."""
    page = Initiative(
        title=title,
        introduction="Det här görs.",
        why="Därför görs det.",
        owner_name="Region Kronoberg",
        start_date=date(2026, 1, 1),
        municipality_id=municipality_id,
        live=live,
        **fields,
    )
    page.steps = [InitiativeStep(date=date(2026, 1, 1))]
    page.ties = [
        InitiativeTie(priority=tie.priority, action_area=tie)
        if isinstance(tie, ActionArea)
        else InitiativeTie(priority=tie)
        for tie in ties
    ]
    page.expected_effects = [ExpectedEffect(goal=goal, short_term="Mer av allt.") for goal in goals]
    return InitiativeIndex.objects.get().add_child(instance=page)
