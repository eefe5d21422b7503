"""What residents' words may not hold: the same rules as for people's names."""

from .accounts.validators import (
    has_letters,
    has_something_to_read,
    is_identity_number,
    no_hidden_characters,
    no_identity_number,
)

__all__ = [
    "has_letters",
    "has_something_to_read",
    "is_identity_number",
    "no_hidden_characters",
    "no_identity_number",
]
