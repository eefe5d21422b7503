from .association import Association
from .membership import Membership
from .user import User

__all__ = ["Association", "Membership", "User"]
