"""The search index: what is public is in it, and nothing else."""

from modelsearch import index

from .models import Contribution


def update(contribution: Contribution) -> None:
    """Bring the index in line with one contribution. Safe to run twice."""
    entry = getattr(contribution, contribution.kind, contribution)
    if contribution.is_public:
        index.insert_or_update_object(entry)
    else:
        index.remove_object(entry)
