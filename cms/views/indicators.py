"""The values behind the goals, to take away."""

import csv
import io
from collections.abc import AsyncIterator, Iterator
from itertools import islice

from asgiref.sync import sync_to_async
from django.core.handlers.asgi import ASGIRequest
from django.http import HttpRequest, StreamingHttpResponse
from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_safe

from cms.queries import open_values

ROWS_AT_A_TIME = 500


@require_safe
def indicator_csv(request: HttpRequest, slug: str) -> StreamingHttpResponse:
    """All values of an indicator that a published goal uses, in the columns of the import."""
    indicator = get_object_or_404(open_values.indicators(), slug=slug)
    pieces = _pieces([open_values.HEADINGS], open_values.rows(indicator))
    content = _in_turn(pieces) if isinstance(request, ASGIRequest) else pieces
    response = StreamingHttpResponse(content, content_type="text/csv; charset=utf-8")
    response["Content-Disposition"] = f'attachment; filename="{indicator.slug}.csv"'
    return response


def _pieces(headings: list[tuple], rows: Iterator[tuple]) -> Iterator[str]:
    piece = headings
    while piece:
        file = io.StringIO()
        csv.writer(file).writerows(piece)
        yield file.getvalue()
        piece = list(islice(rows, ROWS_AT_A_TIME))


async def _in_turn(pieces: Iterator[str]) -> AsyncIterator[str]:
    """The same for an asynchronous server, which else would collect all of it before sending."""
    while (piece := await sync_to_async(next)(pieces, None)) is not None:
        yield piece
