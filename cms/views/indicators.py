"""The values behind the goals, to take away."""

import csv
from collections.abc import Iterator

from django.http import HttpRequest, StreamingHttpResponse
from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_safe

from cms.queries import open_values


class Echo:
    """A file that hands back each line instead of keeping it."""

    def write(self, line: str) -> str:
        return line


@require_safe
def indicator_csv(request: HttpRequest, slug: str) -> StreamingHttpResponse:
    """All values of an indicator that a published goal uses, in the columns of the import."""
    indicator = get_object_or_404(open_values.indicators(), slug=slug)
    response = StreamingHttpResponse(_lines(indicator), content_type="text/csv; charset=utf-8")
    response["Content-Disposition"] = f'attachment; filename="{indicator.slug}.csv"'
    return response


def _lines(indicator) -> Iterator[str]:
    writer = csv.writer(Echo())
    yield writer.writerow(open_values.HEADINGS)
    for row in open_values.rows(indicator):
        yield writer.writerow(row)
