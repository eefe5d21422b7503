"""Every address of the desk's moderation, for tests that ask who may come there."""

from django.urls import reverse

from participation.enums import Status
from tests.factories import (
    AssociationFactory,
    CommentFactory,
    EventFactory,
    ProposalFactory,
    ReportFactory,
    TagFactory,
)

LISTS = ("proposal", "event", "tie", "comment", "report", "association", "decision")
NOUNS = {
    "proposal": ("godkannande", "atersandning", "koppling", "doljande", "visning"),
    "event": ("godkannande", "atersandning", "koppling", "doljande", "visning"),
    "tie": ("bekraftelse", "avbojande"),
    "comment": ("doljande", "visning"),
    "report": ("doljande", "avfardande"),
    "association": ("bekraftelse", "aterkallelse", "stangning", "oppning"),
}
BULK = {
    "contribution": ("godkannande", "atersandning", "doljande"),
    "comment": ("doljande",),
    "report": ("avfardande",),
    "contributionpriority": ("bekraftelse", "avbojande"),
}
MADE_BY = {"contribution": "proposal", "contributionpriority": "tie"}


def make(name: str):
    """Something for an editor to decide about."""
    return {
        "proposal": lambda: ProposalFactory(status=Status.WAITING),
        "event": lambda: EventFactory(status=Status.WAITING),
        "tie": TagFactory,
        "comment": CommentFactory,
        "report": ReportFactory,
        "association": AssociationFactory,
    }[name]()


def list_of(name: str) -> str:
    return reverse(f"desk_{name}:index")


def page_of(name: str, row) -> str:
    return reverse(f"desk_{name}:detail", args=[row.pk])


def decision_on(name: str, row, noun: str) -> str:
    return reverse(f"desk_{name}:decide", args=[row.pk, noun])


def together(model: str, noun: str, *rows) -> str:
    address = reverse("wagtail_bulk_action", args=["participation", model, noun])
    return address + "?" + "&".join(f"id={row.pk}" for row in rows)


def everything() -> list[str]:
    """Every address, with something behind each."""
    addresses = [list_of(name) for name in LISTS]
    addresses += [reverse(f"desk_{name}:results") for name in LISTS]
    for name, nouns in NOUNS.items():
        row = make(name)
        addresses.append(page_of(name, row))
        addresses += [decision_on(name, row, noun) for noun in nouns]
        if name == "proposal":
            making = ("insats", "knytning", "losning")
            addresses += [reverse("desk_proposal:make", args=[row.pk, noun]) for noun in making]
    for model, nouns in BULK.items():
        row = make(MADE_BY.get(model, model))
        addresses += [together(model, noun, row) for noun in nouns]
    return addresses
