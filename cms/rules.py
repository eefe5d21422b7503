"""Who may do what in this room, beside Wagtail's own rights to pages."""

WRITE_VALUES = ("cms.add_measurement", "cms.change_measurement")


def may_write_values(person) -> bool:
    """Bring in, change and remove measured values: those whose group has both rights."""
    return person.is_active and person.has_perms(WRITE_VALUES)
