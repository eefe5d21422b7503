from .announcement import Announcement
from .comment import Comment
from .contribution import Contribution
from .contribution_photo import ContributionPhoto
from .contribution_priority import ContributionPriority
from .decision import Decision
from .follow import Follow
from .initiative_origin import InitiativeOrigin
from .notification import Notification
from .proposal import Proposal
from .report import Report
from .support import Support

__all__ = [
    "Announcement",
    "Comment",
    "Contribution",
    "ContributionPhoto",
    "ContributionPriority",
    "Decision",
    "Follow",
    "InitiativeOrigin",
    "Notification",
    "Proposal",
    "Report",
    "Support",
]
