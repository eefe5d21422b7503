"""Rows for tests. A factory writes what its arguments say and nothing that surprises."""

from .accounts import AssociationFactory, MembershipFactory, UserFactory
from .events import EventFactory, OccurrenceFactory, VenueFactory
from .initiatives import FollowFactory, InitiativeFactory, OriginFactory
from .measurements import IndicatorFactory, MeasurementFactory, PlaceFactory, SourceFactory
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
    "IndicatorFactory",
    "InitiativeFactory",
    "MeasurementFactory",
    "MembershipFactory",
    "NotificationFactory",
    "OccurrenceFactory",
    "OriginFactory",
    "PhotoFactory",
    "PlaceFactory",
    "ProposalFactory",
    "ReportFactory",
    "SourceFactory",
    "SupportFactory",
    "TagFactory",
    "UserFactory",
    "VenueFactory",
    "image_bytes",
]
