"""Rows for tests. A factory writes what its arguments say and nothing that surprises."""

from .accounts import AssociationFactory, MembershipFactory, UserFactory
from .events import EventFactory, OccurrenceFactory, VenueFactory
from .initiatives import FollowFactory, InitiativeFactory, OriginFactory
from .moderation import DecisionFactory, NotificationFactory, ReportFactory
from .participation import CommentFactory, ProposalFactory, SupportFactory, TagFactory
from .photos import ImageFactory, PhotoFactory, image_bytes

__all__ = [
    "AssociationFactory",
    "CommentFactory",
    "DecisionFactory",
    "EventFactory",
    "FollowFactory",
    "ImageFactory",
    "InitiativeFactory",
    "MembershipFactory",
    "NotificationFactory",
    "OccurrenceFactory",
    "OriginFactory",
    "PhotoFactory",
    "ProposalFactory",
    "ReportFactory",
    "SupportFactory",
    "TagFactory",
    "UserFactory",
    "VenueFactory",
    "image_bytes",
]
