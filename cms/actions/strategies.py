"""Which strategy applies."""

from django.db import transaction
from wagtail.log_actions import log

from ..errors import NotAllowed, NothingToTieTo, NotPublished
from ..models import Priority, Strategy
from ..models.succession import circle_of


@transaction.atomic
def put_in_force(strategy: Strategy, *, by) -> Strategy:
    """Let the strategy apply from now on: new proposals and events are tied to its priorities.

    The one that applied until now loses the mark, and names this as its successor unless it names
    another. Drafts of both are kept, with the same marks. Done twice it changes nothing.
    """
    # All of them, in one order: two who switch at once must see each other's choice.
    held = Strategy.objects.select_for_update(of=("self",), no_key=True).order_by("pk")
    strategies = {one.pk: one for one in held}
    strategy = strategies[strategy.pk]
    _may(strategy, by)
    earlier = [one for one in strategies.values() if one.is_in_force and one != strategy]
    if strategy.is_in_force and not earlier:
        return strategy
    for one in earlier:
        _mark(one, by=by, is_in_force=False, **_succeeded(one, strategy, earlier))
    taken_back = {"successor": None} if strategy.successor in earlier else {}
    _mark(strategy, by=by, is_in_force=True, **taken_back)
    before = [{"id": one.pk, "title": one.title} for one in earlier]
    log(instance=strategy, action="cms.put_in_force", user=by, data={"earlier": before})
    return strategy


def _may(strategy: Strategy, by) -> None:
    if not by.has_perm("cms.put_in_force", strategy):
        raise NotAllowed
    if not strategy.live:
        raise NotPublished
    if not Priority.objects.of(strategy).exists():
        raise NothingToTieTo


def _succeeded(one: Strategy, strategy: Strategy, earlier: list[Strategy]) -> dict:
    """The successor to write: none where it has one, or where the switch is being taken back."""
    if one.successor_id or strategy.successor in earlier or circle_of(one, strategy):
        return {}
    return {"successor": strategy}


def _mark(page: Strategy, *, by, **changes) -> None:
    """Write this on the published page; an unpublished draft gets it too, and stays a draft."""
    draft = page.get_latest_revision_as_object() if page.has_unpublished_changes else None
    for name, value in changes.items():
        setattr(page, name, value)
        if draft:
            setattr(draft, name, value)
    if draft is None:
        page.save_revision(user=by, changed=False).publish(user=by)
        page.refresh_from_db()
        return
    page.save(update_fields=list(changes))
    draft.save_revision(user=by, changed=True)
