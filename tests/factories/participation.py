import factory
from django.utils import timezone
from factory.django import DjangoModelFactory

from cms.models import Priority
from participation import text
from participation.enums import Kind, Status
from participation.models import Comment, ContributionPriority, Proposal, Support

from .accounts import UserFactory


class ContributionFactory(DjangoModelFactory):
    """What proposals and events share. Published, and tied to priority 1, unless told otherwise.

    `priorities=[2, 3]` ties it to those numbers; `priorities=[]` to none.
    """

    class Meta:
        abstract = True
        skip_postgeneration_save = True

    author = factory.SubFactory(UserFactory)
    status = Status.PUBLISHED
    municipality_id = "0780"
    submitted_at = factory.LazyAttribute(
        lambda row: None if row.status == Status.DRAFT else timezone.now()
    )
    published_at = factory.LazyAttribute(
        lambda row: timezone.now() if row.status == Status.PUBLISHED else None
    )

    @factory.post_generation
    def priorities(self, create, extracted):
        if create:
            for number in [1] if extracted is None else extracted:
                TagFactory(contribution=self, priority=Priority.objects.get(number=number))


class ProposalFactory(ContributionFactory):
    class Meta:
        model = Proposal

    kind = Kind.PROPOSAL
    title = factory.Sequence(lambda n: f"Fler cykelvägar längs sjön, förslag {n}")
    summary = "En trygg väg att cykla mellan byarna och staden."
    body = "Vi vill kunna cykla **hela vägen** runt sjön."
    body_html = factory.LazyAttribute(lambda row: text.render(row.body))


class TagFactory(DjangoModelFactory):
    class Meta:
        model = ContributionPriority

    contribution = factory.SubFactory(ProposalFactory, priorities=[])
    priority = factory.LazyFunction(lambda: Priority.objects.get(number=1))
    tagged_by = factory.SelfAttribute("contribution.author")


class SupportFactory(DjangoModelFactory):
    """The row alone: the count on the proposal is the action's."""

    class Meta:
        model = Support

    proposal = factory.SubFactory(ProposalFactory)
    person = factory.SubFactory(UserFactory)


class CommentFactory(DjangoModelFactory):
    """The row alone: the count on the contribution is the action's."""

    class Meta:
        model = Comment

    contribution = factory.SubFactory(ProposalFactory)
    author = factory.SubFactory(UserFactory)
    text = factory.Sequence(lambda n: f"Bra tanke, men hur blir det på vintern? ({n})")
