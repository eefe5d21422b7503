"""A proposal that speaks of travel, and what became of its ties."""

from cms.models import ActionArea, Priority
from participation.actions import tags
from participation.models import ContributionPriority
from tests.factories import ProposalFactory

TRAVEL = "hallbara-resor-och-transporter"


def area(slug: str = TRAVEL) -> ActionArea:
    return ActionArea.objects.get(slug=slug)


def about_travel(**fields):
    """Tied to priority 2 alone, and speaking of buses and trains."""
    options = {"priorities": [2], "summary": "Kort.", "body": "Bussen och tåget ska mötas."}
    return ProposalFactory(title="Bättre för alla i byn", **(options | fields))


def suggested(proposal=None, **fields) -> ContributionPriority:
    proposal = proposal or about_travel(**fields)
    tags.suggest(proposal)
    return proposal.tags.suggested().get()


def grades(contribution) -> dict:
    rows = contribution.tags.values_list("priority__number", "action_area__slug", "grade")
    return {(number, slug): grade for number, slug, grade in rows}


def words_of(proposal, **changes) -> dict:
    fields = {
        "title": proposal.title,
        "summary": proposal.summary,
        "body": proposal.body,
        "municipality": proposal.municipality,
        "priorities": list(Priority.objects.filter(number=2)),
    }
    return fields | changes
