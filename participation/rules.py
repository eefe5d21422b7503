"""Who may do what with what people contribute: one vocabulary for views, desk, API and sockets."""

import rules

from cms.roles import ADMINISTRATORS, EDITORS

from .enums import EDITABLE, PUBLIC, CommentStatus


@rules.predicate
def is_person(user) -> bool:
    return user.is_authenticated and user.is_active


@rules.predicate
def is_editor(user) -> bool:
    if not (user.is_authenticated and user.is_active):
        return False
    return user.is_superuser or bool(roles_of(user) & {EDITORS, ADMINISTRATORS})


@rules.predicate
def is_author(user, contribution) -> bool:
    return contribution is not None and contribution.author_id == user.pk


@rules.predicate
def is_public(user, contribution) -> bool:
    return contribution is not None and contribution.status in PUBLIC


@rules.predicate
def is_sent_in(user, contribution) -> bool:
    """Until then it is its author's alone, whatever becomes of it."""
    return contribution is not None and contribution.submitted_at is not None


@rules.predicate
def is_editable(user, contribution) -> bool:
    return contribution is not None and contribution.status in EDITABLE


@rules.predicate
def is_comment_author(user, comment) -> bool:
    return comment is not None and comment.author_id == user.pk


@rules.predicate
def is_shown_comment(user, comment) -> bool:
    return (
        comment is not None
        and comment.status == CommentStatus.PUBLISHED
        and comment.contribution.status in PUBLIC
    )


@rules.predicate
def is_live(user, initiative) -> bool:
    return initiative is not None and initiative.live


def roles_of(user) -> frozenset[str]:
    """The names of a person's groups, asked for once in a request."""
    if not hasattr(user, "_role_names"):
        user._role_names = frozenset(user.groups.values_list("name", flat=True))
    return user._role_names


rules.add_perm("participation.view_contribution", is_public | is_author | (is_sent_in & is_editor))
rules.add_perm("participation.contribute", is_person)
rules.add_perm("participation.edit_contribution", is_person & is_author & is_editable)
rules.add_perm("participation.withdraw_contribution", is_person & is_author & is_editable)
rules.add_perm("participation.support_proposal", is_person & is_public & ~is_author)
rules.add_perm("participation.comment_on_contribution", is_person & is_public)
rules.add_perm("participation.edit_comment", is_person & is_comment_author & is_shown_comment)
rules.add_perm("participation.delete_comment", is_person & is_comment_author & is_shown_comment)
rules.add_perm("participation.report_contribution", is_public)
rules.add_perm("participation.report_comment", is_shown_comment)
rules.add_perm("participation.moderate", is_editor)
rules.add_perm("participation.tag_contribution", is_sent_in & is_editor)
rules.add_perm("participation.follow_initiative", is_person & is_live)
rules.add_perm("participation.make_initiative", is_editor & is_public)
