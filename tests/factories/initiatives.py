from datetime import date

import factory
from factory.django import DjangoModelFactory

from cms.enums import InitiativeStatus, OwnerKind
from cms.models import Initiative, InitiativeIndex, InitiativeStep, InitiativeTie, Priority
from participation.models import Follow, InitiativeOrigin

from .accounts import UserFactory
from .participation import ProposalFactory


class InitiativeFactory(DjangoModelFactory):
    """A published initiative of the region, in progress since 1 March 2026 and for priority 1.

    `priorities=[2, 3]` ties it to those numbers, `action_areas=[area]` to those. `status` and
    `since` are its one step's; `steps=[]` and other rows are taken as they are.
    """

    class Meta:
        model = Initiative

    title = factory.Sequence(lambda n: f"Fler laddplatser på landet, insats {n}")
    slug = factory.Sequence(lambda n: f"insats-{n}")
    introduction = "Vi sätter upp laddplatser vid bygdegårdarna."
    why = "Den som kör elbil på landet har långt till närmaste laddplats."
    owner_kind = OwnerKind.REGION
    owner_name = "Region Kronoberg"
    start_date = date(2026, 1, 15)

    @classmethod
    def _create(
        cls,
        model_class,
        *args,
        status=InitiativeStatus.ONGOING,
        since=date(2026, 3, 1),
        priorities=(1,),
        action_areas=(),
        **fields,
    ):
        rows = {"steps": [InitiativeStep(status=status, date=since)]} | {
            name: fields.pop(name)
            for name in ("steps", "milestones", "expected_effects", "stakeholders")
            if name in fields
        }
        found = [Priority.objects.get(number=number) for number in priorities]
        rows["ties"] = [InitiativeTie(priority=one) for one in found]
        rows["ties"] += [InitiativeTie(priority=a.priority, action_area=a) for a in action_areas]
        initiative = model_class(**fields, **rows)
        return InitiativeIndex.objects.get().add_child(instance=initiative)


class FollowFactory(DjangoModelFactory):
    class Meta:
        model = Follow

    initiative = factory.SubFactory(InitiativeFactory)
    person = factory.SubFactory(UserFactory)


class OriginFactory(DjangoModelFactory):
    """The row alone: who is told is the action's doing."""

    class Meta:
        model = InitiativeOrigin

    initiative = factory.SubFactory(InitiativeFactory)
    proposal = factory.SubFactory(ProposalFactory)
