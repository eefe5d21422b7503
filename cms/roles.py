"""The roles, as the names of their groups."""

EDITORS = "Redaktörer"
ADMINISTRATORS = "Administratörer"
