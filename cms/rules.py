"""Who may do what at the desk beyond Wagtail's own: asked of the page that it is done to."""

import rules


@rules.predicate
def may_publish(user, page) -> bool:
    return page is not None and page.permissions_for_user(user).can_publish()


@rules.predicate
def may_add_under(user, page) -> bool:
    return page is not None and page.permissions_for_user(user).can_add_subpage()


rules.add_perm("cms.put_in_force", may_publish)
rules.add_perm("cms.follow_up", may_add_under)
