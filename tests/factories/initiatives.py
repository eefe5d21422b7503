"""Initiatives for tests, as published pages of the register."""

from datetime import date

from cms.models import Initiative, InitiativeIndex, InitiativeTie, Priority


def make_initiative(
    title: str = "Cykelstråk Växjö–Alvesta", *, live: bool = True, ties=((1, None),)
):
    """Tied to `ties`, each a priority's number and an action area or None."""
    page = Initiative(
        title=title, introduction="Vi bygger.", why="Det behövs.", owner_name="Region Kronoberg",
        start_date=date(2026, 1, 1), live=live,
    )  # fmt: skip
    InitiativeIndex.objects.get().add_child(instance=page)
    for number, action_area in ties:
        priority = Priority.objects.get(number=number)
        InitiativeTie.objects.create(initiative=page, priority=priority, action_area=action_area)
    return page
