"""Comments: reading a conversation, writing in it, and catching up with it."""

import json
from datetime import datetime

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from cms.queries import cursor

from .. import live
from ..actions import comments
from ..enums import Kind
from ..errors import NotAllowed, Refused
from ..forms.comments import CommentForm
from ..models import Comment, Contribution
from ..queries import comments as reading
from .refusals import for_people, said, tells_refusals


def conversation_context(request, contribution) -> dict:
    """What `participation/_conversation.html` shows. Two queries, three with a reply begun."""
    shown = _comment_asked_for(request, "kommentar", contribution)
    try:
        conversation = reading.conversation(
            contribution,
            after=request.GET.get("efter", ""),
            start=shown and (shown.parent or shown),
        )
    except cursor.UnknownCursor as error:
        raise Http404 from error
    parent = _comment_asked_for(request, "svara", contribution)
    begun = request.GET.get("text", "") if request.htmx else ""
    return {
        "conversation": conversation,
        "contribution": contribution,
        "answered": parent,
        "shown_id": shown and shown.pk,
        "comment_form": CommentForm(
            initial={"parent": parent and parent.pk, "text": begun}, is_answer=parent is not None
        ),
        "read_at": timezone.now().isoformat(),
    }


def _comment_asked_for(request, name: str, contribution) -> Comment | None:
    asked = request.GET.get(name, "")
    if not (asked.isascii() and asked.isdigit() and len(asked) < 19):
        return None
    rows = contribution.comments.public().select_related("author", "parent")
    return rows.filter(pk=asked).first()


@for_people
@tells_refusals
def comment_create(request, pk: int):
    contribution = get_object_or_404(Contribution.objects.public(), pk=pk)
    request.acted_on = contribution
    if request.method != "POST":
        return redirect(contribution)
    form = CommentForm(request.POST)
    if form.is_valid() and (comment := _write(form, contribution, request.user)):
        return redirect(comment)
    if request.htmx:
        return said(
            " ".join(str(error) for errors in form.errors.values() for error in errors), 422
        )
    context = {"form": form, "contribution": contribution}
    return render(request, "participation/comment_form.html", context)


def _write(form, contribution, person) -> Comment | None:
    """The comment; or nothing, and in the form why not: what was typed is shown again."""
    parent_id = form.cleaned_data["parent"]
    try:
        return comments.write(
            contribution,
            by=person,
            text=form.cleaned_data["text"],
            form_key=form.cleaned_data["form_key"],
            parent=contribution.comments.filter(pk=parent_id).first() if parent_id else None,
        )
    except NotAllowed:
        raise
    except Refused as error:
        form.add_error(None, str(error))
        return None


@require_safe
def comment(request, pk: int):
    """The permanent address of a comment: its place in the conversation."""
    found = get_object_or_404(Comment.objects.public().select_related("contribution"), pk=pk)
    if not request.user.has_perm("participation.view_contribution", found.contribution):
        raise Http404
    address = found.contribution.get_absolute_url()
    return redirect(f"{address}?kommentar={found.pk}#{found.anchor}")


@login_required
@tells_refusals
def comment_edit(request, pk: int):
    own = _own_comment(request, pk)
    form = CommentForm(request.POST or None, instance=own)
    if request.method == "POST" and form.is_valid():
        comments.edit(own, by=request.user, text=form.cleaned_data["text"])
        return redirect(own)
    if not own.is_within_edit_window and request.method != "POST":
        messages.error(
            request, _("A comment can be changed for 15 minutes. You can still delete it.")
        )
        return redirect(own)
    context = {"form": form, "contribution": own.contribution, "comment": own}
    return render(request, "participation/comment_form.html", context)


@login_required
@tells_refusals
def comment_delete(request, pk: int):
    """Ask first, then delete."""
    own = _own_comment(request, pk)
    if request.method == "POST":
        comments.delete(own, by=request.user)
        messages.success(request, _("Your comment is deleted."))
        return redirect(own.contribution.get_absolute_url() + "#samtal")
    return render(request, "participation/comment_delete.html", {"comment": own})


def _own_comment(request, pk: int) -> Comment:
    rows = Comment.objects.select_related("contribution", "author")
    own = get_object_or_404(rows, pk=pk, author=request.user)
    request.acted_on = own.contribution
    return own


@require_safe
def missed(request, pk: int):
    """What a page missed while its connection was away, as the socket would have sent it."""
    contribution = get_object_or_404(Contribution.objects.public(), pk=pk)
    try:
        since = datetime.fromisoformat(request.GET.get("sedan", ""))
        since = since if since.tzinfo else timezone.make_aware(since)
        rows = reading.missed(contribution, since=since)
    except (ValueError, OverflowError):
        return HttpResponse(_("The moment asked from cannot be read."), status=400)
    texts = [live.comment_message(row) for row in rows]
    if contribution.kind == Kind.PROPOSAL:
        texts.append(live.support_message(contribution))
    is_whole = len(rows) < reading.MISSED_AT_MOST
    body = f'{{"is_whole": {json.dumps(is_whole)}, "messages": [{",".join(texts)}]}}'
    return HttpResponse(
        body, content_type="application/json", headers={"Cache-Control": "no-store"}
    )
