"""The yearly follow-up: made from the figures of the day, and never changed after that."""

from collections.abc import Iterable

from django.db import transaction
from django.utils import timezone
from wagtail.log_actions import log

from ..canonical import canonical, checksum
from ..errors import FollowedUpAlready, NotAllowed, NotPublished, YearOutside
from ..models import FollowUp, Strategy
from ..snapshots import Count, collect


@transaction.atomic
def freeze(strategy: Strategy, year: int, *, by, counts: Iterable[Count] = ()) -> FollowUp:
    """Make the strategy's follow-up of the year as an unpublished page.

    Goals are judged by what was measured until the year. `counts` is what other rooms have to
    tell of it (`cms.snapshots`).
    """
    # One at a time for a strategy: what is asked for below would else pass for two at once.
    strategy = Strategy.objects.select_for_update(of=("self",), no_key=True).get(pk=strategy.pk)
    now = timezone.localtime()
    if not by.has_perm("cms.follow_up", strategy):
        raise NotAllowed
    if not strategy.live:
        raise NotPublished
    if not strategy.adopted_date.year <= year <= now.year:
        raise YearOutside
    if FollowUp.objects.child_of(strategy).filter(year=year).exists():
        raise FollowedUpAlready
    snapshot = canonical(collect(strategy, year, now=now, counts=counts))
    page = FollowUp(
        title=f"Uppföljning {year}",
        title_en=f"Follow-up {year}",
        slug=f"uppfoljning-{year}",
        year=year,
        frozen_at=now,
        snapshot=snapshot,
        checksum=checksum(snapshot),
        live=False,
        has_unpublished_changes=True,
        owner=by,
    )
    strategy.add_child(instance=page)
    page.save_revision(user=by, changed=False)
    data = {"year": year, "checksum": page.checksum}
    log(instance=page, action="cms.freeze", user=by, data=data)
    return page
