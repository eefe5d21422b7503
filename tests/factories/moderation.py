import factory
from factory.django import DjangoModelFactory

from participation.enums import DecisionKind, Ground, NotificationKind
from participation.models import Decision, Notification, Report

from .accounts import UserFactory
from .participation import CommentFactory, ProposalFactory


class ReportFactory(DjangoModelFactory):
    class Meta:
        model = Report

    contribution = factory.SubFactory(ProposalFactory)
    ground = Ground.SPAM
    text = "Det är reklam för en butik."


class DecisionFactory(DjangoModelFactory):
    class Meta:
        model = Decision

    contribution = factory.SubFactory(ProposalFactory)
    decided_by = factory.SubFactory(UserFactory)
    kind = DecisionKind.APPROVED


class NotificationFactory(DjangoModelFactory):
    class Meta:
        model = Notification

    recipient = factory.SubFactory(UserFactory)
    kind = NotificationKind.COMMENTED
    comment = factory.SubFactory(CommentFactory)
    contribution = factory.SelfAttribute("comment.contribution")
