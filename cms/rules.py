"""Who may do what at the desk beyond Wagtail's own rights to pages."""

import rules

WRITE_VALUES = ("cms.add_measurement", "cms.change_measurement")


def may_write_values(person) -> bool:
    """Bring in, change and remove measured values: those whose group has both rights."""
    return person.is_active and person.has_perms(WRITE_VALUES)


@rules.predicate
def may_publish(user, page) -> bool:
    return page is not None and page.permissions_for_user(user).can_publish()


@rules.predicate
def may_add_under(user, page) -> bool:
    return page is not None and page.permissions_for_user(user).can_add_subpage()


rules.add_perm("cms.put_in_force", may_publish)
rules.add_perm("cms.follow_up", may_add_under)
