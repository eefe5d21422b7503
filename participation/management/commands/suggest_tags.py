"""Suggests ties anew for all that was sent in: after the action areas' words have changed."""

from collections.abc import Iterator

from django.core.management.base import BaseCommand
from django.db import transaction

from participation.actions import tags
from participation.models import Contribution
from participation.queries import suggestions

CHUNK = 500


class Command(BaseCommand):
    help = (
        "Bring the suggested ties of all contributions in line with the action areas' words. "
        "Safe to run at any time and as often as one likes: what people have said stays."
    )

    def handle(self, *args, **options):
        areas = suggestions.action_areas()
        total = _sent_in().count()
        done = stand = 0
        for ids in _chunks():
            stand += sum(_suggest(pk, areas) for pk in ids)
            done += len(ids)
            self.stdout.write(f"{done} of {total} read, {stand} suggestions stand.")
        if not done:
            self.stdout.write("Nothing has been sent in.")


def _sent_in():
    return Contribution.objects.filter(submitted_at__isnull=False)


def _chunks() -> Iterator[list[int]]:
    """The ids, some at a time: no cursor stays open while rows are written."""
    last = 0
    while ids := list(
        _sent_in().filter(pk__gt=last).order_by("pk").values_list("pk", flat=True)[:CHUNK]
    ):
        yield ids
        last = ids[-1]


@transaction.atomic
def _suggest(pk: int, areas: list) -> int:
    rows = Contribution.objects.select_for_update(no_key=True)
    contribution = rows.filter(pk=pk).first()
    return tags.suggest(contribution, areas=areas) if contribution else 0
