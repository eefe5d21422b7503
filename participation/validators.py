"""What residents' words may not hold: the same rules as for people's names."""

from .accounts.validators import is_identity_number, no_hidden_characters, no_identity_number

__all__ = ["is_identity_number", "no_hidden_characters", "no_identity_number"]
