"""Proposals and who supports them."""

from datetime import timedelta
from random import Random

from participation.accounts.models import User
from participation.actions import proposals
from participation.models import Contribution, Proposal, Support

from .. import content, moments
from .contributions import Entry, form_key
from .pictures import of_contribution
from .stage import Stage

NEIGHBOURS = 0.4  # how much sooner people of the same municipality support


def entries(stage: Stage) -> list[Entry]:
    return [_entry(stage, row) for row in content.proposals()]


def _entry(stage: Stage, row: dict) -> Entry:
    def make(send: bool) -> Proposal:
        return proposals.create(
            by=stage.people[row["author"]],
            association=stage.associations.get(row.get("association")),
            form_key=form_key(row["key"]),
            title=row["title"],
            summary=row["summary"],
            body=row["body"].strip(),
            municipality=stage.municipalities[row["municipality"]],
            pictures=of_contribution(stage, row),
            send=send,
            **stage.ties(row),
        )

    day = stage.today - timedelta(days=row["days_ago"])
    return Entry(row, row["author"], moments.on(day, key=row["key"]), make)


def support(stage: Stage) -> None:
    """As many as the content says. In bulk: nobody is told, and nobody watches the number rise."""
    residents = [*stage.people.values(), *stage.supporters]
    for row in content.proposals():
        found = stage.contributions[row["key"]]
        if not row["supports"]:
            continue
        people = _supporters(residents, row, found)[: row["supports"]]
        dice = Random(f"{row['key']} when")  # noqa: S311
        since = (stage.now - found.published_at).total_seconds()
        made = Support.objects.bulk_create(
            Support(proposal_id=found.pk, person=person) for person in people
        )
        for one in made:
            # Most come in the first days; the square makes it so.
            one.created_at = found.published_at + timedelta(seconds=since * dice.random() ** 2)
        Support.objects.bulk_update(made, ["created_at"])
        Contribution.objects.filter(pk=found.pk).update(support_count=len(made))


def _supporters(residents: list[User], row: dict, found: Contribution) -> list[User]:
    """All who may support it, those nearby mostly first."""
    dice = Random(f"{row['key']} who")  # noqa: S311

    def place(person: User) -> float:
        near = person.municipality_code == row["municipality"]
        return dice.random() * (NEIGHBOURS if near else 1)

    return sorted((one for one in residents if one.pk != found.author_id), key=place)
