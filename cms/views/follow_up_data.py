"""A follow-up's snapshot as it was frozen, to the byte."""

from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_safe

from ..models import FollowUp


@require_safe
def snapshot(request, strategy: str, follow_up: str) -> HttpResponse:
    """The bytes that the checksum was taken of, so that `sha256sum` proves them."""
    ending = f"/{strategy}/{follow_up}/"
    page = get_object_or_404(FollowUp.objects.live(), url_path__endswith=ending)
    response = HttpResponse(page.snapshot.encode(), content_type="application/json")
    name = f"{strategy}-{follow_up}.json"
    response["Content-Disposition"] = f'inline; filename="{name}"'
    return response
