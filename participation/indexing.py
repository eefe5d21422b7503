"""The search index: what is public is in it, and nothing else."""

from modelsearch import index

from .models import Contribution


def update(contribution: Contribution) -> None:
    """Bring the index in line with one contribution, and note that. Safe to run twice."""
    entry = getattr(contribution, contribution.kind, contribution)
    if contribution.is_public:
        index.insert_or_update_object(entry)
    else:
        index.remove_object(entry)
    indexed_at = contribution.updated_at if contribution.is_public else None
    Contribution.objects.filter(pk=contribution.pk).update(indexed_at=indexed_at)
