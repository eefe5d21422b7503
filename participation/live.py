"""Live updates: a public, rendered fragment, made once for each language and sent to all.

A message is JSON text: `html` to show, `id` of the element it replaces, `list` it is added to
if the page has no such element, and `changed`, the moment a page that was away asks from.
What was saved is saved: a message that cannot be made or sent is logged, and pages catch up.
"""

import json
import logging

from asgiref.sync import async_to_sync
from channels.layers import get_channel_layer
from django.conf import settings
from django.db import transaction
from django.template.loader import render_to_string
from django.utils import translation

from .models import Comment, Contribution

logger = logging.getLogger(__name__)


def group_of(contribution_id: int, language: str) -> str:
    return f"contribution.{contribution_id}.{language}"


def comment_changed(comment: Comment) -> None:
    """Show a new, edited, hidden or restored comment on every open page, once it is saved."""
    transaction.on_commit(
        lambda: _to_all_languages(comment.contribution_id, comment_message, comment), robust=True
    )


def support_changed(contribution: Contribution) -> None:
    """Show the new number of supporters on every open page, once it is saved."""

    def send() -> None:
        current = Contribution.objects.get(pk=contribution.pk)
        _to_all_languages(current.pk, support_message, current)

    transaction.on_commit(send, robust=True)


def contribution_gone(contribution: Contribution) -> None:
    """Close the sockets of a page that is no longer public."""

    def send() -> None:
        for language, _name in settings.LANGUAGES:
            _send(group_of(contribution.pk, language), {"type": "gone"})

    transaction.on_commit(send, robust=True)


def comment_message(comment: Comment) -> str:
    """The message for one comment, in the active language."""
    return json.dumps(
        {
            "id": comment.anchor,
            "list": f"svar-{comment.parent_id}" if comment.parent_id else "kommentarer",
            "html": render_to_string("participation/_comment.html", {"comment": comment}),
            "changed": comment.changed_at.isoformat(),
        }
    )


def support_message(contribution: Contribution) -> str:
    """The message for the number of supporters, in the active language."""
    html = render_to_string(
        "participation/_support_count.html", {"support_count": contribution.support_count}
    )
    return json.dumps({"id": "antal-stod", "html": html})


def _to_all_languages(contribution_id: int, message, subject) -> None:
    for language, _name in settings.LANGUAGES:
        with translation.override(language):
            text = message(subject)
        _send(group_of(contribution_id, language), {"type": "fragment", "text": text})


def _send(group: str, event: dict) -> None:
    """Redis may be away: pages catch up by themselves, so a failure is logged and no more."""
    try:
        async_to_sync(get_channel_layer().group_send)(group, event)
    except Exception:
        logger.exception("A live update to %s was not sent", group)
