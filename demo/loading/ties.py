"""What the editors have said of the suggested ties. The others still wait for them."""

from dataclasses import dataclass

from participation.actions import tags

from .stage import Stage


@dataclass(frozen=True)
class Verdict:
    """About one contribution and one action area; a reason is given where it is declined."""

    key: str
    action_area: str
    reason: str = ""


VERDICTS = (
    Verdict("laxtaget", "hallbara-resor-och-transporter"),
    Verdict("resecentrum", "hallbara-resor-och-transporter"),
    Verdict("digihjalp", "god-och-jamlik-halsa"),
    Verdict(
        "parkbus",
        "levande-offentligt-rum",
        "Nationalparken är målet för resan. Förslaget handlar om bussen.",
    ),
)


def settle(stage: Stage) -> None:
    """Have them said by way of the same actions as any editor's."""
    for verdict in VERDICTS:
        contribution = stage.contributions.get(verdict.key)
        if contribution is None:  # a demo of a part of the content
            continue
        tag = contribution.tags.suggested().get(action_area__slug=verdict.action_area)
        if verdict.reason:
            tags.decline(tag, by=stage.people["maja"], reason=verdict.reason)
        else:
            tags.confirm(tag, by=stage.people["maja"])
