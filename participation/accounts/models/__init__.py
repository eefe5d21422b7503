from .association import Association
from .invitation import Invitation
from .membership import Membership
from .user import User

__all__ = ["Association", "Invitation", "Membership", "User"]
